package io.countersign.cli;

import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.model.release.Release;
import io.countersign.workflow.KeepBlacklist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Listed software with the releases that contain it.
final class BlacklistLines {
    private BlacklistLines() {}

    static void print(Terminal terminal, boolean json, KeepBlacklist blacklist, BlacklistEntry entry) {
        List<Release> releases = blacklist.releasesWith(entry);
        if (json) {
            terminal.object(object(entry, releases));
            return;
        }
        terminal.say("cli.blacklist.entry", Long.toString(entry.id()), entry.software(), entry.platform(), entry.since());
        for (Release release : releases) {
            terminal.say("cli.blacklist.release", Long.toString(release.id()), release.name(), release.build());
        }
    }

    private static Map<String, Object> object(BlacklistEntry entry, List<Release> releases) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", entry.id());
        object.put("software", entry.software());
        object.put("platform", entry.platform());
        object.put("since", entry.since().toString());
        object.put("note", entry.note());
        object.put("source", entry.source());
        object.put("by", entry.by());
        object.put("at", entry.at().toString());
        object.put("releases", releases.stream().map(Release::id).toList());
        return object;
    }
}
