@NullMarked
package io.countersign.parse.secret;

import org.jspecify.annotations.NullMarked;
