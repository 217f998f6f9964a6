package io.countersign.importer.cloud;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ParserProblems;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.ArchiveStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an archive of what the API of Microsoft Defender for Endpoint answers about machines, in `machines/`, and about
/// the vulnerabilities of their software, in `vulnerabilities/`; both joined by the machine's number.
///
/// By the API's reference pages, "Machine" and "Vulnerabilities by machine and software". Each vulnerability of each
/// software on each machine is one finding.
final class MsDefenderZipImporter implements Importer {
    private static final Format FORMAT =
            new Format("ms-defender-zip", EvidenceKind.SCAN, "Microsoft Defender for Endpoint, archive");
    private static final Pattern MACHINES = Pattern.compile("(?:.*/)?machines/[^/]+\\.json", Pattern.CASE_INSENSITIVE);
    private static final Pattern VULNERABILITIES =
            Pattern.compile("(?:.*/)?vulnerabilities/[^/]+\\.json", Pattern.CASE_INSENSITIVE);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Archive(List<String> entries)
                        && any(entries, MACHINES)
                        && any(entries, VULNERABILITIES)
                ? Optional.of(Message.of("importer.ms-defender-zip.folders"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        DefenderArchive archive = new DefenderArchive(sink);
        try {
            each(content, MACHINES, archive::machines);
            if (each(content, VULNERABILITIES, archive::vulnerabilities) == 0) {
                throw ProblemException.of(ProblemCode.REPORT_MALFORMED, 0, 0);
            }
        } catch (IOException e) {
            throw ParserProblems.translate(e);
        }
        archive.end();
    }

    private static int each(Content content, Pattern names, JsonTokens.Root root)
            throws IOException, InterruptedException {
        int[] read = new int[1];
        ArchiveStream.each(content.open(), (name, bytes) -> {
            if (names.matcher(name).matches()) {
                JsonTokens.read(bytes, root);
                read[0]++;
            }
        });
        return read[0];
    }

    private static boolean any(List<String> entries, Pattern names) {
        return entries.stream().anyMatch(names.asMatchPredicate());
    }
}
