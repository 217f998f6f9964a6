package io.countersign.logic.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The commands that bring a system or a program up to date, wherever they stand in a text.
final class UpgradeCommands {
    private static final String OPTIONS = "(?:-\\S+\\s+)*";

    /// A package manager's upgrade, and what it is told to upgrade: nothing is everything.
    private static final Pattern PACKAGES = Pattern.compile("(?i)(?<![\\w-])(?:"
            + "(?:apt|apt-get|aptitude)\\s+" + OPTIONS + "(?:upgrade|dist-upgrade|full-upgrade|safe-upgrade|install\\s+" + OPTIONS + "--only-upgrade)"
            + "|(?:yum|dnf|dnf5|tdnf|microdnf)\\s+" + OPTIONS + "(?:update|upgrade|distro-sync)"
            + "|zypper\\s+" + OPTIONS + "(?:up|update|patch|dup|dist-upgrade)|apk\\s+" + OPTIONS + "upgrade|pkcon\\s+" + OPTIONS + "update)"
            + "(?![\\w-])(?<rest>[^\\n;&|#`()（）“”，。；、,]*)");

    private static final Pattern SYSTEM = Pattern.compile("(?i)(?<![\\w-])(?:pacman\\s+-Syu|transactional-update\\s+(?:patch|up|dup)|rpm-ostree\\s+upgrade|pkg\\s+upgrade|do-release-upgrade"
            + "|freebsd-update|unattended-upgrade(?:\\s+-\\S+)?(?=\\s*$|[`'\"])|Install-WindowsUpdate|softwareupdate\\s)");

    /// Words behind a command that belong to the sentence.
    private static final Set<String> PROSE = Set.of(
            "in", "and", "then", "or", "from", "on", "to", "if", "as", "for", "every", "once", "regularly", "weekly", "monthly", "before", "after",
            "with", "which", "is", "are", "followed", "the", "a", "an", "at", "by", "will", "does", "brings", "installs", "updates", "when", "while",
            "that", "this", "it", "now", "again", "periodically", "together", "sudo", "reboot", "can", "also", "all", "everything", "too", "works", "command", "commands", "runs");

    /// A product's own command, which is no words of a sentence.
    private static final String OWN = "(?!apt|yum|dnf|apt-get|zypper|apk|the|to|and|or|an|a|for|system|can|will|then|please|run|auto|automatic|os"
            + "|windows|you|packages?|git|also|must|should|not|first)[a-z][\\w-]{1,24} (?:self-)?(?:update|upgrade)";

    private static final Pattern APPLICATION = Pattern.compile("(?i)(?<![\\w-])(?:"
            + "pg_upgrade\\w*|mysql_upgrade|mariadb-upgrade|\\S+\\.(?:exe|msi)\\s+/(?:upgrade|update)\\b|"
            + "[^\\s/]*(?:update|upgrade)[\\w-]*\\.(?:sh|py|ps1|bat|phar|pl|rb|exe|jar|run|bin)"
            + "|[a-z][\\w-]{1,24} self-?(?:update|upgrade)\\b|(?:/[\\w.-]+)+/(?:update"
            + "|upgrade)[\\w-]*(?![\\w/.])|docker(?:[ -]compose)?(?: -\\S+ \\S+)* pull"
            + "|podman pull|helm upgrade|pip3?\\s+install\\s+(?:-U|--upgrade|\\S+\\s+--upgrade)|npm\\s+(?:update"
            + "|[^\\n;&|]{0,80}@latest)"
            + "|(?:wp|occ|drush|composer|ghost|bench|snap|gem|conda|brew|choco|winget|flatpak|discourse|launcher"
            + "|cloudron|plesk|n8n|\\./\\w+(?:\\.sh)?)\\s+(?:core\\s+|self-?|cli\\s+)?(?:update|upgrade|updb|refresh|rebuild"
            + "|updatedb)"
            + "|php\\s+\\S*(?:occ|artisan|upgrade|maintenance/update)\\S*|rails db:migrate|(?:npx|pnpm|yarn|npm|bun|deno|cargo|dotnet|php|python3?|ruby)\\s+\\S*(?:upgrade|update)\\S*|\\w+:(?:update|upgrade)(?!\\w)"
            + "|" + OWN + "(?= *(?:$|[`'\"(<|]| --?\\w))|(?<=[:：] ?)" + OWN + "(?=[,，;；。、])|(?<=\\b(?:type|run|execute|enter|issue) )" + OWN + "(?= (?:to|and|as)\\b))");

    /// What puts files in place; where the matter is upgrades, those of the new version.
    private static final Pattern INSTALL = Pattern.compile("(?i)(?<![\\w-])(?:"
            + "(?:apt|apt-get|yum|dnf|zypper|apk|snap|npm|pip3?|bundle|composer|gem|go)\\s+" + OPTIONS + "(?:install|add|ci|require)\\b"
            + "|rpm\\s+-[UiF]\\w*\\s|dpkg\\s+-i|wget\\s+\\S|curl\\s+(?:-\\S+\\s+)*\\S*https?:|Invoke-WebRequest|git\\s+(?:-C\\s+\\S+\\s+)?(?:pull|checkout|fetch)\\b|svn\\s+up"
            + "|tar\\s+-?\\w*x\\w*\\s|unzip\\s|ln\\s+-s\\w*\\s|docker\\s+(?:compose\\s+)?(?:run|up|build|load)\\b|docker-compose\\s+(?:up|build)|rake\\s|\\S*migrate\\b"
            + "|msiexec\\s|\\S+\\.(?:exe|msi)\\s+/|\\S*install\\w*\\.(?:sh|py|bat|exe|run)\\b|apt-mark\\s+unhold|cp\\s+\\S*new|mv\\s+\\S*new)");

    /// Packages that do the upgrading, or are the system's.
    private static final Pattern OF_SYSTEM = Pattern.compile("(?i)(?:" + Lexicon.UPDATERS + ")|linux-image\\S*|kernel\\S*|powershell|pswindowsupdate|needrestart");

    private static final List<String> SYSTEM_STEMS = List.of("apt", "yum", "dnf", "zypper", "apk", "pkcon", "pacman", "-up", "windowsupdate", "ostree", "pkg", "softwareupdate");
    private static final List<String> STEMS = List.of("upd", "upgrade", "pull", "rebuild", "refresh", "latest", "php", "rails");
    private static final List<String> INSTALL_STEMS = List.of(
            "install", "add ", "require", " ci", "rpm", "dpkg", "wget", "curl", "invoke-", "git", "svn", "tar", "unzip", "ln ", "docker", "rake", "migrate",
            "msi", ".exe", "unhold", "new");

    private static final Pattern QUOTES = Pattern.compile("['\"\\\\]|\\.+$");

    private UpgradeCommands() {}

    /// Whether all packages of the system are upgraded.
    static boolean ofSystem(String text) {
        return has(text, SYSTEM_STEMS) && (SYSTEM.matcher(text).find() || packages(text).anyMatch(Optional::isEmpty));
    }

    /// Whether a program is upgraded, or its package.
    static boolean ofApplication(String text) {
        return has(text, STEMS)
                && (packages(text).flatMap(Optional::stream).anyMatch(name -> !OF_SYSTEM.matcher(name).matches())
                        || APPLICATION.matcher(PACKAGES.matcher(text).replaceAll(" … ")).find());
    }

    /// Whether files of a program are put in place.
    static boolean installs(String text) {
        return has(text, INSTALL_STEMS) && INSTALL.matcher(text).find() && !OF_SYSTEM.matcher(text).find();
    }

    /// Whether a closer look is worth it.
    private static boolean has(String text, List<String> stems) {
        String lower = text.toLowerCase(Locale.ROOT);
        return stems.stream().anyMatch(lower::contains);
    }

    /// For each upgrade the package that is named, or nothing where all are meant.
    private static Stream<Optional<String>> packages(String text) {
        return PACKAGES.matcher(text).results().map(UpgradeCommands::named);
    }

    private static Optional<String> named(MatchResult command) {
        String[] words = command.group("rest").strip().split("\\s+", -1);
        List<String> names = Arrays.stream(words).filter(word -> !word.startsWith("-")).toList();
        return names.stream().findFirst().map(name -> QUOTES.matcher(name).replaceAll("")).filter(name -> name.matches("[A-Za-z][\\w.+*:=-]+")
                && !PROSE.contains(name.toLowerCase(Locale.ROOT)));
    }
}
