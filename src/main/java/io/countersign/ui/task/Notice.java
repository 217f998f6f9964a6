package io.countersign.ui.task;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a piece of work, to be read later.
///
/// @param at when it ended
/// @param took how long it ran
/// @param problem why it failed; null where it did not
public record Notice(Message name, Instant at, Duration took, Task.State state, @Nullable Problem problem) {}
