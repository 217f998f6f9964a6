package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How to open or close a port (REL-2): a command, or the way through a console. "Make sure that the port is open"
/// only says that it must be done, and is for a person to judge.
final class PortControlRequirement implements Requirement {
    /// How many passages away a step may be that belongs to another.
    private static final int NEAR = 12;

    private static final Pattern COMMAND = Pattern.compile("(?i)(?<![\\w-])(?:"
            + "ufw\\s+(?:--force\\s+|insert\\s+\\d+\\s+|route\\s+)?(?:(?:delete|reject)\\s+)?(?:allow|deny|limit"
            + "|reject|delete)\\s+(?!incoming|outgoing|access)[\\w'\"<\\[{$:.]"
            + "|firewall-cmd\\s.*--(?:add|remove)-(?:port|service|rich-rule)"
            + "|ip6?tables\\s.*-[AID]\\s.*(?:--dports?|-p\\s)|nft\\s+(?:add|insert|delete)\\s+rule"
            + "|netsh\\s+advfirewall\\s+firewall\\s+(?:add|set|delete)\\s+rule|(?:New|Set|Remove|Enable"
            + "|Disable)-NetFirewallRule"
            + "|aws\\s+ec2\\s+(?:authorize|revoke)-security-group|aws\\s+lightsail\\s+(?:open|close"
            + "|put)-instance-public-ports"
            + "|gcloud\\s+compute\\s+firewall-rules\\s+(?:create|update|delete)|az\\s+vm\\s+open-port"
            + "|az\\s+network\\s+nsg\\s+rule\\s+(?:create|update|delete)"
            + "|doctl\\s+compute\\s+firewall\\s+(?:create|add-rules|remove-rules|update)"
            + "|hcloud\\s+firewall\\s+(?:add|delete)-rule"
            + "|aliyun\\s+ecs\\s+(?:Authorize|Revoke)SecurityGroup|(?:Create|Delete)SecurityGroupPolicies"
            + "|hcloud\\s+ecs|openstack\\s+security\\s+group\\s+rule\\s+(?:create|delete)"
            + "|oci\\s+network\\s+(?:security-list|nsg)|pfctl\\s|[\\w./]*[-_](?:fw|firewall|ports?)\\s+(?:open|close|allow|deny|block|add|remove|enable|disable)\\s+\\d|(?:fw|firewall|ports?)[-_]\\w+\\s+(?:open|close|allow|deny|block|add|remove|enable|disable)\\s+\\d|csf\\s+-[adr]\\b|(?:add|set|remove)\\s+firewall\\s+rule"
            + "|(?:tcp|udp) dport \\S+ (?:accept|drop|reject)|linode-cli\\s+firewalls|Set-NetFirewall\\w+|(?:Add|Remove)-AzNetworkSecurityRuleConfig)");

    private static final Pattern FIREWALL = either(
            "ports?|firewalls?|security[- ]groups?|network security|nsg|inbound|ingress|security lists?|ufw"
                    + "|firewalld|security policies",
            "端口|防火墙|安全组|入方向|入站|安全策略|网络访问规则");

    /// What stands between a port and the world.
    private static final Pattern WALL = either(
            "firewalls?|security[- ]groups?|nsg|inbound|ingress|security lists?|ufw|firewalld|network rules?|network settings",
            "防火墙|安全组|入方向|入站|网络访问规则");

    /// What is added or edited in a console.
    private static final Pattern RULE = either(
            "(?:add|create|new|edit|delete|remove|modify|save|configure)\\b.{0,30}\\b(?:inbound|ingress|firewall"
                    + "|security[- ]group|port|access|network)?(?: \\w+)? ?rules?"
                    + "|(?:inbound|ingress|firewall|security[- ]group|port) (?:port )?rules?"
                    + "|inbound security rules?|add port",
            "(?:添加|新增|新建|创建|增加|编辑|修改|删除|配置|设置|快速添加)(?:(?!连接|客户端).){0,14}(?:规则|策略|端口)|(?:入方向|入站"
                    + "|安全组|防火墙|端口).{0,4}规则|放行(?:规则)?.{0,6}端口|开放端口|端口放行");

    private static final Pattern STEP = either(
            "(?<!you )(?<!you have )(?:(?:right-?)?click(?:ing)?|press|select|choose|pick)|apply it|go to|navigate(?: to)?|tab|under|→|->|fill in|enter|tick|on the (?:left|right)|wf\\.msc",
            "点击|单击|点选|选择|点(?:开|按|一下)?[“「【\"']|点(?:右侧|左侧|上方|下方|.{0,6}按钮)|选[“「【\"']|切(?:换)?到|勾选|\\S - \\S{1,12} - \\S|进入[^，。,;；]{1,20}|找到[“「【\"']|端口填|【|「|→|->|＞|\\S > \\S");

    /// What lets a port in, as the words of a button.
    private static final Pattern BUTTON = Pattern.compile("点(?:击|开|按|一下)?[“「【\"'](?:放行|添加端口|开放|放通|关闭端口)");

    /// Where something is done; without a step only that it is to be done there.
    private static final Pattern PLACE = either("in the (?:\\w+ ){0,3}(?:console|portal|panel|dashboard)", "在[^，,。；;]{0,16}(?:页面|面板|菜单|控制台)|登录.{0,12}(?:控制台|面板)");

    private static final Pattern FILLED_IN = either("fill(?:ed)? in|enter(?:ed)?", "填写|填入|输入|新增一条|添加一条|(?:添加|新增|新建|编辑|配置).{0,8}规则");

    /// Walls that keep out visitors of a page, not what arrives at a port.
    private static final Pattern OTHER_WALL = either("waf|web application firewall|application firewall|firewall plug-?in|modsecurity|wordfence|spam(?:mers?)?|(?:alert(?:ing)?|routing|rewrite|business) rules?", "(?:告警|报警|路由|匹配|业务|重写|转发)规则|WAF|应用防火墙|Web ?防火墙|防火墙插件");

    private static final String[] STEMS = {
        "port", "firewall", "rule", "ufw", "tables", "nft", "security", "inbound", "ingress", "nsg",
        "端口", "防火墙", "安全", "入方向", "入站", "规则"
    };

    /// The ports are to be opened or closed, without a word on how.
    private static final Pattern DEMAND = either(
            "(?:firewalls?|security[- ]groups?|nsg)\\b.{0,40}\\b(?:must|ha(?:s|ve) to|needs? to|should|is to)\\b.{0,20}"
                    + "|(?:make sure|ensure|verify|check|need to|must|should|have to|please|can|remember to"
                    + "|be sure|required to"
                    + "|prefer|use|using|consider|recommend(?:ed)?)\\b.{0,80}"
                    + "\\b(?:ports?|firewalls?|security[- ]groups?|inbound|ufw)\\b.{0,80}|(?:open|close|allow|block"
                    + "|unblock|restrict|expose|whitelist|permit|admit|deny)(?:ing)? .{0,40}(?:ports?|security[- ]groups?"
                    + "|firewall|inbound traffic)\\b",
            "(?:安全组|防火墙|端口).{0,24}(?:开放|放行|开启|打开|开通|放开|允许|关闭|控制|设置|放通)|(?:开放|放行"
                    + "|开启|打开|开通|放开|关闭|放通|检查|确认).{0,24}(?:端口|安全组|防火墙)");

    private static final Pattern ACT = either(
            "open(?:ed|ing)?|clos(?:e|ed|ing)|allow(?:ed|ing)?|block(?:ed|ing)?|unblock(?:ed)?|restrict(?:ed|ing"
                    + "|s)?|expos(?:e|ed|ing)|lets?|whitelist(?:ed)?|permit(?:s|ted)?|admit(?:s|ted)?"
                    + "|pass(?:es)?|allows|den(?:y|ied)|disable|control"
                    + "|accessible|reachable",
            "开放|放行|开启|打开|开通|放开|允许|关闭|控制|放通|限制");

    /// A description of what is, not of what to do.
    private static final Pattern DESCRIPTION = either(
            "(?:firewall|ufw)(?: \\w+)? (?:is|allows?|permits?|blocks?|denies|only|restricts?|protects?)|is already"
                    + "|are already|(?:is|are) open(?:ed)?(?: to|$|\\.)|pre-?configured|enables? the|by default",
            "已(?:经)?(?:开放|放行|开启|关闭)|默认(?:已)?(?:开放|放行|开启)");

    /// It is said that it cannot be done, or is not.
    private static final Pattern NO_WAY = either(
            "no (?:way|need|option|possibility|means) (?:of|to)|(?:does|do|did|will|is|are)(?: not"
                    + "|n['’]t) (?!forget)(?:\\w+ ){0,2}(?:open"
                    + "|clos|block|possible|supported)\\w*"
                    + "|(?:can(?:not|['’]t| not)) be (?:opened|closed|changed)",
            "(?:不支持|不提供|无法|不能|不会|(?<!有)没有|无需|不需要)[^，。,；]{0,10}(?:开放|关闭|放行|打开|开启)");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.PORT_CONTROL;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        return Verdict.of(pages.stream().flatMap(PortControlRequirement::mentions).toList());
    }

    private static Stream<Mention> mentions(Outline page) {
        List<Passage> passages = page.passages();
        return IntStream.range(0, passages.size()).boxed()
                .filter(i -> !passages.get(i).isHeading() && passages.get(i).hints(STEMS))
                .flatMap(i -> mention(passages, i).stream());
    }

    private static Optional<Mention> mention(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        if (passage.says(COMMAND)) {
            return Optional.of(Mention.meets(passage));
        }
        if (passage.isCode()) {
            return Optional.empty();
        }
        if (isConsoleStep(passages, i)) {
            return Optional.of(new Mention(Mention.Strength.MEETS, 1, passage));
        }
        if (passage.says(NO_WAY) || passage.says(Lexicon.MAIL) || passage.standsUnder(Lexicon.MAIL)) {
            return Optional.empty();
        }
        boolean demands = passage.says(DEMAND) && passage.says(ACT) && passage.says(FIREWALL);
        boolean described = passage.says(DESCRIPTION) && !passage.says(Lexicon.URGE);
        return demands && !described ? Optional.of(Mention.partly(passage)) : Optional.empty();
    }

    /// A rule is edited, and the way there is shown in the same sentence or the steps around it.
    private static boolean isConsoleStep(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        if (!passage.meaning().hasAny(Concept.RULE, Concept.ADMIT) && !passage.says(RULE)) {
            return false;
        }
        if (!isAboutPorts(passage) && Outline.near(passages, i, NEAR, NEAR).noneMatch(other -> other.says(WALL))) {
            return false;
        }
        if (passage.says(OTHER_WALL) || (passage.says(Lexicon.MAIL) && !passage.says(WALL))) {
            return false;
        }
        boolean acts = passage.says(RULE) || passage.meaning().hasAll(Concept.RULE, Concept.ADMIT) || (passage.meaning().has(Concept.ADMIT) && (passage.says(WALL) || passage.says(BUTTON)));
        boolean shown = passage.says(STEP) || (passage.says(PLACE) && passage.says(FILLED_IN));
        return (acts && shown) || (passage.says(RULE)
                && Outline.near(passages, i, NEAR, NEAR).anyMatch(step -> isStep(step) && step.says(STEP) && isAboutPorts(step)));
    }

    private static boolean isStep(Passage passage) {
        return switch (passage.kind()) {
            case LIST_ITEM, TEXT -> true;
            case TITLE, HEADING, SUBHEADING, TABLE_HEAD, TABLE_ROW, CODE -> false;
        };
    }

    private static boolean isAboutPorts(Passage passage) {
        return passage.says(FIREWALL) || passage.standsUnder(FIREWALL);
    }
}
