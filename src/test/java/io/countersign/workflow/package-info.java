@NullMarked
package io.countersign.workflow;

import org.jspecify.annotations.NullMarked;
