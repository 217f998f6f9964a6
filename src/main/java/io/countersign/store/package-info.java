/// What the product remembers, behind one interface for all databases.
@NullMarked
package io.countersign.store;

import org.jspecify.annotations.NullMarked;
