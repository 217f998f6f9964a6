/// The record of a sign-off in the forms that other programs read.
@NullMarked
package io.countersign.dossier.export;

import org.jspecify.annotations.NullMarked;
