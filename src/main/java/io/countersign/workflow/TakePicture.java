package io.countersign.workflow;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.parse.PdfText;
import io.countersign.parse.Picture;
import io.countersign.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes in a picture that a person has looked through: what she blackened is in no file that is written. Thread-safe.
public final class TakePicture {
    private final Store store;
    private final ImportEvidence importEvidence;

    public TakePicture(Store store, ImportEvidence importEvidence) {
        this.store = store;
        this.importEvidence = importEvidence;
    }

    /// A picture that was used in a round before.
    public record Used(int round, Evidence evidence) {}

    /// Reads a picture from a file.
    ///
    /// @throws ProblemException if it cannot be read
    public Picture read(Path file) {
        try {
            if (Files.size(file) > PdfText.MAXIMUM_SIZE) {
                throw PdfText.tooLarge();
            }
            return Picture.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, String.valueOf(file.getFileName())), e);
        }
    }

    /// Where the release has the same picture already, in this round or before: its pixels are compared, so it does not
    /// matter what the file is called or how it was packed.
    public List<Used> used(long releaseId, Picture picture) throws InterruptedException {
        String wanted = picture.sha256();
        List<Used> used = new ArrayList<>();
        for (Evidence file : pictures(releaseId)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (isSame(file, picture, wanted)) {
                used.add(new Used(file.round(), file));
            }
        }
        return used;
    }

    private List<Evidence> pictures(long releaseId) {
        return store.read(session -> {
            List<Evidence> files = new ArrayList<>();
            int rounds = session.releases().find(releaseId).map(Release::round).orElse(0);
            for (int round = rounds; round > 0; round--) {
                session.evidence().of(releaseId, round).stream()
                        .filter(file -> file.format().kind() == EvidenceKind.ATTACHMENT)
                        .filter(file -> file.size() <= PdfText.MAXIMUM_SIZE)
                        .forEach(files::add);
            }
            return files;
        });
    }

    private boolean isSame(Evidence file, Picture picture, String wanted) {
        try (InputStream in = store.files().open(file.keptSha256())) {
            Picture kept = Picture.read(in.readAllBytes());
            return kept.width() == picture.width()
                    && kept.height() == picture.height()
                    && kept.sha256().equals(wanted);
        } catch (IOException | ProblemException _) {
            // A PDF, or a file that is not there any more: another check tells that.
            return false;
        }
    }

    /// Takes a picture in as a PNG of its pixels.
    ///
    /// @param name what to call it
    /// @param about what it shows, and of which image
    public Inspection take(long releaseId, String name, Picture picture, Attachment about, Progress progress)
            throws InterruptedException {
        List<Inspection> results = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("countersign-picture");
            Path file = folder.resolve(name);
            try {
                Files.write(file, picture.png());
                importEvidence.take(releaseId, List.of(file), new Instructions(about, Set.of()), progress, results::add);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.EVIDENCE_NOT_KEPT), e);
        }
        Inspection result = results.getFirst();
        if (result.problem() != null) {
            throw new ProblemException(result.problem());
        }
        return result;
    }
}
