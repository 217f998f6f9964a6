package io.countersign.workflow;

import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes the sample release through import, assessment, answers, signing and verification, in a folder of its own. What
/// blocks an approval is not bent: the sample has gaps, and is refused.
public final class RunDemo {
    private static final int PASSWORD_LENGTH = 24;

    private final SampleReview sample;
    private final Consumer<Path> unpack;
    private final Function<Path, Workflows> open;
    private final Clock clock;

    /// @param unpack lays the sample's files into a folder
    /// @param open opens a database in a folder
    public RunDemo(SampleReview sample, Consumer<Path> unpack, Function<Path, Workflows> open, Clock clock) {
        this.sample = sample;
        this.unpack = unpack;
        this.open = open;
        this.clock = clock;
    }

    /// @param out the folder for database, key and PDF, a new one inside of it; null for a temporary one
    /// @param language of the PDF
    /// @param lines takes a line for each step
    /// @return the PDF
    public Path run(@Nullable Path out, Language language, Consumer<Message> lines) throws InterruptedException {
        Path folder = folder(out);
        Path evidence = folder.resolve("evidence");
        unpack.accept(evidence);
        try (Workflows workflows = open.apply(folder.resolve("data"))) {
            Release release = sample.prepare(workflows, evidence, lines);
            SignRelease.Signed signed = sign(workflows, release, folder, language, lines);
            tell(signed.verification(), lines);
            lines.accept(Message.of("demo.folder", folder.toString()));
            lines.accept(Message.of("demo.pdf", signed.file().toString()));
            return signed.file();
        }
    }

    private SignRelease.Signed sign(
            Workflows workflows, Release release, Path folder, Language language, Consumer<Message> lines) {
        SampleScript script = sample.script();
        List<Blocker> blockers = workflows.assessRelease().assess(release.id()).blockers();
        blockers.forEach(blocker -> lines.accept(Message.of("demo.blocks", blocker.text())));
        if (blockers.isEmpty()) {
            lines.accept(Message.of("demo.free"));
        }
        Verdict verdict = blockers.isEmpty() ? Verdict.APPROVED : Verdict.REFUSED;
        String reason = verdict == Verdict.REFUSED ? script.refusal() : "";
        SignRequest request = new SignRequest(
                release.id(), verdict, reason, language, script.reviewer(), script.approver());
        char[] password = password();
        Path key = makeKey(folder.resolve("reviewer.p12"), script.reviewer().name(), password.clone());
        SignRelease.Signed signed = workflows.signRelease()
                .sign(request, KeySource.of(key), password, folder.resolve(SignRelease.fileName(release)), Progress.SILENT);
        lines.accept(Message.of("demo.signed." + verdict, signed.number(), script.reviewer().name()));
        lines.accept(Message.of("demo.says." + verdict, release.name(), reason));
        return signed;
    }

    private static void tell(Verification verification, Consumer<Message> lines) {
        lines.accept(Message.of("demo.verified", verification.headline()));
        for (Check check : verification.checks()) {
            lines.accept(Message.of("demo.check." + check.outcome(), check.name(), check.text()));
        }
    }

    private Path makeKey(Path file, String name, char[] password) {
        try {
            KeyMaker.make(file, name, password, clock.instant());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Known to nobody: the key is of no use after the demo.
    private static char[] password() {
        SecureRandom random = new SecureRandom();
        return random.ints(PASSWORD_LENGTH, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .reduce("", String::concat)
                .toCharArray();
    }

    private static Path folder(@Nullable Path out) {
        try {
            if (out == null) {
                return Files.createTempDirectory("countersign-demo-");
            }
            Path base = Files.createDirectories(out.toAbsolutePath());
            return Files.createTempDirectory(base, "countersign-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
