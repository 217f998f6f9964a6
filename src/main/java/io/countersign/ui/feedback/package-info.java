/// The page on which the marketplaces' feedback is worked off.
@NullMarked
package io.countersign.ui.feedback;

import org.jspecify.annotations.NullMarked;
