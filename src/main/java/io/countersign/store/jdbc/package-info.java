/// The store in a relational database, over Jdbi and plain SQL.
///
/// Plain SQL that both databases know is written where it is used. What only SQLite knows (pragmas, full-text search,
/// its errors) stands in `Sqlite*` and [io.countersign.store.jdbc.TextSearch], so that another database adds a class
/// each and its own migrations.
@NullMarked
package io.countersign.store.jdbc;

import org.jspecify.annotations.NullMarked;
