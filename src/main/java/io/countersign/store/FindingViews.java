package io.countersign.store;

import java.util.List;

/// The ways in which people look at findings, each person's own.
public interface FindingViews {
    /// Those of a person, by name.
    List<FindingView> of(String who);

    /// Keeps one, in place of that with the same name.
    void save(String who, FindingView view);

    void remove(String who, String name);
}
