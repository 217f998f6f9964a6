@NullMarked
package io.countersign.dossier.print;

import org.jspecify.annotations.NullMarked;
