/// The store in SQLite.
@NullMarked
package io.countersign.store.jdbc;

import org.jspecify.annotations.NullMarked;
