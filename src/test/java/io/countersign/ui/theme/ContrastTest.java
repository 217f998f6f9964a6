package io.countersign.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.preferences.Preferences.Accent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every ink on every ground that it stands on, by the formula of WCAG 2: words at least 4.5, edges and icons at least 3.
class ContrastTest {
    private static final Path FOLDER = Path.of("assets", "theme");
    private static final Pattern TOKEN = Pattern.compile("-color-([a-z-]+):\\s*#([0-9a-f]{6});");
    private static final List<String> ROLES =
            List.of("critical", "high", "medium", "low", "info", "pass", "fail", "review", "none");
    private static final List<String> GROUNDS = List.of("bg-default", "bg-subtle", "selected", "hover");

    @ParameterizedTest
    @MethodSource("themes")
    void words_can_be_read_on_whatever_they_stand_on(String theme, Accent accent) throws IOException {
        Map<String, String> tokens = tokens(theme, accent);
        List<String> weak = new ArrayList<>();
        for (String ground : GROUNDS) {
            Stream.concat(ROLES.stream(), Stream.of("fg-default", "fg-muted", "link"))
                    .forEach(ink -> look(tokens, ink, ground, 4.5, weak));
        }
        ROLES.forEach(role -> look(tokens, role, role + "-tint", 4.5, weak));
        for (String ink : List.of("fg-default", "fg-muted", "link")) {
            look(tokens, ink, "bg-inset", 4.5, weak);
        }
        look(tokens, "fg-default", "quoted", 4.5, weak);
        look(tokens, "fg-default", "fail-tint", 4.5, weak);
        look(tokens, "link", "accent-subtle", 4.5, weak);
        look(tokens, "fg-default", "accent-subtle", 4.5, weak);
        check("white on accent-emphasis", ratio("ffffff", value(tokens, "accent-emphasis")), 4.5, weak);
        check("white on person", ratio("ffffff", value(tokens, "person")), 4.5, weak);

        assertThat(weak).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void edges_and_the_focus_can_be_seen(String theme, Accent accent) throws IOException {
        Map<String, String> tokens = tokens(theme, accent);
        List<String> weak = new ArrayList<>();
        for (String ground : List.of("bg-default", "bg-subtle")) {
            look(tokens, "border-control", ground, 3, weak);
            look(tokens, "accent-fg", ground, 3, weak);
        }
        look(tokens, "accent-fg", "bg-inset", 3, weak);
        look(tokens, "accent-fg", "accent-subtle", 3, weak);

        assertThat(weak).isEmpty();
    }

    static Stream<Arguments> themes() {
        return Stream.of("light", "dark")
                .flatMap(theme -> Stream.of(Accent.values()).map(accent -> Arguments.of(theme, accent)));
    }

    private static void look(
            Map<String, String> tokens, String ink, String ground, double least, List<String> weak) {
        check(ink + " on " + ground, ratio(value(tokens, ink), value(tokens, ground)), least, weak);
    }

    private static void check(String pair, double ratio, double least, List<String> weak) {
        if (ratio < least) {
            weak.add(String.format(Locale.ROOT, "%s: %.2f", pair, ratio));
        }
    }

    private static String value(Map<String, String> tokens, String name) {
        String value = tokens.get(name);
        assertThat(value).as(name).isNotNull();
        return String.valueOf(value);
    }

    private static Map<String, String> tokens(String theme, Accent accent) throws IOException {
        Map<String, String> tokens = new HashMap<>(read("tokens-" + theme + ".css"));
        if (accent != Accent.BLUE) {
            tokens.putAll(read("accent-" + accent.name().toLowerCase(Locale.ROOT) + "-" + theme + ".css"));
        }
        return tokens;
    }

    private static Map<String, String> read(String file) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(Files.readString(FOLDER.resolve(file)));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
