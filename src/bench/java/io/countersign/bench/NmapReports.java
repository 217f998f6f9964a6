package io.countersign.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Reports as Nmap writes: hosts with open ports. A port has no text of its own, so that nothing of it can repeat.
final class NmapReports {
    private static final List<String> SERVICES = List.of("ssh", "http", "https", "domain", "mysql", "smtp");

    private NmapReports() {}

    static void write(Writer out, Shape shape) throws IOException {
        Words words = new Words(shape.seed());
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nmaprun>
                <nmaprun scanner="nmap" args="nmap -sV -oX out.xml 10.0.0.0/8" start="1763600000" version="7.95" \
                xmloutputversion="1.05">
                <scaninfo type="syn" protocol="tcp" numservices="1000" services="1-1000"/>
                """);
        int written = 0;
        int host = 0;
        while (written < shape.findings()) {
            int ports = Math.min(shape.findings() - written, 3 + words.number(22));
            out.write("""
                    <host starttime="1763600001" endtime="1763600099"><status state="up" reason="echo-reply"/>
                    <address addr="10.%d.%d.%d" addrtype="ipv4"/>
                    <ports><extraports state="closed" count="%d"/>
                    """.formatted(host >> 16 & 255, host >> 8 & 255, host & 255, 1_000 - ports));
            for (int port = 0; port < ports; port++) {
                String service = SERVICES.get(words.number(SERVICES.size()));
                out.write("""
                        <port protocol="tcp" portid="%1$d"><state state="open" reason="syn-ack" reason_ttl="64"/>\
                        <service name="%2$s" product="%2$s server" version="%3$s" method="probed" conf="10"/>\
                        <script id="banner" output="%4$s"/></port>
                        """.formatted(1 + port * 400 + words.number(400), service, words.version(), words.prose(40)));
            }
            out.write("</ports>\n</host>\n");
            written += ports;
            host++;
        }
        out.write("""
                <runstats><finished time="1763609000" elapsed="604" exit="success"/><hosts up="%1$d" down="0" total="%1$d"/>
                </runstats>
                </nmaprun>
                """.formatted(host));
    }
}
