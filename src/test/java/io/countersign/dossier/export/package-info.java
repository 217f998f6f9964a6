@NullMarked
package io.countersign.dossier.export;

import org.jspecify.annotations.NullMarked;
