@NullMarked
package io.countersign.logic.documents;

import org.jspecify.annotations.NullMarked;
