package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// That automatic updates exist, and how to switch them off or on (REL-5). A mention alone is for a person to judge;
/// the plugins' own updates, renewed certificates and automatic deployments are none.
final class AutoUpdateRequirement implements Requirement {
    private static final String SERVICES =
            "unattended-upgrades?(?:\\.service)?|dnf-automatic\\S*|yum-cron\\S*|apt-daily\\S*|dnf5-automatic\\S*"
                    + "|wuauserv|zypp-autoupdate|watchtower";

    private static final Pattern UPDATES = either(
            SERVICES + "|unattended[- ](?:upgrades?|updates?)|auto(?:matic)?[- ]?(?:update[ds]?|upgrade[ds]?"
                    + "|updating|upgrading)"
                    + "|automatic(?:ally)?(?: (?:and )?[\\w-]+){0,3} (?:updat|upgrad|patch)(?:e|es|ed|ing)?s?"
                    + "|automatic (?:OS )?patching"
                    + "|automatically (?:install|appl|download)\\w*(?: \\w+){0,4} (?:updates?|patches|upgrades?)"
                    + "|auto-?install(?:s|ed)? updates"
                    + "|(?:packages?|patches|fixes|updates?)\\b.{0,60}\\b(?:installs?|applies|apply)(?: them"
                    + "| it| these| those)? automatically"
                    + "|install(?:s|ed)? (?:security )?(?:fixes|patches|updates|packages)(?: \\w+){0,4} (?:automatically"
                    + "|by (?:itself|themselves))"
                    + "|(?:updates?|upgrades?|patches|fixes)(?: \\w+){0,3} (?:install|apply) themselves"
                    + "|windows update\\b.{0,30}\\b(?:automatic(?:ally)?)"
                    + "|(?:updates?|upgrades?|patches)(?: \\w+){0,3} (?:are|is|will be|get)(?: \\w+)? (?:installed"
                    + "|applied|downloaded|updated) automatically"
                    + "|(?:updated|upgraded|patched|updates?|upgrades?|patches)(?: itself| themselves)? automatically"
                    + "|scheduled (?:task|job|cron job)s? (?:for|to|that)(?: \\w+){0,3} (?:update|upgrade)s?",
            "自动(?:进行|执行|安装|下载)?(?:系统|安全|组件|软件|软件包|内核|补丁|版本|操作系统|的){0,3}(?:更新"
                    + "|升级)|自动(?:打|安装)(?:安全)?补丁|无人值守(?:更新|升级)"
                    + "|(?:更新|升级)(?:任务|命令)?.{0,8}自动(?:执行|运行)|(?:定时|计划任务|cron).{0,16}(?:更新"
                    + "|升级)|(?:更新|升级).{0,16}(?:计划任务|定时任务|cron)");

    /// The commands for updates run on a schedule.
    private static final Pattern SCHEDULED =
            either("(?:update|upgrade)s?\\b.{0,60}\\bcron(?:tab)?|cron(?:tab)?\\b.{0,60}\\b(?:update"
                    + "|upgrade)s?", "(?:更新|升级)命令.{0,20}(?:定期|定时|计划任务)");

    /// Other things that happen by themselves.
    private static final Pattern OTHER_THING = either(
            "plug-?ins?|themes?|extensions?|add-?ons?|certificates?|ssl|tls|dns|records?|automatic deployments?"
                    + "|marketplace|listing|templates?|tickets?|cases?|orders?|charts?|graphs?|lists?|reports?"
                    + "|snapshot|status|dashboards?|page|cache|index|feeds?|data|url"
                    + "|readme|docs|documentation|translations?|signatures?|virus|definitions"
                    + "|config(?:uration)? (?:is|are)|browser",
            "插件|主题|扩展|证书|域名解析|解析记录|部署更新|页面|数据|缓存|索引|状态|病毒库|翻译|按钮|文档");

    /// Parts that people add, and the making of the image itself.
    private static final Pattern EXTENSION =
            either("plug-?ins?|themes?|extensions?|add-?ons?|rebuil(?:d|ds|t)|packer|template|marketplace", "插件"
                    + "|主题|扩展|重新制作");

    private static final Pattern SYSTEM =
            either("components?|system|os|operating system|security|packages?|kernel|server|linux|ubuntu|debian"
                    + "|centos|windows", "系统|安全|软件包|内核|服务器|补丁|组件");

    private static final Pattern SWITCH = either(
            "disabl(?:e|ing)|turn(?:ing)? (?:off|on|it off|it on|them off|them on)|turn\\b.{0,40}\\b(?:off|on)"
                    + "|switch(?:ing)? (?:off|on)|switch\\b.{0,40}\\b(?:off|on)|stop(?:ping)?|remov(?:e|ing)"
                    + "|delet(?:e|ing)|deactivat(?:e|ing)|activat(?:e|ing)|enabl(?:e|ing)|re-?enabl(?:e|ing)"
                    + "|opt(?:ing)? out|prevent(?:ing)?|mask|uninstall|pause|reconfigure|no longer",
            "关闭|禁用|停用|停止|取消|去掉|去除|删除|移除|卸载|关掉|屏蔽|暂停|不再|不会再|开启|启用|打开|恢复|激活|开关");

    private static final String[] STEMS = {
        "updat", "upgrad", "patch", "cron", "apt-daily", "automatic", "wuauserv", "自动", "更新", "升级", "补丁"
    };

    private static final Pattern PRONOUN = either(
            "(?:turn|switch)(?:ing)? (?:it|them|this|these|that) (?:off|on)|(?:disabl|enabl|remov)(?:e|ing) (?:it"
                    + "|them|this|these|that)|stop (?:it|them|this|that)|opt out",
            "(?:如需|如要|如果(?:需要|希望|想)|若要|若需|如不需要|要).{0,4}(?:关闭|禁用|停用|取消|去掉|停止|开启)"
                    + "|(?:关闭|禁用|停用|取消|开启)(?:它|该|此|这)");

    /// By what means.
    private static final Pattern MEANS = either(
            "run|execut(?:e|ing)|edit(?:ing)?|delet(?:e|ing)|remov(?:e|ing)|comment(?:ing)? out|set(?:ting)?(?= )"
                    + "|chang(?:e|ing)|modify(?:ing)?|uncheck|untick|toggle|click|go to|navigate|select|choose"
                    + "|crontab|cron(?: job)?|under|settings"
                    + "|systemctl|dpkg-reconfigure|sudo|uninstall|purge|command|file|→",
            "运行|执行|编辑|修改|删除|注释|设置为|设为|改为|取消勾选|点击|单击|进入|命令|crontab|cron|计划任务"
                    + "|定时任务|配置文件|systemctl|→|【");

    private static final Pattern COMMAND = Pattern.compile("(?i)(?<![\\w-])(?:"
            + "systemctl\\s+(?:--now\\s+)?(?:disable|stop|mask|enable|start"
            + "|unmask)\\s+(?:--now\\s+)?[^\\n;&]*(?:" + SERVICES + ")"
            + "|dpkg-reconfigure\\s+.*unattended-upgrades|APT::Periodic::(?:Unattended-Upgrade"
            + "|Update-Package-Lists)\\s+\"?[01]"
            + "|(?:apt|apt-get|yum|dnf)\\s+(?:-y\\s+)?(?:remove|purge|erase"
            + "|autoremove)\\s+(?:-y\\s+)?(?:" + SERVICES + ")"
            + "|apply_updates\\s*=\\s*(?:yes|no)|chkconfig\\s+yum-cron|service\\s+(?:unattended-upgrades"
            + "|yum-cron)\\s+st(?:op|art)"
            + "|sc\\s+config\\s+wuauserv|(?:Stop|Set|Start)-Service\\s.*wuauserv|NoAutoUpdate)");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.AUTO_UPDATE;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        return Verdict.of(pages.stream().flatMap(AutoUpdateRequirement::mentions).toList());
    }

    private static Stream<Mention> mentions(Outline page) {
        List<Passage> passages = page.passages();
        return IntStream.range(0, passages.size()).boxed().flatMap(i -> mention(page, i).stream());
    }

    private static Optional<Mention> mention(Outline page, int i) {
        Passage passage = page.passages().get(i);
        if ((passage.hints(STEMS) && passage.says(COMMAND)) || switchesWhatWasNamed(page.passages(), i)) {
            return Optional.of(new Mention(Mention.Strength.MEETS, passage.isCode() ? 1 : 0, passage));
        }
        if (passage.isCode() || !isAboutUpdates(passage)) {
            return Optional.empty();
        }
        if (tellsHow(page, passage)) {
            return Optional.of(Mention.meets(passage));
        }
        return passage.isHeading() ? Optional.empty() : Optional.of(Mention.partly(passage));
    }

    /// "To turn them off, …", right after a sentence on automatic updates.
    private static boolean switchesWhatWasNamed(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        return i > 0
                && passages.get(i - 1).section() == passage.section()
                && isAboutUpdates(passages.get(i - 1))
                && passage.says(PRONOUN)
                && !passage.says(OTHER_THING)
                && (!passage.code().isEmpty() || hasMeans(passage.text()));
    }

    private static boolean isAboutUpdates(Passage passage) {
        boolean about = passage.hints(STEMS) && (passage.says(UPDATES) || passage.says(SCHEDULED));
        return about && (!passage.says(OTHER_THING) || (passage.says(SYSTEM) && !passage.says(EXTENSION)));
    }

    /// The switch stands in the sentence together with the means, or code or steps follow that are the means.
    private static boolean tellsHow(Outline page, Passage passage) {
        String rest = UPDATES.matcher(passage.text()).replaceAll(" … ");
        if (!SWITCH.matcher(rest).find()) {
            return false;
        }
        if (passage.isHeading()) {
            return page.section(passage).anyMatch(step -> step.isCode() && Lexicon.SHELL.matcher(step.text()).find());
        }
        return !passage.code().isEmpty() || hasMeans(rest);
    }

    /// A word cannot be both the switch and the means: "disable it by deleting the job" has two.
    private static boolean hasMeans(String rest) {
        Matcher toggle = SWITCH.matcher(rest);
        return toggle.find()
                && MEANS.matcher(rest.substring(0, toggle.start()) + " … " + rest.substring(toggle.end()))
                        .find();
    }
}
