package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where the logs are (REL-6): a path to them, or a command that reads them. A path that only stands in a sample of a
/// configuration, or a place in the product's own pages, is for a person to judge.
final class LogsRequirement implements Requirement {
    private static final Pattern LOG = either("logs?|log ?files?|logging|logfiles?|syslog|event viewer", "日志"
            + "|事件查看器");

    /// Logs that are data of the product, and things that only sound alike.
    private static final Pattern NO_LOG = either(
            "binlog|bin(?:ary)?[ -]logs?|transaction logs?|redo logs?|commit logs?|write-ahead log|wal|topic logs?"
                    + "|change ?log|log ?in(?:to)?"
                    + "|log ?out|log ?on|log ?off|weblog|catalog",
            "二进制日志|事务日志|更新日志|变更日志|版本日志|重做日志");

    private static final String NAME = "[\\w.@{}<>$*%+-]+";

    /// A path that has a part named for logs, and does not end as a script or a setting does.
    private static final Pattern LOG_PATH = Pattern.compile(
            "(?i)(?<![\\w./~])(?<!\\w:)(?:/|[A-Z]:[\\\\/]|~/|\\./|\\.\\./|\\$\\{?\\w+}?[\\\\/]|%\\w+%\\\\"
                    + "|(?=\\w+[/\\\\][\\w/\\\\.-]*(?:\\.log|logs/)))(?:" + NAME + "[/\\\\])*"
                    + "(?:(?:var[/\\\\]log|logs?"
                    + "|journal)(?![\\w-])(?:[/\\\\]" + NAME + ")*|" + NAME + "\\.log(?![\\w]))[/\\\\]?(?!\\w)");

    /// A line of a configuration.
    private static final Pattern SETTING = Pattern.compile("^\\s*[-\"'\\w.\\[\\]]+\\s*[=:]|[{;,]\\s*$|^\\s*[<#\\[-]|^\\s*\\w+\\s+\\S+$");

    /// Names of folders may have blanks there.
    private static final Pattern WINDOWS_PATH = Pattern.compile("(?i)\\b[A-Z]:\\\\(?:[^\\\\:*?\"|\\n]{1,60}\\\\){0,12}"
            + "(?:logs?\\\\[^\\\\\\s]*|[^\\\\|\\n]{0,60}\\.(?:log|err|evtx)\\b|[^\\\\\\s]*errorlog\\b)");

    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?|ftp|git)://\\S+|\\b(?-i:GET|POST|PUT|PATCH|DELETE|HEAD)\\s+/\\S*");

    private static final Pattern NO_LOG_FILE =
            Pattern.compile("(?i)\\.(?:txt|sh|conf|cnf|env|json|ya?ml|md|php|ini|xml|cfg|html?|png|jpe?g|service)$");

    /// Unlike the addresses of a product's pages and interfaces.
    private static final Pattern FILE_SYSTEM = Pattern.compile(
            "(?i)^/(?:var|opt|srv|usr|home|data|root|etc|www|tmp|mnt|media|apps?|logs?|storage|bitnami|config|run"
                    + "|volumes?|export)(?:/|$)|^[^/]|\\.log$");

    private static final Pattern ANY_PATH = Pattern.compile("(?<![\\w/])(?!//)(?:/[\\w.@{}<>$*-]+){2,}/?"
            + "|(?i)\\b[A-Z]:[\\\\/][^\\s*]+");

    private static final Pattern COMMAND = Pattern.compile("(?i)(?<![\\w-])(?:"
            + "journalctl\\b(?! --(?:vacuum|rotate|version))"
            + "|docker(?:[ -]compose)?(?: -\\S+(?: \\S+)?)*(?: service| container)? logs\\b"
            + "|podman(?: -\\S+)* logs\\b|kubectl (?:-\\S+ \\S+ )*logs\\b"
            + "|[\\w./-]+ logs? (?:-f|-n|--follow|--tail|--since)(?![\\w-])|pm2 logs?\\b|gitlab-ctl tail|supervisorctl tail|crictl logs|nerdctl logs|dmesg(?![\\w-])|multitail \\S|lnav \\S"
            + "|Get-(?:WinEvent|EventLog)|eventvwr|wevtutil|ausearch|aureport|aulast|lastb|lastlog|faillog|utmpdump|sudoreplay|logread"
            + "|(?:tail|tailf|less|more|cat|zcat|grep|egrep|view|vim?|nano|head|ls|ll|cd|type|notepad|Get-Content)\\b[^|;\\n]*(?:/var/log(?:/|\\b)"
            + "|[\\w/-]\\.log(?!\\w)|/logs?/)[^\\s;|]*"
            + "|[\\w./-]*(?<![a-z])logs?(?:[_-]\\w+)*\\.(?:sh|py|ps1)\\b)");

    /// A product's own command: the line of code itself, or after words that call it one.
    private static final Pattern OWN_COMMAND = Pattern.compile("(?i)(?:^\\s*(?:\\$ |sudo )?|\\b(?:run|use|using"
            + "|with|via|execute|type|enter|try|call|issue|运行|执行|使用|输入)\\s*(?:the command )?[`'\"]?|[:：|] )"
            + "(?!(?:git|svn|hg|cat|less|tail|the|and|or|of|all|in|a|an|to|for|your|its|any|this|no|view|show|check"
            + "|see|access|error|system|application|app|audit|debug|detailed|verbose|full|complete|more|additional"
            + "|structured"
            + "|centrali[sz]ed|comprehensive|activity|event|request|web|console|session|build|deployment|execution"
            + "|transaction|daily)\\b)"
            + "(?:\\./)?[a-z][\\w.-]{1,24} logs?(?= --?\\w| or\\b| to (?:view|see|read|show)|[`'\".]"
            + "|(?: [\\w-]+)?\\s*$)");

    /// Words that a path follows.
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?<![a-z])(?:logs?\\s*(?:[:：|]|files?|director|folder|path|location)|log(?: ?file)?s? (?:is|are|can be|found|located) (?:\\w+ ){0,3}(?:in|at|under|below)\\b|logs (?:are|is|at|in|to"
                    + "|under|can be|go|live|reside)\\b)"
                    + "|\\b(?:log[ -]?ins?|logons?|sign-?ins?|attempts?|events?|actions?|errors?|messages|access|requests?|everything|audit\\w*)\\b.{0,40}\\b(?:recorded|logged|written|kept|stored|saved|goes?|end up) (?:in|into|to|under|at)\\b"
                    + "|(?:登[录陆]|操作|访问|审计|失败|错误|事件)[^。；]{0,12}(?:记录|写入|写到|记)(?:在|到|于|入)?"
                    + "|日志(?:文件|目录|路径|位置|地址)?\\s*(?:[:：|]|为|是|在|位于|存放|保存|存储)"
                    + "|日志.{0,8}(?:放在|放到|写入|写到|写在|记录在|记录到|记到|输出到|存到|存在|保存|存放|位于)");

    /// A line that gives a place, and sets nothing.
    private static final Pattern PLACE = Pattern.compile("(?i)(?:#|//|;)?[\\w\\p{IsHan} ]{0,40}(?:logs?"
            + "|日志)[\\w\\p{IsHan} ]{0,20}[:：].*|(?:/|[A-Z]:\\\\)[^={]*");

    /// A program that every Windows has, for logs alone.
    private static final Pattern VIEWER = either("event viewer", "事件查看器");

    /// Where in it: a log that is named, or the way to it.
    private static final Pattern CHANNEL = either(
            "(?:windows|security|application|system|services|setup) logs?|event viewer\\W+(?:security|application|system)|(?:4624|4625|4740)", "Windows ?日志|(?:安全|系统|应用程序|应用)日志|事件查看器\\W+(?:安全|系统|应用程序)");

    private static final Pattern TO_READ = either("to (?:view|see|read|show|follow|watch)|shows?|prints?", "查看|打印");

    private static final Pattern VIEW =
            either("view|check|see|inspect|read|open|examine|look at|find|monitor|review|located|stored|written"
                    + "|saved", "查看|检查|查询|浏览|存放|保存|位于|路径|目录|文件");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.LOGS;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        return Verdict.of(pages.stream()
                .flatMap(page -> page.passages().stream())
                .flatMap(passage -> mention(passage).stream())
                .toList());
    }

    private static Optional<Mention> mention(Passage passage) {
        if (passage.isHeading() || !passage.hints("log", "journal", "tail", "dmesg", "event", "wevtutil", "lastb", "ausearch", "aureport", "recorded", "written", "日志", "事件", "记录", "写入")) {
            return Optional.empty();
        }
        boolean named = passage.says(LOG) || passage.standsUnder(LOG);
        boolean path = passage.says(WINDOWS_PATH) || hasLogPath(passage.text());
        if (readsLog(passage)) {
            return Optional.of(new Mention(Mention.Strength.MEETS, named ? 1 : 2, passage));
        }
        if (passage.isCode()) {
            return path ? Optional.of(inCode(passage)) : Optional.empty();
        }
        if (passage.says(VIEWER) && passage.says(CHANNEL)) {
            return Optional.of(new Mention(Mention.Strength.MEETS, 2, passage));
        }
        if (path || namesPath(passage)) {
            return Optional.of(new Mention(Mention.Strength.MEETS, passage.says(LOG) ? 0 : 3, passage));
        }
        boolean place = LOG.matcher(NO_LOG.matcher(passage.text()).replaceAll(" … ")).find() && passage.says(VIEW) && (passage.says(Lexicon.NAVIGATION) || passage.says(VIEWER));
        return place ? Optional.of(Mention.partly(passage)) : Optional.empty();
    }

    /// Code that is introduced as being about logs shows where they are, and so does a path that a line begins with; other
    /// code only happens to.
    private static Mention inCode(Passage passage) {
        boolean label = !passage.says(NO_LOG) && PLACE.matcher(passage.text().strip()).matches();
        boolean command = Lexicon.SHELL.matcher(passage.text()).find() || !SETTING.matcher(passage.text()).find();
        return (label || command) && passage.around().has(Concept.LOG)
                ? new Mention(Mention.Strength.MEETS, 2, passage)
                : Mention.partly(passage);
    }

    private static boolean readsLog(Passage passage) {
        return readsOwnLog(passage) || COMMAND.matcher(passage.text())
                .results()
                .anyMatch(found -> !NO_LOG_FILE.matcher(found.group()).find()
                        || found.group().matches("(?i).*logs?(?:[_-]\\w+)*\\.(?:sh|py|ps1)"));
    }

    /// In prose the command alone could be other words; something else must be about logs too.
    private static boolean readsOwnLog(Passage passage) {
        String rest = OWN_COMMAND.matcher(passage.text()).replaceAll("");
        return passage.says(OWN_COMMAND)
                && (passage.isCode() || LOG.matcher(rest).find() || passage.around().has(Concept.LOG) || TO_READ.matcher(rest).find());
    }

    private static boolean hasLogPath(String text) {
        return LOG_PATH.matcher(URL.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(path -> !NO_LOG_FILE.matcher(path).find())
                .anyMatch(path -> FILE_SYSTEM.matcher(path).find() || LABEL.matcher(text).find());
    }

    /// The words before a path, or its column, say that it is a log's, whatever the path itself is called.
    private static boolean namesPath(Passage passage) {
        String text = NO_LOG.matcher(passage.text()).replaceAll(" … ");
        return LABEL.matcher(text).find() && ANY_PATH.matcher(passage.text()).find();
    }
}
