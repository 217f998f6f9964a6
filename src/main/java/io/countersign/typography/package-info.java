/// Setting text: the fonts, which of them has which sign, and where a line may end. Shared by the pages of a sign-off
/// and the frames of its signatures.
@NullMarked
package io.countersign.typography;

import org.jspecify.annotations.NullMarked;
