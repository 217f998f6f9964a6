package io.countersign.importer.exchange;

import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.util.List;

/// What an SPDX document says of itself.
final class SpdxHeader {
    String name = "";
    String created = "";
    private String version = "";
    private String tool = "";

    /// @param text such as `SPDX-2.3`
    /// @throws ProblemException if it is not one of 2.x
    void version(String text) {
        version = text;
        if (!text.startsWith("SPDX-2.")) {
            throw ProblemException.of(ProblemCode.FORMAT_VERSION, "SPDX", text);
        }
    }

    /// One of the creators, such as `Tool: syft-1.0`; people and organisations are passed over.
    void creator(String text) {
        if (tool.isEmpty() && text.startsWith("Tool:")) {
            tool = text.substring("Tool:".length()).strip();
        }
    }

    /// @param complete whether the document was seen to end
    void tell(ReportSink sink, boolean complete, boolean inventory) throws InterruptedException {
        if (version.isEmpty()) {
            version("");
        }
        int dash = tool.lastIndexOf('-');
        boolean numbered = dash > 0 && tool.length() > dash + 1 && Character.isDigit(tool.charAt(dash + 1));
        String said = numbered ? tool.substring(0, dash) : tool;
        sink.scan(new ScanInfo(
                said.isEmpty() ? "SPDX" : said,
                numbered ? tool.substring(dash + 1) : "",
                name,
                Times.iso(created),
                complete,
                inventory ? List.of(Message.of("importer.spdx.inventory")) : List.of()));
    }
}
