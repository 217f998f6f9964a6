package io.countersign.app;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether a window can be opened here. Asked before JavaFX is, whose own answer would be a stack trace.
final class Display {
    /// What JavaFX loads on Linux, and the packages that hold it.
    private static final Map<String, String> LIBRARIES = Map.of(
            "libgtk-3.so.0", "libgtk-3-0 (Debian, Ubuntu) / gtk3 (Fedora)",
            "libXtst.so.6", "libxtst6 (Debian, Ubuntu) / libXtst (Fedora)");

    private Display() {}

    /// Why no window can be opened, or empty where one can.
    static Optional<Problem> obstacle(Map<String, String> environment) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || "Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            return Optional.of(Problem.of(ProblemCode.DISPLAY_MISSING));
        }
        return LIBRARIES.entrySet().stream()
                .filter(library -> !isThere(library.getKey()))
                .map(library -> Problem.of(ProblemCode.LIBRARY_MISSING, library.getKey(), library.getValue()))
                .findFirst();
    }

    @SuppressWarnings("restricted") // loads what JavaFX loads a moment later
    private static boolean isThere(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
