/// The product's documentation: what its pages say of each requirement, and of the ports.
@NullMarked
package io.countersign.ui.documents;

import org.jspecify.annotations.NullMarked;
