/// What the program says, in both languages: one bundle for each area, named by the first part of a message's key.
@NullMarked
package io.countersign.text;

import org.jspecify.annotations.NullMarked;
