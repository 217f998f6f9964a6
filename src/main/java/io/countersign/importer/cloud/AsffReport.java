package io.countersign.importer.cloud;

import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file of findings in the AWS Security Finding Format while it is read.
final class AsffReport {
    private static final String SEVERAL = "AWS Security Hub";

    private final ReportSink sink;
    private String product = "";
    private String account = "";
    private @Nullable Instant updatedAt;
    private boolean some;
    private boolean more;

    AsffReport(ReportSink sink) {
        this.sink = sink;
    }

    /// Reads one value of the file: findings in an object, in an array, or a finding by itself.
    void read(JsonTokens in) throws IOException, InterruptedException {
        some = true;
        if (in.isArray()) {
            in.array(() -> finding(new AsffFinding(in)));
            return;
        }
        AsffFinding single = new AsffFinding(in);
        in.object(name -> {
            switch (name) {
                case "Findings", "findings" -> in.array(() -> finding(new AsffFinding(in)));
                case "detail" -> in.object(member -> {
                    if (member.equals("findings")) {
                        in.array(() -> finding(new AsffFinding(in)));
                    }
                });
                case "NextToken" -> more = !in.text().isEmpty();
                default -> single.member(name);
            }
        });
        if (!single.productArn().isEmpty()) {
            emit(single);
        }
    }

    void finish() throws InterruptedException {
        List<Message> remarks = new ArrayList<>();
        if (more) {
            remarks.add(Message.of("importer.cloud.more-pages"));
        }
        String tool = product.isEmpty() ? SEVERAL : product;
        sink.scan(new ScanInfo(tool, "", account, updatedAt, some && !more, remarks));
    }

    private void finding(AsffFinding finding) throws IOException, InterruptedException {
        finding.read();
        emit(finding);
    }

    private void emit(AsffFinding finding) throws InterruptedException {
        if (product.isEmpty()) {
            product = finding.product();
        } else if (!product.equals(finding.product())) {
            product = SEVERAL;
        }
        account = account.isEmpty() ? finding.account() : account;
        Instant time = Times.iso(finding.updated());
        if (time != null && (updatedAt == null || time.isAfter(updatedAt))) {
            updatedAt = time;
        }
        finding.emit(sink);
    }
}
