package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the application and its components are brought up to date: by a command, or in steps.
final class ApplicationUpgrade {
    /// The settings of what upgrades without a person.
    private static final Pattern AUTOMATIC =
            Pattern.compile("(?i)(?:" + Lexicon.UPDATERS + ")|apply_updates|APT::Periodic|NoAutoUpdate");

    private static final Pattern STEPS = either("download|unpack|unzip|extract|replace|copy|overwrite|restart|upload|execute|fetch(?:es)?",
            "下载|解压|解到|覆盖|替换|复制|上传|重启|安装包");

    /// Something new is put in the place of the old.
    private static final Pattern NEW_PUT_IN = either(
            "(?:download|get|fetch|unpack|extract|unzip|copy|install|replace|swap|overwrite|upload|pull)\\b.{0,60}\\b(?:new|newer|newest|latest|next)"
                    + "|(?:new|newer|newest|latest|next) (?:[\\w.-]+ ){0,3}(?:is|are|over|replaces)\\b",
            "(?:下载|取|获取|解压|上传|安装|拉取|换上).{0,16}(?<!更)新|(?<!更)新.{0,24}(?:覆盖|替换|解压|安装)|(?:覆盖|替换).{0,16}(?:旧|原)");

    private static final Pattern NEW_TAG = either(
            "(?:switch|change|set|bump|raise|edit|move)\\b.{0,40}\\b(?:tag|version|image)\\b.{0,40}\\b(?:new|newer|newest|latest|next)", "(?:改|换|调)(?:为|成|到)新版|新(?:版本)?的?(?:标签|镜像)");

    static final Pattern PROCEDURE = either(
            "run(?:ning)?|execut(?:e|ing)|click(?:ing)?|press|select|go to|navigate|download|replace|delete|unzip"
                    + "|extract|upload|pull|recreate|restart|reinstall|re-?install|backup|back up|command|dashboard"
                    + "|by the|admin(?: panel| console)?|install the new|→|\\S > \\S",
            "运行|执行|点击|单击|点(?:开|按|一下|[“「【\"'])|勾选|选择|下载|替换|覆盖|解压|上传|拉取|重启|重装"
                    + "|备份|命令|后台|控制台|在线升级"
                    + "|一键升级|步骤");

    /// A reader is told to upgrade, as distinct from being told that something was.
    private static final Pattern INSTRUCTION = either(
            "to (?:update|upgrade)|(?:→|>) ?[\\w ]{0,20}(?:update|upgrade)|(?:new|newer|latest) (?:version"
                    + "|release)s?\\b.{0,60}\\b(?:is|are) installed (?:by|with)"
                    + "|(?:update|upgrade)d?\\b.{0,60}\\b(?:by|with|using|via|through|run|click)"
                    + "|click(?:ing)?\\b.{0,40}\\b(?:updates?|upgrade)|(?:latest|newer|new) (?:version"
                    + "|release)\\b.{0,60}\\b(?:download|click|run|install|pull)"
                    + "|(?:download|pull|install|fetch|unpack|extract|replace|overwrite)\\b.{0,50}\\b(?:latest"
                    + "|newer|new) (?:\\w+ )?(?:version|release|update|package|code)"
                    + "|keep\\b.{0,40}\\b(?:up[- ]to[- ]date|current|updated)",
            "(?:→|>|＞).{0,12}(?:升级|更新)|新版本?.{0,30}(?:覆盖|替换|解压|重启)|(?:升级|更新).{0,20}(?:步骤|方法|方式|操作|命令|请|可|只需"
                    + "|即可)|(?:点击|运行|执行|通过|使用|下载"
                    + "|单击).{0,30}(?:升级|更新|最新)");

    private static final Pattern POINTER = either(
            "see|refer to|consult|check|visit|read|follow|according to|documentation|official docs?|guide", "参考"
                    + "|查看|详见|参见|请见|官方文档|文档|教程");

    /// What the system's update brings with it; of no worth without that.
    private static final Pattern ALONG = either(
            "(?:update[ds]?|upgraded?|come|comes|arrives?|refreshed) (?:together|along) with (?:the |that of )?(?:system|os|operating system|ubuntu|debian|rocky|packages)|(?:by|with|in) the same (?:command|run)",
            "(?:随|跟着|连同|同|和|与)[^，。；]{0,14}(?:一起|一并|同步|一道)(?:更新|升级|完成)|随之(?:更新|升级)");

    private static final Pattern CLAUSE = Pattern.compile("[;；。()（），]|, (?:then|and)\\b|\\. ");

    private static final Pattern BOTH = either(
            "(?:and|including|along with|as well as)\\b.{0,40}(?:components?|applications?|php|mysql|mariadb|apache"
                    + "|nginx|runtime|installed (?:software|packages))|also (?:upgrades?|updates?|brings|covers|refreshes)\\b|in one go|along with the (?:system|os)",
            "(?:和|及|与|、|包括|含).{0,12}(?:组件|运行环境|应用程序|软件)|(?:随|跟着|连同|与系统|和系统)[^，。；]{0,12}(?:一起|一并|同步|一道|更新|升级|完成)|(?:也|还)会?(?:一并|一起|同时)?(?:升级|更新)");

    private ApplicationUpgrade() {}

    static boolean isTold(Passage passage, boolean topic) {
        boolean command = UpgradeCommands.ofApplication(passage.text()) || (passage.meaning().has(Concept.UPDATE) && passage.says(ALONG));
        if (passage.isHeading() || (SystemUpgrade.isOfWindows(passage) && !command) || UpgradeTopic.isForbidden(passage)) {
            return false;
        }
        if (passage.isCode()) {
            boolean about = topic && !UpgradeTopic.isOfOther(passage.heading() + " " + passage.lead());
            return command ? about || UpgradeTopic.isUpgrade(passage.meaning()) : about && UpgradeCommands.installs(passage.text());
        }
        if (UpgradeCommands.ofSystem(passage.text())) {
            return command || CLAUSE.splitAsStream(passage.text()).anyMatch(clause -> isClause(clause, passage));
        }
        if (passage.says(AUTOMATIC)) {
            return false;
        }
        boolean upgrades = UpgradeTopic.isUpgrade(passage.meaning()) && !UpgradeTopic.isOfOther(passage.text()) && (command || !SystemUpgrade.isAlone(passage));
        return (upgrades && hasProcedure(passage, command))
                || isStepUnderUpgrade(passage)
                || (topic && !UpgradeTopic.isOfOther(passage.text()) && (command || (!UpgradeTopic.isHeadedSystemOnly(passage) && (UpgradeCommands.installs(passage.text()) || passage.says(NEW_PUT_IN) || isSeveralSteps(passage)))));
    }

    /// Beside the system's command a sentence may have a part of its own for the application.
    private static boolean isClause(String clause, Passage passage) {
        Meaning meaning = Meaning.of(clause);
        boolean about = UpgradeTopic.isUpgrade(meaning) || UpgradeTopic.isHeaded(passage);
        boolean own = !UpgradeCommands.ofSystem(clause) && !SystemUpgrade.isNamed(clause) && !UpgradeTopic.isOfOther(clause);
        boolean replaced = NEW_TAG.matcher(clause).find() || NEW_PUT_IN.matcher(clause).find();
        return own && ((about && (UpgradeCommands.installs(clause) || replaced))
                || (UpgradeTopic.isUpgrade(passage.meaning()) && replaced)
                || (UpgradeTopic.isUpgrade(meaning) && PROCEDURE.matcher(clause).find() && Lexicon.NAVIGATION.matcher(clause).find()));
    }

    /// What is put in the place of the old, in more than one step.
    private static boolean isSeveralSteps(Passage passage) {
        return UpgradeTopic.isHeaded(passage)
                && STEPS.matcher(passage.text()).results().map(step -> step.group().toLowerCase(Locale.ROOT)).distinct().count() > 1
                && !passage.says(POINTER)
                && !SystemUpgrade.isAlone(passage);
    }

    private static boolean hasProcedure(Passage passage, boolean command) {
        boolean instructs = UpgradeTopic.isHeaded(passage) || UpgradeTopic.isAsked(passage) || passage.says(INSTRUCTION);
        boolean told = instructs && passage.says(PROCEDURE) && !passage.says(POINTER) && !UpgradeTopic.isProblem(passage);
        boolean shown = Lexicon.SHELL.matcher(passage.code()).find() && !UpgradeCommands.ofSystem(passage.code());
        return command || told || shown;
    }

    private static boolean isStepUnderUpgrade(Passage passage) {
        return passage.kind() == Kind.LIST_ITEM
                && UpgradeTopic.isHeaded(passage)
                && passage.says(PROCEDURE)
                && !UpgradeTopic.isOfOther(passage.text())
                && !passage.says(POINTER);
    }

    static boolean coversBoth(Passage passage) {
        String around = passage.lead() + " " + (passage.isCode() ? "" : passage.text());
        return Meaning.of(around).has(Concept.UPDATE) && SystemUpgrade.SYSTEM.matcher(around).find() && BOTH.matcher(around).find();
    }

    static boolean points(Passage passage) {
        return !passage.isCode()
                && !passage.isHeading()
                && UpgradeTopic.isHeaded(passage)
                && UpgradeTopic.isUpgrade(passage.meaning())
                && passage.says(POINTER)
                && !UpgradeTopic.isOfOther(passage.text());
    }
}
