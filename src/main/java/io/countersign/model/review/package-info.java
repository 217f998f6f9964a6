/// What rules propose and what people say.
@NullMarked
package io.countersign.model.review;

import org.jspecify.annotations.NullMarked;
