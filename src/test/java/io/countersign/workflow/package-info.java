/// Tests of the use cases.
@NullMarked
package io.countersign.workflow;

import org.jspecify.annotations.NullMarked;
