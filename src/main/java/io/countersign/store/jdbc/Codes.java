package io.countersign.store.jdbc;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.WaiverScope;

/// The numbers by which the columns `severity`, `decision`, `kind` and `change` name their values. They are stored, and so they
/// never change; severities are numbered from the worst.
final class Codes {
    private Codes() {}

    static int of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 0;
            case HIGH -> 1;
            case MEDIUM -> 2;
            case LOW -> 3;
            case INFO -> 4;
        };
    }

    static Severity severity(int code) {
        return switch (code) {
            case 0 -> Severity.CRITICAL;
            case 1 -> Severity.HIGH;
            case 2 -> Severity.MEDIUM;
            case 3 -> Severity.LOW;
            case 4 -> Severity.INFO;
            default -> throw new IllegalArgumentException("no severity: " + code);
        };
    }

    static int of(DecisionKind decision) {
        return switch (decision) {
            case OPEN -> 0;
            case TO_FIX -> 1;
            case ACCEPTED -> 2;
            case FALSE_POSITIVE -> 3;
            case INTENDED -> 4;
            case DUPLICATE -> 5;
        };
    }

    static int of(WaiverScope scope) {
        return switch (scope) {
            case PLACE -> 0;
            case PACKAGE -> 1;
            case PRODUCT -> 2;
        };
    }

    static WaiverScope scope(int code) {
        return switch (code) {
            case 0 -> WaiverScope.PLACE;
            case 1 -> WaiverScope.PACKAGE;
            case 2 -> WaiverScope.PRODUCT;
            default -> throw new IllegalArgumentException("no scope: " + code);
        };
    }

    static int of(RoundChange change) {
        return switch (change) {
            case NEW -> 0;
            case CARRIED -> 1;
            case CAME_BACK -> 2;
            case NOT_REPEATED -> 3;
            case FIXED -> 4;
            case GONE -> 5;
        };
    }

    static RoundChange change(int code) {
        return switch (code) {
            case 0 -> RoundChange.NEW;
            case 1 -> RoundChange.CARRIED;
            case 2 -> RoundChange.CAME_BACK;
            case 3 -> RoundChange.NOT_REPEATED;
            case 4 -> RoundChange.FIXED;
            case 5 -> RoundChange.GONE;
            default -> throw new IllegalArgumentException("no change: " + code);
        };
    }

    static int of(Confirmation confirmation) {
        return switch (confirmation) {
            case NOT_NEEDED -> 0;
            case CARRIED -> 1;
            case DIFFERS -> 2;
        };
    }

    static Confirmation confirmation(int code) {
        return switch (code) {
            case 0 -> Confirmation.NOT_NEEDED;
            case 1 -> Confirmation.CARRIED;
            case 2 -> Confirmation.DIFFERS;
            default -> throw new IllegalArgumentException("no confirmation: " + code);
        };
    }

    static DecisionKind decision(int code) {
        return switch (code) {
            case 0 -> DecisionKind.OPEN;
            case 1 -> DecisionKind.TO_FIX;
            case 2 -> DecisionKind.ACCEPTED;
            case 3 -> DecisionKind.FALSE_POSITIVE;
            case 4 -> DecisionKind.INTENDED;
            case 5 -> DecisionKind.DUPLICATE;
            default -> throw new IllegalArgumentException("no decision: " + code);
        };
    }
}
