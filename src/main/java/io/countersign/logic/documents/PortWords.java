package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How ports are written, in both languages.
final class PortWords {
    /// The matter is which ports there are.
    static final Pattern TOPIC = either(
            "ports?|firewalls?|security[- ]groups?|inbound(?: rules?)?|ingress|listeners|network access"
                    + "|endpoints|entry points", "端口"
                    + "|防火墙|安全组|入方向|入站|(?:访问|服务)入口");

    /// The ports are reachable, or are to be made so.
    static final Pattern REACHABLE = either(
            "firewalls?|ufw|security[- ]groups?|inbound|ingress|allow(?:s|ed|ing)?|admit(?:s|ted|ting)?"
                    + "|lets? in|accepts? (?:connections|traffic|requests)|permit(?:s|ted|ting)?|open(?:s"
                    + "|ed|ing)?|reachable|expos(?:e|es|ed|ing)|accessible|publish(?:es|ed)|only"
                    + "|(?:following|default|required|necessary|these) (?:\\w+ )?ports|ports? (?:used|required"
                    + "|needed|are|must)|listens? on(?: the)?(?: following)? ports|listening(?: on)?",
            "防火墙|安全组|入方向|入站|对外(?!发|访问|请求|连接|调用)|开放|放行|开启|开通|放开|放通|允许|监听|默认端口|以下.{0,4}端口|端口如下"
                    + "|用到的端口|所需.{0,4}端口|端口包括|使用.{0,6}端口");

    /// A protocol or a kind of service.
    static final String SERVICE = "(?:ssh|secure shell|remote desktop|s?ftps?|https?|rdp|dns|ntp|mysql|mariadb|postgres(?:ql)?|redis\\w*"
            + "|mongo(?:db)?|memcached|elasticsearch|opensearch|kibana|grafana|prometheus"
            + "|rabbitmq|kafka(?: \\w+)?|nginx|apache|tomcat|jenkins|gitlab|docker|portainer|phpmyadmin|webmin"
            + "|cockpit|smtps?|submission|imaps?|pop3s?|ldaps?|vnc|smb|nfs|snmp|syslog"
            + "|websocket|(?:rest )?api|web(?: (?:ui|console|interface|server|app|traffic|admin))?"
            + "|admin(?:istration)?(?: (?:ui|panel|console|interface))?|dashboard|console|[ui]{2}|panel"
            + "|open ?vpn|vpn|wireguard|turn|stun|rtmp|rtsp|sip|mqtt|amqp|zookeeper|cassandra|neo4j|minio|consul"
            + "|vault|etcd|winrm|rcon|sql server|oracle|metrics"
            + "|[\\p{IsHan}\\w]{0,8}(?:管理后台|后台|面板|控制台|数据库|网站|管理界面|远程桌面|远程连接|服务))";

    private static final String NUMBER = "(?:(?<![A-Za-z\\d.:@#$_-])|(?<=(?:tcp|udp|https?|ssh|ftp|rdp|ports?|\\p{IsHan}|//|\\s):)|(?<=(?:0\\.0\\.0\\.0|\\*|\\[::\\]):))(?:[1-9]\\d{1,4})(?![\\d_%+A-Za-z]|\\.\\d|-bit)";
    private static final String PROTOCOL = "(?:\\s?/\\s?(?:tcp|udp)(?:\\s?[/+&]\\s?(?:tcp|udp))?|\\s?\\((?:tcp"
            + "|udp)\\))?";
    private static final String ONE = NUMBER + PROTOCOL + "(?:(?:\\s?[-–~:至到]\\s?|\\s(?:to|through|thru)\\s)[1-9]\\d{1,4}" + PROTOCOL + ")?";

    /// One or more numbers, set apart as in `80/tcp, 443 and 8080-8090`.
    static final String NUMBERS =
            ONE + "(?:\\s*(?:,|、|，|/|&|\\+|\\band\\b|\\bor\\b|和|与|及|或)\\s*(?:and\\s+|or\\s+)?" + ONE + "){0,30}";

    private static final Pattern SINGLE =
            Pattern.compile("([1-9]\\d{1,4})(?:(?:\\s?[-–~:至到]\\s?|\\s(?:to|through|thru)\\s)([1-9]\\d{1,4}))?(?:\\s?[/(]\\s?(tcp"
                    + "|udp))?", Pattern.CASE_INSENSITIVE);

    /// Not longer ranges: they are for a person to judge.
    private static final int LONGEST_RANGE = 16;

    private static final Pattern NO_PURPOSE = Pattern.compile("(?i)\\b(?:tcp|udp|ip|ipv4|ipv6|incoming|outgoing"
            + "|outbound|traffic|connections?|access|accessible|both|will|from|to|by|on|of|for|this|your|must"
            + "|should|needs?|internet|anywhere|firewall|ufw|security groups?|any|all|public|private|internal|yes"
            + "|no|make|sure|that|please|check|ensure|verify|then|go|add|be|been|has|have|it|its|a|an|or|if|can|not|cloud|aws|azure|google"
            + "|aliyun|tencent|huawei|instance|server|machine|vm|droplet|provider|rule|rules|group|with|only|other|also|at"
            + "|closed?|shut|blocked|filtered|listening|enabled|disabled|active|inactive|on|off|state|status|no|required|optional|recommended|open(?:ed)?|allow(?:ed)?|inbound|in|port|ports"
            + "|default|protocol|number|is|the|and|are|be)\\b|必须|必选|可选|推荐|开启|启用|禁用|关闭|封闭|状态|监听|仅|未|开放|允许|放行|是|否|默认|端口号?"
            + "|协议|入站|或|和|访问|外网|公网|需要|安全组|防火墙|请|确认|确保|检查|在|的|已|要|后|再|先|云平台|云服务器|服务器|实例|阿里云|腾讯云"
            + "|华为云|规则|添加|方向|等|以及|为|中|里|对|把|将|如|则|就|才能|即可|能|会|了|有|无|不|口|[\\d\\W&&[^\\p{L}]]");

    private PortWords() {}

    /// A port with its protocol.
    record Port(int number, String protocol) {}

    /// The ports in words that hold nothing but ports.
    static List<Port> ports(String words) {
        List<Port> ports = new ArrayList<>();
        Matcher single = SINGLE.matcher(words);
        while (single.find()) {
            int first = Integer.parseInt(single.group(1));
            int last = single.group(2) == null ? first : Integer.parseInt(single.group(2));
            String protocol = protocol(single.group(3) == null ? words : single.group(3));
            for (int port = first; port <= last && last - first <= LONGEST_RANGE && last <= 65_535; port++) {
                ports.add(new Port(port, protocol));
            }
        }
        return ports;
    }

    static String protocol(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("udp") && !lower.contains("tcp") ? "udp" : "tcp";
    }

    /// Whether words say what a port is for, beyond being a port.
    static boolean isPurpose(String words) {
        return NO_PURPOSE.matcher(words).replaceAll("").codePoints().filter(Character::isLetter).count() >= 2;
    }
}
