package io.countersign.ui.sample;

import io.countersign.ui.settings.Surroundings;
import io.countersign.workflow.KeepKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A folder, some checklists and certificates that a window stands in; what is restored is kept.
public final class SampleSurroundings implements Surroundings {
    public final List<Path> restored = new ArrayList<>();
    private final Path folder;
    private final List<Trusted> trusted = new ArrayList<>(List.of(new Trusted(
            Path.of("trusted", "chen-yu.pem"), "CN=Chen Yu, O=Example Images Ltd", LocalDate.of(2029, 1, 19))));

    public SampleSurroundings(Path folder) {
        this.folder = folder;
    }

    @Override
    public String program() {
        return "Countersign 0.1.0";
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<Definition> definitions() {
        return List.of(
                new Definition("policy", false, "2026.2", LocalDate.of(2026, 11, 2), 46, false),
                new Definition("aws", false, "2026.1", LocalDate.of(2026, 10, 20), 31, false),
                new Definition("end-of-life", true, "", LocalDate.of(2026, 11, 20), 412, true));
    }

    @Override
    public KeepKeys keys() {
        return new KeepKeys(Clock.systemUTC());
    }

    @Override
    public synchronized List<Trusted> trusted() {
        return List.copyOf(trusted);
    }

    @Override
    public synchronized void distrust(Trusted certificate) {
        trusted.remove(certificate);
    }

    @Override
    public void restore(Path copy) {
        restored.add(copy);
    }
}
