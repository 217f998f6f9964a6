package io.countersign.model.knowledge;

import java.util.List;

/// A program that a platform puts into images.
///
/// @param platform its identifier, such as `tencent`
/// @param name what the platform calls it
/// @param packages names of its packages
/// @param services names of its services, without `.service`
/// @param paths where it lies
/// @param duty what the platform wants of an image
/// @param source the address that says so
public record PlatformAgent(
        String platform,
        String name,
        List<String> packages,
        List<String> services,
        List<String> paths,
        Duty duty,
        String source)
        implements KnowledgeRow {
    public PlatformAgent {
        packages = List.copyOf(packages);
        services = List.copyOf(services);
        paths = List.copyOf(paths);
    }

    /// What a platform wants of an image.
    public enum Duty {
        MUST_STAY("must-stay"),
        MUST_BE_ABSENT("must-be-absent"),
        /// Either is accepted.
        MAY_STAY("may-stay");

        private final String id;

        Duty(String id) {
            this.id = id;
        }

        /// The name in files.
        public String id() {
            return id;
        }
    }
}
