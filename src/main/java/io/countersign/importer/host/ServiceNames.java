package io.countersign.importer.host;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The ports of services that firewalls call by a name: those of firewalld, of ufw's application profiles, and the common
/// ones of the registry of service names.
final class ServiceNames {
    private static final Map<String, List<String>> PORTS = Map.ofEntries(
            Map.entry("ssh", List.of("22/tcp")),
            Map.entry("openssh", List.of("22/tcp")),
            Map.entry("http", List.of("80/tcp")),
            Map.entry("www", List.of("80/tcp")),
            Map.entry("www full", List.of("80/tcp", "443/tcp")),
            Map.entry("www secure", List.of("443/tcp")),
            Map.entry("https", List.of("443/tcp")),
            Map.entry("http3", List.of("443/udp")),
            Map.entry("nginx full", List.of("80/tcp", "443/tcp")),
            Map.entry("nginx http", List.of("80/tcp")),
            Map.entry("nginx https", List.of("443/tcp")),
            Map.entry("apache", List.of("80/tcp")),
            Map.entry("apache full", List.of("80/tcp", "443/tcp")),
            Map.entry("apache secure", List.of("443/tcp")),
            Map.entry("cockpit", List.of("9090/tcp")),
            Map.entry("rdp", List.of("3389/tcp")),
            Map.entry("vnc-server", List.of("5900-5903/tcp")),
            Map.entry("mysql", List.of("3306/tcp")),
            Map.entry("postgresql", List.of("5432/tcp")),
            Map.entry("redis", List.of("6379/tcp")),
            Map.entry("mongodb", List.of("27017/tcp")),
            Map.entry("elasticsearch", List.of("9200/tcp", "9300/tcp")),
            Map.entry("ftp", List.of("21/tcp")),
            Map.entry("telnet", List.of("23/tcp")),
            Map.entry("smtp", List.of("25/tcp")),
            Map.entry("domain", List.of("53/any")),
            Map.entry("dns", List.of("53/tcp", "53/udp")),
            Map.entry("ntp", List.of("123/udp")),
            Map.entry("snmp", List.of("161/udp")),
            Map.entry("ldap", List.of("389/tcp")),
            Map.entry("samba", List.of("137-138/udp", "139/tcp", "445/tcp")),
            Map.entry("nfs", List.of("2049/tcp")),
            Map.entry("rpc-bind", List.of("111/tcp", "111/udp")),
            Map.entry("sunrpc", List.of("111/any")),
            Map.entry("mdns", List.of("5353/udp")),
            Map.entry("bootpc", List.of("68/udp")),
            Map.entry("dhcpv6-client", List.of("546/udp")),
            Map.entry("docker-registry", List.of("5000/tcp")),
            Map.entry("prometheus", List.of("9090/tcp")),
            Map.entry("grafana", List.of("3000/tcp")),
            Map.entry("zabbix-agent", List.of("10050/tcp")),
            Map.entry("wireguard", List.of("51820/udp")),
            Map.entry("openvpn", List.of("1194/udp")));

    private ServiceNames() {}

    /// Each as `ports/protocol`; none where the name is not known.
    static List<String> ports(String name) {
        return PORTS.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of());
    }

    /// A port that may be written as a name; as it is where the name is not known.
    static String number(String port) {
        List<String> known = ports(port);
        return known.isEmpty() ? port : known.getFirst().substring(0, known.getFirst().indexOf('/'));
    }
}
