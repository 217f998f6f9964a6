package io.countersign.store;

import io.countersign.model.signoff.Profile;
import java.util.List;

/// The people who sign.
public interface People {
    /// All of them, by name.
    List<Profile> all();

    /// Keeps a profile, in place of an earlier one of that name in whatever case.
    void save(Profile profile);
}
