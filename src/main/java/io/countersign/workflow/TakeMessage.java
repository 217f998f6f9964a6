package io.countersign.workflow;

import io.countersign.importer.CountingSink;
import io.countersign.importer.DiscardingSink;
import io.countersign.importer.MessageReader;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.store.Files;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Takes a message of a marketplace in, once a person has looked at its items: the words are kept as they came, the items
/// become feedback. Thread-safe.
public final class TakeMessage {
    private static final Format FORMAT = new Format("message", EvidenceKind.FEEDBACK, "E-mail message");

    private final Store store;
    private final MessageReader messages;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param who the person, asked each time
    public TakeMessage(Store store, MessageReader messages, Clock clock, Supplier<String> who) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
        this.who = who;
    }

    /// The words of a message that was saved to a file, `.eml` or text.
    ///
    /// @throws ProblemException if the file cannot be read
    public String text(Path file) {
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            return messages.text(() -> in);
        } catch (IOException e) {
            String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
            ProblemCode code = e instanceof NoSuchFileException ? ProblemCode.FILE_MISSING : ProblemCode.FILE_UNREADABLE;
            throw new ProblemException(Problem.of(code, name), e);
        }
    }

    /// Whose message it is, as far as its words say; else empty.
    public String platform(String text) {
        return messages.platform(text);
    }

    /// The items of a message, to be corrected by a person.
    public List<FeedbackItem> split(String platform, String text) {
        return messages.split(platform, text);
    }

    /// Keeps a message with its items. The same words come into a round once; they are not taken again.
    ///
    /// @param name what to call it
    /// @throws ProblemException if there is no such release, or nothing to take in
    public Evidence take(long releaseId, String name, String text, List<FeedbackItem> items) {
        if (text.isBlank() || items.isEmpty() || items.stream().anyMatch(item -> item.title().isBlank())) {
            throw ProblemException.of(ProblemCode.MESSAGE_EMPTY);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Files.Incoming incoming = store.files().receive()) {
            incoming.stream().write(bytes);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String person = who.get();
            return store.write(person, session -> {
                Release release = session.releases().find(releaseId)
                        .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(releaseId)));
                Evidence draft = evidence(release, name, bytes, items, person, now);
                return session.evidence().find(release.id(), release.round(), draft.sha256())
                        .orElseGet(() -> add(session, draft, items, incoming));
            });
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(Problem.of(ProblemCode.EVIDENCE_NOT_KEPT), e);
        }
    }

    private static Evidence add(Session session, Evidence draft, List<FeedbackItem> items, Files.Incoming incoming) {
        Evidence stored = withId(draft, session.evidence().open(draft));
        session.evidence().addFeedback(stored.id(), items);
        session.evidence().finish(stored);
        session.audit()
                .append(new AuditEvent(
                        "evidence.imported",
                        stored.releaseId(),
                        stored.sha256(),
                        "",
                        "%s, %s, %d".formatted(stored.name(), FORMAT.id(), stored.counts().total())));
        try {
            incoming.keep(stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored;
    }

    private static Evidence evidence(
            Release release, String name, byte[] bytes, List<FeedbackItem> items, String person, Instant now) {
        CountingSink counts = new CountingSink(new DiscardingSink());
        try {
            for (FeedbackItem item : items) {
                counts.feedback(item);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("counting does not wait", e);
        }
        return new Evidence(
                0,
                release.id(),
                release.round(),
                name,
                bytes.length,
                sha256(bytes),
                FORMAT,
                now,
                person,
                counts.counts(),
                new ScanInfo(FORMAT.name(), "", "", null, true, List.of()));
    }

    private static Evidence withId(Evidence draft, long id) {
        return new Evidence(
                id,
                draft.releaseId(),
                draft.round(),
                draft.name(),
                draft.size(),
                draft.sha256(),
                draft.format(),
                draft.importedAt(),
                draft.importedBy(),
                draft.counts(),
                draft.scan());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
