package io.countersign.ui.history;

import io.countersign.workflow.CheckHistory;
import java.time.Instant;

/// What is known of the record's chain.
sealed interface ChainState {
    record Unchecked() implements ChainState {}

    record Checking() implements ChainState {}

    record Checked(CheckHistory.Result result, Instant at) implements ChainState {}
}
