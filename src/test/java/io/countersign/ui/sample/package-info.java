/// Made-up releases and answers for the tests of pages.
@NullMarked
package io.countersign.ui.sample;

import org.jspecify.annotations.NullMarked;
