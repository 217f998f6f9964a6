package io.countersign.importer.web;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the results of Nuclei: a result a line (`-jsonl`, `-json`), an array (`-json-export`) or a single result, with
/// the names of version 2.5 and later and those before. Requests and responses are left unread.
///
/// One finding for each result. A result that matched nothing (`-matcher-status`) is set aside as passed.
final class NucleiImporter implements Importer {
    private static final Format FORMAT = new Format("nuclei", EvidenceKind.SCAN, "Nuclei JSON");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (!(head.shape() instanceof Shape.Json(JsonSketch root))) {
            return Optional.empty();
        }
        if (isResult(root)) {
            return Optional.of(Message.of("importer.nuclei.lines"));
        }
        return isResult(root.first()) ? Optional.of(Message.of("importer.nuclei.array")) : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Results results = new Results(sink);
        JsonTokens.values(content.open(), results::value);
        results.end();
    }

    private static boolean isResult(JsonSketch object) {
        return object.hasAny("template-id", "templateID") && object.has("info");
    }

    private static final class Results {
        private final ReportSink sink;
        private String target = "";
        private @Nullable Instant last;
        private boolean some;
        private boolean inLines;

        Results(ReportSink sink) {
            this.sink = sink;
        }

        void value(JsonTokens in) throws IOException, InterruptedException {
            some = true;
            if (in.isArray()) {
                in.array(() -> result(in));
            } else {
                inLines = true;
                result(in);
            }
        }

        private void result(JsonTokens in) throws IOException, InterruptedException {
            NucleiResult result = new NucleiResult().read(in);
            target = target.isEmpty() ? result.host() : target;
            last = result.time() == null ? last : result.time();
            result.emit(sink);
        }

        /// Lines have no mark at their end: whether the last one is there cannot be told.
        void end() throws InterruptedException {
            List<Message> remarks = new ArrayList<>();
            if (inLines) {
                remarks.add(Message.of("importer.nuclei.no-end"));
            }
            sink.scan(new ScanInfo("Nuclei", "", target, last, some, remarks));
        }
    }
}
