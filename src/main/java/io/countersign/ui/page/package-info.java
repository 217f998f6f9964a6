/// What every page is handed.
@NullMarked
package io.countersign.ui.page;

import org.jspecify.annotations.NullMarked;
