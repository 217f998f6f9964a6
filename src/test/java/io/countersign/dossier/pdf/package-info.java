@NullMarked
package io.countersign.dossier.pdf;

import org.jspecify.annotations.NullMarked;
