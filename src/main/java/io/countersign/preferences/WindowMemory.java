package io.countersign.preferences;

import io.countersign.parse.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a window remembers of itself from one day to the next: where it stood, how wide its panes were, which releases were
/// open and which sign-offs verified last, and of which version its user has read the news. Nothing here is worth a failure: what cannot be read is
/// forgotten, what cannot be written is in the log. On one thread only.
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final int RECENT = 10;

    private final Path file;
    private final Map<String, Double> panes = new TreeMap<>();
    private final List<Long> recent = new ArrayList<>();
    private final List<Path> verified = new ArrayList<>();
    private Placement placement = Placement.NONE;
    private String version = "";

    /// Reads the file if there is one.
    public WindowMemory(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    public Placement placement() {
        return placement;
    }

    public void place(Placement now) {
        placement = now;
        save();
    }

    /// By how many pixels a pane is wider than usual, or 0.
    public double pane(String name) {
        return panes.getOrDefault(name, 0.0);
    }

    public void pane(String name, double wider) {
        panes.put(name, wider);
        save();
    }

    /// The releases that were open, the last one first.
    public List<Long> recent() {
        return List.copyOf(recent);
    }

    public void opened(long release) {
        putFirst(recent, release);
        save();
    }

    /// The sign-offs that were verified, the last one first.
    public List<Path> verified() {
        return List.copyOf(verified);
    }

    public void verified(Path pdf) {
        putFirst(verified, pdf.toAbsolutePath().normalize());
        save();
    }

    private static <T> void putFirst(List<T> list, T one) {
        list.remove(one);
        list.addFirst(one);
        while (list.size() > RECENT) {
            list.removeLast();
        }
    }

    /// The version whose news were read; empty before the first start.
    public String version() {
        return version;
    }

    public void version(String read) {
        version = read;
        save();
    }

    private void save() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("x", placement.x());
        values.put("y", placement.y());
        values.put("width", placement.width());
        values.put("height", placement.height());
        values.put("maximised", placement.maximised());
        values.put("panes", panes);
        values.put("recent", recent);
        values.put("verified", verified.stream().map(Path::toString).toList());
        values.put("version", version);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.replace(file, Json.write(values));
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }

    private void read() {
        try {
            JsonNode tree = Json.tree(Files.readString(file));
            placement = new Placement(
                    tree.path("x").asDouble(0),
                    tree.path("y").asDouble(0),
                    tree.path("width").asDouble(0),
                    tree.path("height").asDouble(0),
                    tree.path("maximised").asBoolean(false));
            tree.path("panes")
                    .properties()
                    .forEach(pane -> panes.put(pane.getKey(), pane.getValue().asDouble(0)));
            tree.path("recent").forEach(release -> recent.add(release.asLong(0)));
            tree.path("verified").forEach(pdf -> verified.add(Path.of(pdf.asString(""))));
            version = tree.path("version").asString("");
        } catch (IOException | JacksonException | InvalidPathException e) {
            LOG.warn("{} cannot be read", file, e);
            WholeFile.keepAside(file);
        }
    }
}
