/// What the program says, before it is put into a language.
@NullMarked
package io.countersign.model.message;

import org.jspecify.annotations.NullMarked;
