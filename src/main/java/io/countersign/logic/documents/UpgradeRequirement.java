package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How to upgrade the operating system and the components (REL-4): both, each with a command or with steps. One of the
/// two, or a way that only points elsewhere, is for a person to judge.
final class UpgradeRequirement implements Requirement {
    /// How many passages back the matter may have been named.
    private static final int NEAR = 8;

    private static final Pattern SYSTEM = either(
            "operating systems?|os|system(?! ?(?:→|>|settings|administration|menu))(?: packages?| updates?)?"
                    + "|(?<!(?:sql|web|app|application|database|mail|chat) )server|linux|ubuntu|debian|centos"
                    + "|windows(?: update| server)?|kernel", "操作系统|系统级|系统(?! ?[→>＞]|设置|管理|配置|后台|工具"
                    + "|中)|内核|服务器");

    /// The settings of what upgrades without a person.
    private static final Pattern AUTOMATIC =
            Pattern.compile("(?i)(?:" + Lexicon.UPDATERS + ")|apply_updates|APT::Periodic|NoAutoUpdate");

    private static final Pattern WINDOWS_UPDATE = either("windows update|update management|sconfig", "Windows ?(?:更新"
            + "|Update)|系统更新.{0,10}(?:设置|检查)");

    private static final String[] STEMS = {
        "updat", "upgrad", "patch", "pull", "install", "dnf", "yum", "apt", "zypper", "apk", "version", "更新", "升级", "版本", "新"
    };

    private static final String THINGS_EN =
            "(?:settings?|configuration|config|dns|records?|certificates?|profile|passwords?|credentials|url|plan|sizes?"
                    + "|server|instance|machine|droplet|vm|instance type|subscription|licen[cs]e|ram|memory|cpu|disks?"
                    + "|storage|bandwidth|tier|account|e-?mail|environment variables?|code|content|posts?|articles?|readme"
                    + "|status|plug-?ins?|themes?)";

    private static final String THINGS_ZH =
            "(?:配置|内存|带宽|磁盘|套餐|实例规格|规格|证书|域名解析|授权|许可|文章|内容|数据|页面|插件|主题|密码)";

    /// Other things that are updated or upgraded: what one pays for, what one has entered.
    private static final Pattern OTHER_THING = either(
            "(?:updat|upgrad)(?:e|es|ed|ing)(?: (?!system|components?|and)[\\w'’-]+){0,2} " + THINGS_EN
                    + "|" + THINGS_EN + "(?: \\w+){0,2} (?:updat|upgrad)(?:e|es|ed|ing)"
                    + "|larger|(?:enterprise|professional|premium|paid|higher|business) (?:edition|plan)|resize|real-time|template\\.json|packer|pinned|not supported"
                    + "|cannot be (?:upgraded|updated)|no way to (?:upgrade|update)|contact (?:us|sales|support)",
            "(?:更新|升级)(?:一下|您的|你的|到更高)?[^，。；、」”]{0,3}" + THINGS_ZH + "|" + THINGS_ZH + ".{0,3}(?<!备份.{0,3})(?:更新|升级)"
                    + "|(?:保存|发布|编辑).{0,4}(?:文章|内容|页面)|更新日志|不支持|无法升级|联系客服");

    private static final Pattern NEWER = either("newer|newest|latest|(?:go(?:ing)?|moving?) up", "新版|换新");

    private static final Pattern STEPS = either("download|unpack|unzip|extract|replace|copy|overwrite|restart|upload|execute|fetch(?:es)?",
            "下载|解压|解到|覆盖|替换|复制|上传|重启|安装包");

    /// Something new is put in the place of the old.
    private static final Pattern NEW_PUT_IN = either(
            "(?:download|get|fetch|unpack|extract|unzip|copy|install|replace|swap|overwrite|upload|pull)\\b.{0,60}\\b(?:new|newer|newest|latest|next)"
                    + "|(?:new|newer|newest|latest|next) (?:[\\w.-]+ ){0,3}(?:is|are|over|replaces)\\b",
            "(?:下载|取|获取|解压|上传|安装|拉取|换上).{0,16}(?<!更)新|(?<!更)新.{0,24}(?:覆盖|替换|解压|安装)|(?:覆盖|替换).{0,16}(?:旧|原)");

    private static final Pattern NEW_TAG = either(
            "(?:switch|change|set|bump|raise|edit|move)\\b.{0,40}\\b(?:tag|version|image)\\b.{0,40}\\b(?:new|newer|newest|latest|next)", "(?:改|换|调)(?:为|成|到)新版|新(?:版本)?的?(?:标签|镜像)");

    private static final Pattern PROCEDURE = either(
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

    /// The machine below the product.
    private static final Pattern PLATFORM = either("azure|aws|ec2|cloud|portal|vms?|virtual machines?"
            + "|instances?", "云平台|云服务器|实例|阿里云|腾讯云|华为云");

    /// The machine, and the tools of its system.
    private static final Pattern MACHINE = either("vms?|virtual machines?|instances?|aptitude|apt|apt-get|yum|dnf|zypper|dselect|packagekit|package managers?", "云主机|云服务器|虚拟机|软件包管理");

    private static final Pattern PROBLEM =
            either("troubleshooting|faq|error|problem|issue|why|can['’]?t|cannot|fail(?:s|ed|ure)?|what", "故障"
                    + "|问题|错误|不通|失败|无法|为什么|吗|？");

    /// A question that is no problem but asks for the way.
    private static final Pattern HOW = either("how (?:do|to|can|should)", "如何|怎么|怎样");

    private static final Pattern SETUP =
            either("install(?:ation|ing)?|prerequisites?|requirements?|build(?:ing)?|set ?up|deploy(?:ing|ment)?"
                    + "|getting started|quick ?start|preparation", "安装|部署|前提|准备|构建|环境搭建|快速开始");

    /// The reader is told to leave it alone, unlike "never upgrade without a backup".
    private static final Pattern FORBIDDEN = either(
            "(?:do not|don['’]t|never|must not|should not|cannot)(?: \\w+)? (?:run|use|execute|upgrade"
                    + "|update)(?!.{0,60}(?:without|before|unless|until|while|directly|skip))",
            "(?:请勿|不要|切勿|禁止|严禁|不得|不能)(?:自行|手动|直接|擅自)?(?:执行|运行|升级"
                    + "|更新)(?!.{0,20}(?:之前|前|备份|跨))");

    private static final Pattern AND = either("and|&", "[和与及、]");

    private static final Pattern BOTH = either(
            "(?:and|including|along with|as well as)\\b.{0,40}(?:components?|applications?|php|mysql|mariadb|apache"
                    + "|nginx|runtime|installed (?:software|packages))",
            "(?:和|及|与|、|包括).{0,12}(?:组件|运行环境|应用程序|软件)");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.UPGRADE;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        List<Passage> system = new ArrayList<>();
        List<Passage> application = new ArrayList<>();
        List<Passage> weak = new ArrayList<>();
        for (List<Passage> passages : pages.stream().map(Outline::passages).toList()) {
            BitSet named = Outline.which(passages, UpgradeRequirement::namesUpgrade);
            BitSet commands = Outline.which(passages, one -> one.isCode() && UpgradeCommands.ofSystem(one.text()));
            for (int i = 0; i < passages.size(); i++) {
                Passage passage = passages.get(i);
                boolean topic = isUnderUpgrade(passages, i, named, commands);
                if (!topic && !passage.meaning().has(Concept.UPDATE) && !passage.hints(STEMS)) {
                    continue;
                }
                boolean forSystem = isSystem(passage);
                boolean forApplication = isApplication(passage, topic);
                boolean sure = topic || !isSetUp(passage);
                addIf(forSystem && sure, passage, system);
                addIf(sure && (forApplication || (forSystem && coversBoth(passage))), passage, application);
                addIf(((forSystem || forApplication) && !sure) || points(passage), passage, weak);
            }
        }
        return verdict(system, application, weak);
    }

    /// Whether a heading above the passage, or prose shortly before it, is about new versions.
    private static boolean isUnderUpgrade(List<Passage> passages, int i, BitSet named, BitSet commands) {
        Passage passage = passages.get(i);
        boolean headed = isUpgrade(passage.around()) || (!passage.title().isEmpty() && NEWER.matcher(passage.title()).find());
        if (headed && !OTHER_THING.matcher(passage.heading()).find() && !isProblem(passage)) {
            return true;
        }
        int next = commands.nextSetBit(i);
        boolean above = next >= 0 && next <= i + NEAR && passages.get(next).section() == passage.section();
        boolean beside = above || Outline.anyBefore(passages, i, NEAR, commands);
        return (beside && !isSetUp(passage)) || Outline.anyBefore(passages, i, NEAR, named);
    }

    private static boolean namesUpgrade(Passage passage) {
        return !passage.isCode() && isUpgrade(passage.meaning()) && !passage.says(OTHER_THING) && !passage.says(SETUP);
    }

    /// What happens by itself is no way for a person.
    private static boolean isUpgrade(Meaning meaning) {
        return meaning.has(Concept.UPDATE) && !meaning.near(Concept.AUTOMATIC, Concept.UPDATE, 12);
    }

    private static Verdict verdict(List<Passage> system, List<Passage> application, List<Passage> weak) {
        if (!system.isEmpty() && !application.isEmpty()) {
            List<Passage> both = new ArrayList<>(List.of(system.getFirst(), application.getFirst()));
            both.addAll(system);
            both.addAll(application);
            return Verdict.pass(both);
        }
        if (!system.isEmpty()) {
            return Verdict.review("review-system", system);
        }
        if (!application.isEmpty()) {
            return Verdict.review("review-application", application);
        }
        return weak.isEmpty() ? Verdict.fail() : Verdict.review("review", weak);
    }

    private static boolean isSystem(Passage passage) {
        if (isForbidden(passage)) {
            return false;
        }
        if (UpgradeCommands.ofSystem(passage.text())) {
            return !passage.isHeading();
        }
        boolean prose = !passage.isCode() && !passage.isHeading();
        boolean steps = passage.says(Lexicon.NAVIGATION) || !passage.code().isEmpty();
        boolean means = passage.isAbout(Concept.SYSTEM) && passage.meaning().has(Concept.MEANS);
        return prose && passage.says(WINDOWS_UPDATE) && (steps || means || (passage.says(SYSTEM) && passage.says(PROCEDURE)));
    }

    private static boolean isForbidden(Passage passage) {
        return passage.meaning().hasAny(Concept.FORBID, Concept.NOT) && passage.says(FORBIDDEN);
    }

    private static boolean isApplication(Passage passage, boolean topic) {
        boolean command = UpgradeCommands.ofApplication(passage.text());
        if (passage.isHeading() || (passage.says(WINDOWS_UPDATE) && !command) || isForbidden(passage)) {
            return false;
        }
        if (passage.isCode()) {
            boolean about = topic && !OTHER_THING.matcher(passage.heading() + " " + passage.lead()).find();
            return command ? about || isUpgrade(passage.meaning()) : about && UpgradeCommands.installs(passage.text());
        }
        if (UpgradeCommands.ofSystem(passage.text())) {
            return command || (isUpgrade(passage.meaning()) && passage.says(NEW_TAG));
        }
        if (passage.says(AUTOMATIC)) {
            return false;
        }
        boolean upgrades = isUpgrade(passage.meaning()) && !passage.says(OTHER_THING) && (command || !isSystemOnly(passage));
        return (upgrades && hasProcedure(passage, command))
                || isStepUnderUpgrade(passage)
                || (topic && !passage.says(OTHER_THING) && (command || (!isHeadedSystemOnly(passage) && (UpgradeCommands.installs(passage.text()) || passage.says(NEW_PUT_IN) || isSeveralSteps(passage)))));
    }

    /// What is put in the place of the old, in more than one step.
    private static boolean isSeveralSteps(Passage passage) {
        return isUpgradeHeading(passage)
                && STEPS.matcher(passage.text()).results().map(step -> step.group().toLowerCase(Locale.ROOT)).distinct().count() > 1
                && !passage.says(POINTER)
                && !isSystemOnly(passage);
    }

    private static boolean hasProcedure(Passage passage, boolean command) {
        boolean instructs = isUpgradeHeading(passage) || isUpgradeQuestion(passage) || passage.says(INSTRUCTION);
        boolean told = instructs && passage.says(PROCEDURE) && !passage.says(POINTER) && !isProblem(passage);
        boolean shown = Lexicon.SHELL.matcher(passage.code()).find() && !UpgradeCommands.ofSystem(passage.code());
        return command || told || shown;
    }

    private static boolean isStepUnderUpgrade(Passage passage) {
        return passage.kind() == Kind.LIST_ITEM
                && isUpgradeHeading(passage)
                && passage.says(PROCEDURE)
                && !passage.says(OTHER_THING)
                && !passage.says(POINTER);
    }

    private static boolean isUpgradeHeading(Passage passage) {
        String heading = passage.heading();
        return isUpgrade(passage.around()) && Meaning.of(heading).has(Concept.UPDATE)
                && !OTHER_THING.matcher(heading).find()
                && !namesSystemOnly(passage.title())
                && !PLATFORM.matcher(passage.title()).find()
                && !PROBLEM.matcher(heading).find();
    }

    private static boolean isUpgradeQuestion(Passage passage) {
        return passage.isQuestioned(HOW)
                && isUpgrade(Meaning.of(passage.lead()))
                && !passage.isQuestioned(OTHER_THING)
                && !passage.isQuestioned(SYSTEM)
                && !passage.isQuestioned(PLATFORM);
    }

    private static boolean isSystemOnly(Passage passage) {
        return isHeadedSystemOnly(passage) || passage.says(SYSTEM) || passage.says(MACHINE);
    }

    private static boolean isHeadedSystemOnly(Passage passage) {
        boolean below = namesSystemOnly(passage.title())
                || PLATFORM.matcher(passage.title()).find();
        return below && Meaning.of(passage.heading()).has(Concept.UPDATE);
    }

    /// "Updating Ubuntu and the shop" is about both.
    private static boolean namesSystemOnly(String title) {
        return SYSTEM.matcher(title).find() && !AND.matcher(title).find();
    }

    private static boolean isProblem(Passage passage) {
        return PROBLEM.matcher(passage.heading()).find()
                && !HOW.matcher(passage.title()).find()
                && !isUpgradeQuestion(passage);
    }

    /// A system's commands in the middle of an installation are no plan for later.
    private static boolean isSetUp(Passage passage) {
        return SETUP.matcher(passage.heading()).find() && !Meaning.of(passage.heading()).has(Concept.UPDATE);
    }

    private static boolean coversBoth(Passage passage) {
        String around = passage.lead() + " " + (passage.isCode() ? "" : passage.text());
        return Meaning.of(around).has(Concept.UPDATE) && SYSTEM.matcher(around).find() && BOTH.matcher(around).find();
    }

    private static boolean points(Passage passage) {
        return !passage.isCode()
                && !passage.isHeading()
                && isUpgradeHeading(passage)
                && isUpgrade(passage.meaning())
                && passage.says(POINTER)
                && !passage.says(OTHER_THING);
    }

    private static void addIf(boolean condition, Passage passage, List<Passage> passages) {
        if (condition) {
            passages.add(passage);
        }
    }
}
