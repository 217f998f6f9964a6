package io.countersign.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the user's database, settings and logs lie.
final class DataFolder {
    private DataFolder() {}

    /// The folder that was named, else `COUNTERSIGN_HOME`, else the one that the system has for a user's data.
    static Path choose(@Nullable Path named, Map<String, String> environment) {
        if (named != null) {
            return named.toAbsolutePath().normalize();
        }
        String home = environment.get("COUNTERSIGN_HOME");
        if (home != null && !home.isBlank()) {
            return Path.of(home).toAbsolutePath().normalize();
        }
        return usual(environment).resolve("countersign");
    }

    private static Path usual(Map<String, String> environment) {
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String roaming = environment.get("APPDATA");
            return roaming == null ? user.resolve("AppData").resolve("Roaming") : Path.of(roaming);
        }
        if (system.contains("mac")) {
            return user.resolve("Library").resolve("Application Support");
        }
        String data = environment.get("XDG_DATA_HOME");
        return data == null || data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data);
    }
}
