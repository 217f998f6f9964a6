package io.countersign.app;

import io.countersign.definition.Checklists;
import io.countersign.model.knowledge.KnowledgeTable;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.signing.CertificateFile;
import io.countersign.signing.TrustList;
import io.countersign.ui.settings.Surroundings;
import io.countersign.workflow.KeepKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the real window stands in: a data folder.
final class WindowSurroundings implements Surroundings {
    private final Path folder;
    private final String program;
    private final Composition composition;
    private final Consumer<Path> restore;

    /// @param restore puts a copy in the place of the database and opens the window anew
    WindowSurroundings(Composition composition, Path folder, Consumer<Path> restore) {
        this.folder = folder;
        this.program = composition.version();
        this.composition = composition;
        this.restore = restore;
    }

    @Override
    public String program() {
        return program;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        Checklists checklists = composition.checklists(folder);
        checklists.faults().stream().findFirst().ifPresent(fault -> {
            throw new ProblemException(fault.problem());
        });
        checklists.all().values().forEach(source -> all.add(new Definition(
                source.checklist().id(),
                false,
                source.checklist().version(),
                source.checklist().dated(),
                source.checklist().size(),
                source.isOwn())));
        for (KnowledgeTable<?> table : composition.knowledgeFiles(folder).tables().all()) {
            all.add(new Definition(
                    table.kind().id(), true, "", table.dated(), table.rows().size(), table.replaced()));
        }
        return all;
    }

    @Override
    public KeepKeys keys() {
        return composition.keepKeys();
    }

    @Override
    public List<Trusted> trusted() {
        Path trusted = folder.resolve(TrustedCertificates.FOLDER);
        if (!Files.isDirectory(trusted)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(trusted)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !TrustList.isRevocations(file))
                    .sorted()
                    .flatMap(file -> certificates(file).stream()).toList();
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, trusted.toString()), e);
        }
    }

    private static List<Trusted> certificates(Path file) {
        return CertificateFile.read(file).stream()
                .map(one -> new Trusted(file, one.getSubjectX500Principal().getName(), lastDay(one)))
                .toList();
    }

    private static LocalDate lastDay(X509Certificate certificate) {
        return LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC);
    }

    @Override
    public void distrust(Trusted certificate) {
        try {
            Files.deleteIfExists(certificate.file());
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.TARGET_UNWRITABLE, certificate.file().toString()), e);
        }
    }

    @Override
    public void restore(Path copy) {
        restore.accept(copy);
    }
}
