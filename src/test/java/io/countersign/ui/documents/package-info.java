@NullMarked
package io.countersign.ui.documents;

import org.jspecify.annotations.NullMarked;
