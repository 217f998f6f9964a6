package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Whether the matter is a new version, and of what.
final class UpgradeTopic {
    /// How many passages back the matter may have been named.
    private static final int NEAR = 8;

    private static final String THINGS_EN =
            "(?:settings?|configuration|config|dns|records?|certificates?|profile|passwords?|credentials|url|plan|sizes?"
                    + "|server|instance|machine|droplet|vm|instance type|subscription|licen[cs]e|ram|memory|cpu|disks?"
                    + "|storage|bandwidth|tier|account|e-?mail|environment variables?|code|content|posts?|articles?|readme"
                    + "|status|plug-?ins?|themes?)";

    private static final String THINGS_ZH =
            "(?:配置|内存|带宽|磁盘|套餐|实例规格|规格|证书|域名解析|授权|许可|文章|内容|数据|页面|插件|主题|密码)";

    private static final Pattern NEWER = either("newer|newest|latest|(?:go(?:ing)?|moving?) up", "新版|换新");

    /// Other things that are updated or upgraded: what one pays for, what one has entered.
    private static final Pattern OTHER_THING = either(
            "(?:updat|upgrad)(?:e|es|ed|ing)(?: (?!system|components?|and)[\\w'’-]+){0,2} " + THINGS_EN
                    + "|" + THINGS_EN + "(?: \\w+){0,2} (?:updat|upgrad)(?:e|es|ed|ing)"
                    + "|larger|(?:enterprise|professional|premium|paid|higher|business) (?:edition|plan)|resize|real-time|template\\.json|packer|pinned|not supported"
                    + "|cannot be (?:upgraded|updated)|no way to (?:upgrade|update)|contact (?:us|sales|support)",
            "(?:更新|升级)(?:一下|您的|你的|到更高)?[^，。；、」”]{0,3}" + THINGS_ZH + "|" + THINGS_ZH + ".{0,3}(?<!备份.{0,3})(?:更新|升级)"
                    + "|(?:保存|发布|编辑).{0,4}(?:文章|内容|页面)|更新日志|不支持|无法升级|联系客服");

    /// The machine below the product.
    private static final Pattern PLATFORM = either("azure|aws|ec2|cloud|portal|vms?|virtual machines?"
            + "|instances?", "云平台|云服务器|实例|阿里云|腾讯云|华为云");

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

    private static final Pattern BEFORE_SETUP = either(
            "(?:before|prior to) (?:you |we )?(?:install|deploy|set|start(?:ing)? the install)\\w*", "(?:安装|部署|搭建)之?前");

    private static final Pattern COMPLAINT = Pattern.compile(
            "(?i)^\\W*(?:troubleshooting|errors?|报错|故障|错误)\\s*[:：]|(?:upgrade|update|pull)\\W{0,3}\\s*(?:hangs|complains|fails|卡住|超时|报错)");

    private UpgradeTopic() {}

    /// Whether a heading above the passage, or prose shortly before it, is about new versions.
    static boolean isUnder(List<Passage> passages, int i, BitSet named, BitSet commands) {
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

    static boolean namesUpgrade(Passage passage) {
        return !passage.isCode() && isUpgrade(passage.meaning()) && !passage.says(OTHER_THING) && !passage.says(SETUP);
    }

    /// What happens by itself is no way for a person.
    static boolean isUpgrade(Meaning meaning) {
        return meaning.has(Concept.UPDATE) && !meaning.near(Concept.AUTOMATIC, Concept.UPDATE, 12);
    }

    static boolean isHeaded(Passage passage) {
        String heading = passage.heading();
        return isUpgrade(passage.around()) && Meaning.of(heading).has(Concept.UPDATE)
                && !OTHER_THING.matcher(heading).find()
                && !SystemUpgrade.isNamedAlone(passage.title())
                && !PLATFORM.matcher(passage.title()).find()
                && !PROBLEM.matcher(heading).find();
    }

    static boolean isAsked(Passage passage) {
        return passage.isQuestioned(HOW)
                && isUpgrade(Meaning.of(passage.lead()))
                && !passage.isQuestioned(OTHER_THING)
                && !passage.isQuestioned(SystemUpgrade.SYSTEM)
                && !passage.isQuestioned(PLATFORM);
    }

    static boolean isHeadedSystemOnly(Passage passage) {
        boolean below = SystemUpgrade.isNamedAlone(passage.title())
                || PLATFORM.matcher(passage.title()).find();
        return below && Meaning.of(passage.heading()).has(Concept.UPDATE);
    }

    static boolean isProblem(Passage passage) {
        return PROBLEM.matcher(passage.heading()).find()
                && !HOW.matcher(passage.title()).find()
                && !isAsked(passage);
    }

    /// A command that somebody has trouble with.
    static boolean isComplaint(Passage passage) {
        return passage.says(COMPLAINT);
    }

    /// "Before you install, …" is no plan for later, wherever it stands.
    static boolean isBeforeSetUp(Passage passage) {
        return passage.says(BEFORE_SETUP);
    }

    /// A system's commands in the middle of an installation are none either.
    static boolean isSetUp(Passage passage) {
        return SETUP.matcher(passage.heading()).find() && !Meaning.of(passage.heading()).has(Concept.UPDATE);
    }

    static boolean isForbidden(Passage passage) {
        return passage.meaning().hasAny(Concept.FORBID, Concept.NOT) && passage.says(FORBIDDEN);
    }

    /// Whether what is new is something else: what one pays for, what one has entered.
    static boolean isOfOther(String words) {
        return OTHER_THING.matcher(words).find();
    }
}
