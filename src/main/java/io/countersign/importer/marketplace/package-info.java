/// What marketplaces and their own tools say of an image.
@NullMarked
package io.countersign.importer.marketplace;

import org.jspecify.annotations.NullMarked;
