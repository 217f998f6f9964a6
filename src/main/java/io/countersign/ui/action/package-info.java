/// What a person can do by key, button or command, in one registry.
@NullMarked
package io.countersign.ui.action;

import org.jspecify.annotations.NullMarked;
