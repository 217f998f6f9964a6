package io.countersign.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Reports as Nessus exports: hosts with items, each with the whole text of its plugin and what the plugin put out.
final class NessusReports {
    private static final List<Integer> PORTS = List.of(0, 22, 53, 80, 443, 445, 3389, 8080);
    private static final List<String> RISKS = List.of("None", "Low", "Medium", "High", "Critical");

    private NessusReports() {}

    static void write(Writer out, Shape shape) throws IOException {
        Words words = new Words(shape.seed());
        Texts texts = new Texts(shape, plugin -> text(plugin, new Words(shape.seedOf(plugin))));
        out.write("""
                <?xml version="1.0" ?>
                <NessusClientData_v2>
                <Policy><policyName>Basic Network Scan</policyName></Policy>
                <Report name="weekly" xmlns:cm="http://www.nessus.org/cm">
                """);
        int written = 0;
        for (int host = 0; written < shape.findings(); host++) {
            int items = Math.min(shape.findings() - written, 30 + words.number(90));
            out.write("""
                    <ReportHost name="10.%1$d.%2$d.%3$d"><HostProperties>
                    <tag name="HOST_END">Fri Nov 20 15:07:52 2026</tag>
                    <tag name="host-ip">10.%1$d.%2$d.%3$d</tag>
                    <tag name="operating-system">Linux Kernel 6.1 on Debian 12</tag>
                    <tag name="Credentialed_Scan">true</tag>
                    </HostProperties>
                    """.formatted(host >> 16 & 255, host >> 8 & 255, host & 255));
            for (int item = 0; item < items; item++) {
                int plugin = shape.advisory(written + item, words);
                out.write("<ReportItem port=\"%d\" svc_name=\"www\" protocol=\"tcp\" "
                        .formatted(PORTS.get(words.number(PORTS.size()))));
                out.write(texts.of(plugin));
                out.write("<plugin_output>\n%s\n</plugin_output>\n</ReportItem>\n".formatted(words.prose(words.length(200))));
            }
            out.write("</ReportHost>\n");
            written += items;
        }
        out.write("</Report>\n</NessusClientData_v2>\n");
    }

    private static String text(int plugin, Words words) {
        int severity = words.seldom(5);
        String name = words.prose(words.length(32));
        String score = severity == 0
                ? ""
                : """
                <cvss3_base_score>%s</cvss3_base_score>
                <cvss3_vector>CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N</cvss3_vector>
                <cve>%s</cve>
                """.formatted(1 + severity * 2.0, Words.cve(plugin));
        return """
                severity="%1$d" pluginID="%2$d" pluginName="%3$s" pluginFamily="General">
                %4$s<description>%5$s</description>
                <fname>plugin%2$d.nasl</fname>
                <plugin_name>%3$s</plugin_name>
                <plugin_publication_date>2019/09/15</plugin_publication_date>
                <plugin_type>remote</plugin_type>
                <risk_factor>%6$s</risk_factor>
                <solution>%7$s</solution>
                <synopsis>%8$s</synopsis>
                """.formatted(
                severity,
                10_000 + plugin,
                name,
                score,
                words.prose(words.length(320)),
                RISKS.get(severity),
                words.prose(words.length(60)),
                words.prose(60));
    }
}
