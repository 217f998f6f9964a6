/// Recognising and reading what a reviewer is handed. The families of formats lie in the packages below and never know each other.
@NullMarked
package io.countersign.importer;

import org.jspecify.annotations.NullMarked;
