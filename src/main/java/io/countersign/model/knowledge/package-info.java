/// What is publicly known about software and platforms, as dated tables with sources.
@NullMarked
package io.countersign.model.knowledge;

import org.jspecify.annotations.NullMarked;
