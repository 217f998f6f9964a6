package io.countersign.importer.network;

import io.countersign.importer.XmlElements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a script of Nmap found out about vulnerabilities, by the tables that Nmap's library `vulns` makes: one for each
/// vulnerability, with its state.
final class NmapScript {
    private final XmlElements in;
    private final List<Verdict> verdicts = new ArrayList<>();

    private NmapScript(XmlElements in) {
        this.in = in;
    }

    /// A vulnerability that the script saw, or holds to be likely.
    ///
    /// @param cves its names
    /// @param line its title with its state, as it is shown
    record Verdict(Set<String> cves, String line) {}

    /// Reads the script that starts here.
    static List<Verdict> read(XmlElements in) throws IOException, InterruptedException {
        NmapScript script = new NmapScript(in);
        in.children(script::table);
        return script.verdicts;
    }

    private void table(String element) throws IOException, InterruptedException {
        if (!element.equals("table")) {
            return;
        }
        Set<String> cves = new LinkedHashSet<>();
        String key = in.attribute("key");
        name(key, cves);
        String[] given = {key, ""};
        in.children(child -> {
            switch (in.attribute("key")) {
                case "title" -> given[0] = in.text();
                case "state" -> given[1] = in.text();
                case "ids" -> in.children(_ -> name(in.text(), cves));
                default -> table(child);
            }
        });
        if (given[1].startsWith("VULNERABLE") || given[1].startsWith("LIKELY VULNERABLE")) {
            verdicts.add(new Verdict(cves, given[0] + ": " + given[1]));
        }
    }

    /// Names stand alone, or behind the word for their kind: `CVE:CVE-2014-3566`.
    private static void name(String name, Set<String> cves) {
        String plain = name.substring(name.lastIndexOf(':') + 1).strip();
        if (plain.startsWith("CVE-")) {
            cves.add(plain);
        }
    }
}
