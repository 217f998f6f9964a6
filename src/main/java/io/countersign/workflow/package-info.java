/// The verbs of the product, a class for each use case; the window and the command line share them.
@NullMarked
package io.countersign.workflow;

import org.jspecify.annotations.NullMarked;
