package io.countersign.model.evidence;

import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report says of itself.
///
/// @param tool the tool's name
/// @param toolVersion empty where it is not given
/// @param target the image or host as the tool names it, empty where it is not given
/// @param finishedAt when the scan ended, or else when the report was made; null where it is not given
/// @param complete false where the report shows that the scan did not run to its end
/// @param remarks what a reader should know: a summary of the tool's own that its rows contradict, rows left out
public record ScanInfo(
        String tool,
        String toolVersion,
        String target,
        @Nullable Instant finishedAt,
        boolean complete,
        List<Message> remarks) {
    public ScanInfo {
        remarks = List.copyOf(remarks);
    }
}
