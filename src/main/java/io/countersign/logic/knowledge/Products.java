package io.countersign.logic.knowledge;

import io.countersign.logic.versions.Upstream;
import io.countersign.model.knowledge.Cycle;
import io.countersign.model.knowledge.EndOfLife;
import io.countersign.model.knowledge.PackagePattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds products and their lines of versions.
final class Products {
    private final List<EndOfLife> rows;
    private final Map<String, EndOfLife> byName = new HashMap<>();
    private final Map<String, EndOfLife> byPackage = new HashMap<>();
    private final Map<String, List<Open>> byOpenName = new HashMap<>();

    Products(List<EndOfLife> rows) {
        this.rows = rows;
        for (EndOfLife row : rows) {
            names(row).forEach(name -> byName.putIfAbsent(key(name), row));
            row.packages().forEach(pattern -> add(pattern, row));
        }
        byOpenName.values().forEach(patterns -> patterns.sort(Comparator.comparingInt(Open::length).reversed()));
    }

    private void add(PackagePattern pattern, EndOfLife row) {
        if (pattern.isOpen()) {
            byOpenName.computeIfAbsent(pattern.type(), _ -> new ArrayList<>()).add(new Open(pattern, row));
        } else {
            byPackage.putIfAbsent(packageKey(pattern.type(), pattern.name()), row);
        }
    }

    Optional<EndOfLife> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /// A whole name goes first, and of several patterns the longest, which says it best.
    Optional<EndOfLife> packaged(String type, String name) {
        EndOfLife exact = byPackage.get(packageKey(type, name));
        if (exact != null) {
            return Optional.of(exact);
        }
        return byOpenName.getOrDefault(type.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(open -> open.pattern().matches(type, name))
                .findFirst()
                .map(Open::product);
    }

    private static String packageKey(String type, String name) {
        return type.toLowerCase(Locale.ROOT) + ":" + name.toLowerCase(Locale.ROOT);
    }

    Optional<Supported> operatingSystem(String words) {
        String text = " " + spaced(words) + " ";
        return rows.stream()
                .filter(row -> row.type() == EndOfLife.Type.OPERATING_SYSTEM)
                .flatMap(row -> names(row).map(name -> Map.entry(" " + spaced(name) + " ", row)))
                .filter(name -> text.contains(name.getKey()))
                .max(Comparator.comparingInt(name -> name.getKey().length()))
                .flatMap(name -> release(name.getValue(), text, name.getKey()));
    }

    /// The first of the words around the name that names a line of versions.
    private static Optional<Supported> release(EndOfLife product, String text, String name) {
        String rest = text.replace(name, " ").strip();
        Optional<Supported> whole = cycle(product, rest);
        if (whole.isPresent()) {
            return whole;
        }
        String[] words = rest.split("[ ()]+", -1);
        return Stream.of(words).flatMap(word -> cycle(product, word).stream()).findFirst();
    }

    /// The line that a version belongs to: the one whose name the version begins with, and of several the longest.
    static Optional<Supported> cycle(EndOfLife product, String version) {
        String upstream = Upstream.of(version);
        return product.cycles().stream()
                .flatMap(cycle -> Stream.concat(Stream.of(cycle.name()), cycle.also().stream())
                        .filter(name -> begins(upstream, name.toLowerCase(Locale.ROOT)))
                        .map(name -> Map.entry(name.length(), cycle)))
                .max(Comparator.comparingInt(Map.Entry::getKey))
                .map(found -> new Supported(product, found.getValue()));
    }

    /// `8.1.3`, `8.1-rc1` and `8.1u2` begin with `8.1`, and `8.10` does not.
    private static boolean begins(String version, String name) {
        if (!version.startsWith(name)) {
            return false;
        }
        if (version.length() == name.length()) {
            return true;
        }
        char last = name.charAt(name.length() - 1);
        char next = version.charAt(name.length());
        return Character.isDigit(last) ? !Character.isDigit(next) : !Character.isLetterOrDigit(next);
    }

    /// A name without what people write differently: `Apache HTTP Server` and `apache-http-server` are one.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_/-]+", "");
    }

    private static Stream<String> names(EndOfLife row) {
        return Stream.concat(Stream.of(row.product(), row.title()), row.names().stream());
    }

    private static String spaced(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }

    /// A pattern that stands for several names.
    private record Open(PackagePattern pattern, EndOfLife product) {
        int length() {
            return pattern.name().length();
        }
    }
}
