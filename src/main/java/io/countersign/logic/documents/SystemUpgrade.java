package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import java.util.regex.Pattern;

/// How the operating system is brought up to date.
final class SystemUpgrade {
    static final Pattern SYSTEM = either(
            "operating systems?|os|system(?! ?(?:→|>|settings|administration|menu))(?: packages?| updates?)?"
                    + "|(?<!(?:sql|web|app|application|database|mail|chat) )server|linux|ubuntu|debian|centos"
                    + "|windows(?: update| server)?|kernel", "操作系统|系统级|系统(?! ?[→>＞]|设置|管理|配置|后台|工具"
                    + "|中)|内核|服务器");

    /// The machine, and the tools of its system.
    private static final Pattern MACHINE = either("vms?|virtual machines?|instances?|aptitude|apt|apt-get|yum|dnf|zypper|dselect|packagekit|package managers?", "云主机|云服务器|虚拟机|软件包管理");

    private static final Pattern WINDOWS_UPDATE = either("windows update|update management|sconfig", "Windows ?(?:更新"
            + "|Update)|系统更新.{0,10}(?:设置|检查)");

    private static final Pattern AND = either("and|&", "[和与及、]");

    private static final Pattern SECURITY = either("(?:security|latest|newest) (?:patches|updates|fixes)|packages", "(?:安全|系统|最新)(?:补丁|更新)|软件包");

    private SystemUpgrade() {}

    static boolean isTold(Passage passage) {
        if (UpgradeTopic.isForbidden(passage)) {
            return false;
        }
        if (UpgradeCommands.ofSystem(passage.text())) {
            return !passage.isHeading();
        }
        boolean prose = !passage.isCode() && !passage.isHeading();
        boolean steps = passage.says(Lexicon.NAVIGATION) || !passage.code().isEmpty();
        boolean means = passage.isAbout(Concept.SYSTEM) && passage.meaning().has(Concept.MEANS);
        return prose && passage.says(WINDOWS_UPDATE) && (steps || means || (passage.says(SYSTEM) && passage.says(ApplicationUpgrade.PROCEDURE)));
    }

    /// "Updating Ubuntu and the shop" is about both.
    static boolean isNamedAlone(String title) {
        return SYSTEM.matcher(title).find() && !AND.matcher(title).find();
    }

    static boolean isAlone(Passage passage) {
        return UpgradeTopic.isHeadedSystemOnly(passage) || passage.says(SYSTEM) || passage.says(MACHINE);
    }

    /// Whether words name the system, or its security.
    static boolean isNamed(String words) {
        return SYSTEM.matcher(words).find() || SECURITY.matcher(words).find();
    }

    static boolean isOfWindows(Passage passage) {
        return passage.says(WINDOWS_UPDATE);
    }
}
