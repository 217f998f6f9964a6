package io.countersign.model.knowledge;

import java.util.List;

/// Until when the makers of a product maintain its versions.
///
/// @param product its id, such as `php`; small letters, digits and hyphens
/// @param title its name, such as `PHP`
/// @param type what it is
/// @param names what else people and reports call it, besides id and title
/// @param packages the packages that carry it
/// @param cycles its lines of versions, newest first
/// @param source the address of the makers' page
public record EndOfLife(
        String product,
        String title,
        Type type,
        List<String> names,
        List<PackagePattern> packages,
        List<Cycle> cycles,
        String source)
        implements KnowledgeRow {
    public EndOfLife {
        names = List.copyOf(names);
        packages = List.copyOf(packages);
        cycles = List.copyOf(cycles);
    }

    /// What a product is.
    public enum Type {
        OPERATING_SYSTEM("operating-system"),
        SOFTWARE("software");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        /// The name in files.
        public String id() {
            return id;
        }
    }
}
