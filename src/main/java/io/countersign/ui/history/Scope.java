package io.countersign.ui.history;

/// Whose entries are shown.
enum Scope {
    RELEASE,
    ALL
}
