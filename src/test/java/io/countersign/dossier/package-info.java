@NullMarked
package io.countersign.dossier;

import org.jspecify.annotations.NullMarked;
