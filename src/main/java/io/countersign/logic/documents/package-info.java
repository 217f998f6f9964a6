/// Judging a product's documentation: pure functions from pages to what they say of ports, passwords, upgrades and
/// logs.
@NullMarked
package io.countersign.logic.documents;

import org.jspecify.annotations.NullMarked;
