package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// That automatic updates exist, and how to switch them off or on (REL-5). A mention alone is for a person to judge;
/// the plugins' own updates, renewed certificates and automatic deployments are none.
final class AutoUpdateRequirement implements Requirement {
    /// How many passages back they may have been named.
    private static final int NEAR = 6;

    /// How far, in signs, what is updated may be from what says that it happens by itself.
    private static final int CLOSE = 80;

    private static final Pattern UPDATER = Pattern.compile("(?i)(?<![\\w-])(?:" + Lexicon.UPDATERS + "|NoAutoUpdate|AUOptions|auto-?(?:updat|upgrad)\\w*)");

    private static final String[] STEMS = {
        "unattended", "automatic", "cron", "apt-daily", "periodic", "apply_updates", "wuauserv", "watchtower", "zypp", "transactional",
        "autoupdate", "auoptions", "sconfig", "patch", "ksplice", "kernelcare"
    };

    /// In commands and settings that follow on a word about automatic updates.
    private static final Pattern TOGGLE = Pattern.compile("(?i)(?<![\\w-])(?:systemctl\\s+(?:--now\\s+)?(?:disable|stop|mask|enable|start|unmask)\\s[^\\n;&]*(?:timer|updat|upgrad|auto|cron|patch)"
            + "|docker\\s+(?:stop|start|pause|update\\s+--restart\\S*)\\s+\\S*(?:watch|updat|upgrad)|(?:snap\\s+refresh\\s+)?--(?:un)?hold\\b|crontab\\s+-[er]|(?:un)?schtasks\\b"
            + "|(?:Stop|Set|Start|Disable|Enable)-(?:Service|ScheduledTask)\\b|sc\\s+config\\b|chkconfig\\s|rc-update\\s+(?:add|del)"
            + "|rm\\s+\\S*cron\\S*|(?:canonical-livepatch|pro|ua)\\s+(?:disable|enable)\\b|snap\\s+set\\s+system\\s+refresh\\.|sed\\s[^\\n]{0,80}auto-?upgrades|define\\(\\W*\\w*(?:auto_?updat|automatic_updat)|(?:auto|update|upgrade)[\\w.]*\\s*[=:]\\s*\"?(?:0|1|yes|no|true|false|on|off)\\b)");

    /// A product's own command, which could be other words where nothing was said before.
    private static final Pattern OWN_TOGGLE = Pattern.compile("(?i)(?<![\\w-])[a-z][\\w-]{1,24} (?:auto-?)?(?:updates?|upgrades?|patch(?:es|ing)?)\\s+(?:on|off|enable|disable)\\b");

    /// Other things that happen by themselves.
    private static final Pattern OTHER_THING = either(
            "plug-?ins?|themes?|extensions?|add-?ons?|certificates?|ssl|tls|dns|records?|automatic deployments?|backups?|memberships?"
                    + "|marketplace|listing|(?<!administrative )templates?|tickets?|cases?|orders?|(?<!helm )charts?|graphs?|lists?|reports?"
                    + "|snapshot|status|dashboards?|page|cache|index|feeds?|data|url"
                    + "|readme|docs|documentation|translations?|signatures?|virus|definitions"
                    + "|config(?:uration)? (?:is|are)|browser|one-click|contracts?|subscriptions?|renewals?|licen[cs]es?|firmware|exchange rates?|rates|geoip\\w*|blocklists?|buttons?|clock|ntp|number of|terms|webhooks?|languages?|devices?|(?<!update )clients?|prices?|agreement",
            "插件|主题|扩展|一键|会员|等级|积分|用户组|合同|协议|到期|工单|表结构|固件|续费|授权|订阅|证书|域名解析|解析记录|部署更新|页面|数据|缓存|索引|状态|病毒库|翻译|按钮|汇率|时钟|语言包|条款|Webhook|IP ?库|地址库|行情|词库|规则库|特征库|价格|库存|排行|文档|客户端|设备|手机|路由器");

    private static final Pattern ON_OFF = either("on ?/ ?off|on or off", "开 ?/ ?关|开关|启用 ?/ ?禁用");

    /// A service that is stopped and updates nothing.
    private static final Pattern OTHER_UNIT = Pattern.compile("(?i)systemctl\\s+(?:--now\\s+)?(?:disable|stop|mask)\\s+(?:--now\\s+)?"
            + "(?!\\S*(?:updat|upgrad|auto|cron|patch|timer|watch|apt|dnf|yum|snap|refresh|wuauserv|packagekit|[<$\\[{]))\\w");

    private static final Pattern OTHER_VERB = either(
            "(?:restart|reload|reboot|clear|clean|delet|back|sav|scal|start|disabl|logg?)(?:s|e|es|ed|ing)?(?: up| out)? (?:automatically|by itself)"
                    + "|automatic(?:ally)? (?:restart|reload|reboot|clear|clean|delet|back|sav|scal|failover|rollback)\\w*",
            "自动(?:重启|清理|备份|保存|扩容|重载|退出|删除|恢复|回滚|启动|重试|切换|刷新)");

    /// Parts that people add, and the making of the image itself.
    private static final Pattern EXTENSION =
            either("plug-?ins?|themes?|extensions?|add-?ons?|rebuil(?:d|ds|t)|packer|template|marketplace", "插件"
                    + "|主题|扩展|重新制作");

    /// What does the updating is taken away.
    private static final Pattern REMOVED = either(
            "(?:remove|delete|removing|deleting|comment(?:ing)? out|rename|move)\\b(?: \\S+){0,4} (?:files?|jobs?|lines?|entry|entries|scripts?|tasks?|timers?|packages?|cron ?jobs?|crontab)",
            "(?:删除|删掉|注释掉?|移走|移除|去掉|卸载)[^，。；]{0,16}(?:文件|任务|脚本|行|条目|计划|软件包|定时器|crontab)");

    /// What a section is about that is about the parts that people add.
    private static final Pattern ADDED = either("plug-?ins?|themes?|extensions?|add-?ons?", "插件|主题|扩展");

    private static final Pattern SYSTEM =
            either("components?|system|os|operating system|security|packages?|kernel|linux|ubuntu|debian"
                    + "|centos|windows", "系统|安全|软件包|内核|补丁|组件");

    private static final Pattern COMMAND = Pattern.compile("(?i)(?<![\\w-])(?:"
            + "systemctl\\s+(?:--now\\s+)?(?:disable|stop|mask|enable|start"
            + "|unmask)\\s+(?:--now\\s+)?[^\\n;&]*(?:" + Lexicon.UPDATERS + ")"
            + "|dpkg-reconfigure\\s+.*unattended-upgrades|APT::Periodic::(?:Unattended-Upgrade"
            + "|Update-Package-Lists)\\s+\"?[01]"
            + "|(?:apt|apt-get|yum|dnf)\\s+(?:-y\\s+)?(?:remove|purge|erase"
            + "|autoremove)\\s+(?:-y\\s+)?(?:" + Lexicon.UPDATERS + ")"
            + "|apply_updates\\s*=\\s*(?:yes|no)|chkconfig\\s+yum-cron|service\\s+(?:unattended-upgrades"
            + "|yum-cron)\\s+st(?:op|art)"
            + "|sc\\s+config\\s+wuauserv|(?:Stop|Set|Start)-Service\\s.*wuauserv|NoAutoUpdate|sconfig\\b.{0,80}(?:\\(?m\\)?anual|\\(?a\\)?utomatic|手动|自动|\\b[MAD]\\b))");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.AUTO_UPDATE;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        return Verdict.of(pages.stream().flatMap(page -> mentions(page.passages())).toList());
    }

    private static Stream<Mention> mentions(List<Passage> passages) {
        BitSet named = Outline.which(passages, passage -> !passage.isCode() && isAboutUpdates(passage));
        return IntStream.range(0, passages.size()).boxed().flatMap(i -> mention(passages, i, named).stream());
    }

    private static Optional<Mention> mention(List<Passage> passages, int i, BitSet named) {
        Passage passage = passages.get(i);
        boolean wasNamed = Outline.anyBefore(passages, i, NEAR, named);
        boolean commands = (passage.hints(STEMS) && passage.says(COMMAND)) || ((wasNamed || named.get(i)) && passage.says(TOGGLE)) || (wasNamed && passage.says(OWN_TOGGLE));
        if (commands || (wasNamed && switches(passage))) {
            return Optional.of(new Mention(Mention.Strength.MEETS, passage.isCode() ? 1 : 0, passage));
        }
        if (!named.get(i)) {
            return Optional.empty();
        }
        if (!passage.says(OTHER_UNIT) && tellsHow(passages, i)) {
            return Optional.of(Mention.meets(passage));
        }
        if (passage.kind() == Kind.TABLE_ROW && isSwitchedInRow(passage)) {
            return Optional.of(Mention.meets(passage));
        }
        boolean mentioned = !passage.isHeading() && !passage.meaning().denies(Concept.AUTOMATIC) && !passage.meaning().denies(Concept.UPDATE);
        return mentioned ? Optional.of(Mention.partly(passage)) : Optional.empty();
    }

    /// A column says that it gives the switch.
    private static boolean isSwitchedInRow(Passage row) {
        Meaning columns = Meaning.of(String.join("\n", row.columns()));
        boolean toggled = row.says(ON_OFF) && row.says(Lexicon.NAVIGATION);
        boolean switches = columns.hasAny(Concept.SWITCH, Concept.SWITCH_ON, Concept.CHANGE);
        return toggled || (switches && row.cells().stream().anyMatch(cell -> Lexicon.SHELL.matcher(cell).find()));
    }

    private static boolean isAboutUpdates(Passage passage) {
        Meaning meaning = passage.meaning();
        boolean about = (passage.hints(STEMS) && passage.says(UPDATER))
                || (meaning.near(Concept.AUTOMATIC, Concept.UPDATE, CLOSE) && isUpdate(passage))
                || (meaning.has(Concept.AUTOMATIC) && !meaning.has(Concept.UPDATE) && Meaning.of(passage.heading()).has(Concept.UPDATE));
        boolean added = ADDED.matcher(passage.title()).find() && !passage.says(SYSTEM);
        return about && !added && (!passage.says(OTHER_THING) || (passage.says(SYSTEM) && !passage.says(EXTENSION)));
    }

    /// What happens by itself after an update is something else.
    private static boolean isUpdate(Passage passage) {
        return !passage.says(OTHER_VERB)
                || Meaning.of(OTHER_VERB.matcher(passage.text()).replaceAll(" … ")).near(Concept.AUTOMATIC, Concept.UPDATE, CLOSE);
    }

    /// "To turn them off, …", after a sentence on automatic updates.
    private static boolean switches(Passage passage) {
        if (passage.isCode() || passage.says(OTHER_THING) || passage.says(OTHER_UNIT)) {
            return false;
        }
        boolean switches = passage.meaning().has(Concept.SWITCH) && (!passage.code().isEmpty() || hasMeans(passage, Concept.SWITCH));
        boolean removes = passage.meaning().has(Concept.REMOVE) && passage.says(REMOVED);
        boolean changes = passage.meaning().hasAll(Concept.CHANGE, Concept.IT) && (!passage.code().isEmpty() || passage.says(Lexicon.NAVIGATION) || passage.text().contains(" > "));
        return switches || removes || changes;
    }

    /// The switch stands in the sentence together with the means, or code or steps follow that are the means.
    private static boolean tellsHow(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        boolean toggles = passage.meaning().hasAny(Concept.SWITCH, Concept.SWITCH_ON);
        if (passage.isHeading()) {
            return toggles && Outline.near(passages, i, 0, NEAR)
                    .anyMatch(step -> step.isCode() && Lexicon.SHELL.matcher(step.text()).find());
        }
        return (toggles && (!passage.code().isEmpty() || passage.says(Lexicon.NAVIGATION))) || Stream.of(Concept.SWITCH, Concept.SWITCH_ON, Concept.REMOVE).anyMatch(toggle -> hasMeans(passage, toggle));
    }

    /// A word cannot be both the switch and the means: "disable it by deleting the job" has two.
    private static boolean hasMeans(Passage passage, Concept toggle) {
        List<Meaning.Hit> hits = passage.meaning().hits();
        return hits.stream().filter(hit -> hit.concept() == toggle).anyMatch(one -> hits.stream()
                .filter(hit -> hit.concept() == Concept.MEANS)
                .anyMatch(means -> means.end() <= one.start() || one.end() <= means.start()));
    }
}
