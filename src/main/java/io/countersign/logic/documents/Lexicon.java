package io.countersign.logic.documents;

import java.util.regex.Pattern;

/// Words of both languages as patterns, and the ones that several requirements share.
///
/// English words are found whole and in any case, Chinese ones anywhere, as Chinese sets no spaces.
final class Lexicon {
    /// What upgrades a system without a person.
    static final String UPDATERS = "unattended-upgrades?(?:\\.service)?|dnf5?-automatic\\S*|yum-cron\\S*|apt-daily\\S*|wuauserv"
            + "|zypp-autoupdate|transactional-update\\S*|watchtower|canonical-livepatch|livepatch|kpatch\\S*|ksplice|kernelcare";

    /// The way through a console: what a person does with the mouse, or where she goes.
    static final Pattern NAVIGATION = either(
            "click(?:ing)?|press|select|choose|go(?:ing)? to|navigate|open(?= the)|tab|menu|console|portal|dashboard"
                    + "|control panel|admin panel|settings? (?:>|page)|→|->",
            "点击|单击|点选|点(?:开|按|一下|[“「【\"'])|勾选|选择|进入|打开.{0,8}(?:页面|控制台|面板)"
                    + "|登录.{0,12}(?:控制台|后台|面板)|控制台|【|「|→"
                    + "|->|＞|>");

    /// A line that a shell would take.
    static final Pattern SHELL = Pattern.compile(
            "(?im)^\\s*(?:[$#>]\\s*)?(?:sudo\\s+\\S|(?:apt|apt-get|yum|dnf|zypper|apk|pacman|docker|docker-compose"
                    + "|systemctl|service"
                    + "|cd|curl|wget|bash|sh|npm|pip3?|php|python3?|git|cp|mv|rm|sed|crontab|vi|vim|nano|snap|helm"
                    + "|kubectl"
                    + "|gitlab-ctl|occ|wp|composer|tar|dpkg|rpm|chkconfig|echo|touch|ghost|drush|bench)\\s+\\S"
                    + "|(?:\\.|~)?/[\\w./-]+(?:\\s|$)|(?:Set|New|Get|Install|Stop|Disable|Enable)-\\w+)");

    /// Urging, as distinct from describing.
    static final Pattern URGE = either(
            "must|should|need to|have to|please|make sure|be sure|ensure|important|warning|critical|caution|attention"
                    + "|strongly|highly|recommend(?:ed|s)?|required?|remember to|immediately|promptly|at once"
                    + "|right away|as soon as"
                    + "|before (?:going|you|using|production|exposing)|for security|first login|first log ?in"
                    + "|after logging in"
                    + "|always|never|do not|don['’]t|avoid|advis(?:e|ed)|suggest(?:ed)?",
            "务必|必须|一定要|请|建议|应该|应当|应及时|需要|须|及时|尽快|立即|立刻|马上|第一时间|强烈|警告|注意"
                    + "|重要|首次登[录陆]|第一次登[录陆]"
                    + "|登[录陆]后(?!台)|切勿|不要|请勿|避免|禁止|杜绝|为了安全|安全起见");

    /// The matter is one of mail, whose ports and passwords are not the product's.
    static final Pattern MAIL = either(
            "smtps?|imap|pop3|e-?mail|mail(?: ?server| settings|gun|box)?|mailer|sendgrid|sendmail|postfix",
            "邮件|邮箱|发信|授权码");

    private Lexicon() {}

    /// @param english alternatives of a regular expression, found as whole words
    /// @param chinese alternatives of a regular expression
    static Pattern either(String english, String chinese) {
        String words = "(?<![A-Za-z0-9_])(?:" + english + ")(?![A-Za-z0-9_])|" + chinese;
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
