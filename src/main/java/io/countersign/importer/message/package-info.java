/// What marketplaces write to people, taken apart.
@NullMarked
package io.countersign.importer.message;

import org.jspecify.annotations.NullMarked;
