package io.countersign.ui.history;

import io.countersign.workflow.CheckChain;
import java.time.Instant;

/// What is known of the record's chain.
sealed interface ChainState {
    record Unchecked() implements ChainState {}

    record Checking() implements ChainState {}

    record Checked(CheckChain.Result result, Instant at) implements ChainState {}
}
