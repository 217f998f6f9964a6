package io.countersign.verify;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import io.countersign.dossier.AttachmentNames;
import io.countersign.dossier.Attachments;
import io.countersign.dossier.DossierRecord;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.knowledge.KnowledgeKind;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Dossier;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is embedded in a file, by name.
final class EmbeddedFiles {
    private final Map<String, byte[]> files = new HashMap<>();

    EmbeddedFiles(PdfDocument pdf) {
        for (PdfObject file :
                pdf.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames().values()) {
            if (file instanceof PdfDictionary specification) {
                add(specification);
            }
        }
    }

    /// The key in the tree is no name: the library cuts every sign in it to its lower byte.
    private void add(PdfDictionary specification) {
        PdfString name = specification.getAsString(PdfName.UF);
        PdfDictionary streams = specification.getAsDictionary(PdfName.EF);
        PdfStream stream = streams == null ? null : streams.getAsStream(PdfName.F);
        if (name != null && stream != null) {
            files.put(name.toUnicodeString(), stream.getBytes());
        }
    }

    boolean hasRecord() {
        return files.containsKey(AttachmentNames.RECORD);
    }

    /// The record; empty where there is none, or none that this program can read.
    Optional<Dossier> dossier() {
        byte[] record = files.get(AttachmentNames.RECORD);
        return record == null ? Optional.empty() : DossierRecord.read(record);
    }

    /// What has to be embedded to make the same pages again.
    Attachments attachments(Dossier dossier) {
        Map<String, byte[]> rules = new HashMap<>();
        for (Basis basis : dossier.basis()) {
            rules.put(basis.sha256(), files.getOrDefault(AttachmentNames.basis(basis), new byte[0]));
        }
        Map<String, byte[]> evidence = new HashMap<>();
        forEachEvidence(dossier, (file, bytes) -> evidence.put(file.keptSha256(), bytes));
        return new Attachments(evidence.keySet(), history(), hash -> {
            byte[] bytes = evidence.getOrDefault(hash, rules.get(hash));
            if (bytes == null) {
                throw new FileNotFoundException(hash);
            }
            return new ByteArrayInputStream(bytes);
        });
    }

    /// What is embedded with other bytes than its hash in the record says, by name.
    List<String> changed(Dossier dossier) {
        List<String> changed = new ArrayList<>();
        for (Basis basis : dossier.basis()) {
            byte[] bytes = files.get(AttachmentNames.basis(basis));
            if (bytes == null || !Sha256.of(bytes).equals(basis.sha256())) {
                changed.add(AttachmentNames.basis(basis));
            }
        }
        forEachEvidence(dossier, (file, bytes) -> {
            if (!Sha256.of(bytes).equals(file.keptSha256())) {
                changed.add(file.name());
            }
        });
        return changed;
    }

    /// The record up to the sign-off; empty where it is not embedded.
    byte[] history() {
        return files.getOrDefault(AttachmentNames.HISTORY, new byte[0]);
    }

    /// How many files of evidence are embedded.
    int evidence(Dossier dossier) {
        Set<String> names = new HashSet<>();
        forEachEvidence(dossier, (file, _) -> names.add(file.keptSha256()));
        return names.size();
    }

    /// Writes what is what the record says into a folder: each file of evidence into one of its number, and the tables of
    /// knowledge into one of their own.
    void lay(Dossier dossier, Path folder) throws IOException {
        layKnowledge(dossier, folder.resolve(SignOffVerifier.KNOWLEDGE));
        for (int i = 0; i < dossier.evidence().size(); i++) {
            Evidence file = dossier.evidence().get(i);
            byte[] bytes = files.get(AttachmentNames.evidence(i, file));
            if (bytes != null && Sha256.of(bytes).equals(file.keptSha256())) {
                Path own = Files.createDirectories(folder.resolve(AttachmentNames.number(i)));
                Files.write(own.resolve(plain(file.name())), bytes);
            }
        }
    }

    private void layKnowledge(Dossier dossier, Path folder) throws IOException {
        for (Basis basis : dossier.basis()) {
            byte[] bytes = files.get(AttachmentNames.basis(basis));
            boolean known = basis.kind() == Basis.Kind.KNOWLEDGE
                    && Arrays.stream(KnowledgeKind.values()).anyMatch(kind -> kind.id().equals(basis.id()));
            if (known && bytes != null && Sha256.of(bytes).equals(basis.sha256())) {
                Files.write(Files.createDirectories(folder).resolve(basis.id() + ".yaml"), bytes);
            }
        }
    }

    /// The last part of a name, without what leads elsewhere or means something to a file system.
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "_");
        return safe.isBlank() ? "file" : safe;
    }

    private void forEachEvidence(Dossier dossier, EvidenceVisitor visitor) {
        for (int i = 0; i < dossier.evidence().size(); i++) {
            Evidence file = dossier.evidence().get(i);
            byte[] bytes = files.get(AttachmentNames.evidence(i, file));
            if (bytes != null) {
                visitor.visit(file, bytes);
            }
        }
    }

    private interface EvidenceVisitor {
        void visit(Evidence file, byte[] bytes);
    }
}
