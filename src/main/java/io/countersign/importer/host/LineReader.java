package io.countersign.importer.host;

import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.List;

/// Reads one output of lines, from the first to the last.
interface LineReader {
    /// Reads a line that is not blank.
    ///
    /// @return false where it is none of the format's
    boolean line(String line) throws InterruptedException;

    /// Called after the last line. What the output says of itself; what was not read of it is added by the caller.
    ScanInfo finish() throws InterruptedException;

    /// What most of these outputs say of themselves: nothing but which tool wrote them.
    static ScanInfo said(String tool, Message... remarks) {
        return new ScanInfo(tool, "", "", null, true, List.of(remarks));
    }
}
