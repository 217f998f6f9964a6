/// Composing the sign-off: the frozen record, its JSON, and what goes into the file beside the pages.
@NullMarked
package io.countersign.dossier;

import org.jspecify.annotations.NullMarked;
