package io.countersign.logic.documents;

import io.countersign.model.review.StatedUpdates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences that call automatic updates of the system switched on, or off, as the image comes. What is said under a
/// condition, or told to the reader to do, is none.
final class UpdateStatements {
    private static final String ENGLISH_ON = "enabled|on|active|activated|switched on|turned on";
    private static final String ENGLISH_OFF =
            "not (?:" + ENGLISH_ON + ")|disabled|off|inactive|deactivated|switched off|turned off";
    private static final String ENGLISH_SUBJECT =
            "(?:automatic(?: \\w+){0,2}|unattended) (?:updates?|upgrades?|patching)|unattended-upgrades?|dnf-automatic|automatic updating";
    private static final String ENGLISH_VERB = " (?:is|are|come|comes|stay|stays)(?: (?:already|currently|still|now|left|by default))* ";

    private static final String CHINESE_ON = "开启|启用|打开|激活";
    private static final String CHINESE_OFF = "关闭|禁用|停用|未开启|未启用|不开启|不启用|未打开";
    private static final String CHINESE_SUBJECT = "自动(?:安全|系统)?(?:更新|升级)";

    private static final Pattern ON = Lexicon.either(
            "(?:" + ENGLISH_SUBJECT + ")" + ENGLISH_VERB + "(?:" + ENGLISH_ON + ")"
                    + "|(?:security|system|package) (?:updates|upgrades|patches) are installed automatically"
                    + "|(?:image|system|server|instance) (?:updates|upgrades|patches) itself",
            CHINESE_SUBJECT + "(?:功能|服务)?(?:在镜像中)?(?:默认|已|均|处于|是)+(?:" + CHINESE_ON + ")"
                    + "|(?:默认|已)(?:" + CHINESE_ON + ")了?(?:了|系统|安全|操作系统|的)*" + CHINESE_SUBJECT);

    private static final Pattern OFF = Lexicon.either(
            "(?:" + ENGLISH_SUBJECT + ")" + ENGLISH_VERB + "(?:" + ENGLISH_OFF + ")"
                    + "|(?:image|system|server|instance) does not (?:update|upgrade|patch) itself",
            CHINESE_SUBJECT + "(?:功能|服务)?(?:在镜像中)?(?:默认|已|均|处于|是)*(?:" + CHINESE_OFF + ")"
                    + "|默认(?:" + CHINESE_OFF + ")了?(?:系统|安全|操作系统|的)*" + CHINESE_SUBJECT);

    private static final Pattern CONDITION = Lexicon.either(
            "if|when|whenever|whether|once|unless|until|while|where|make sure|ensure|check|verify|confirm|so that|after|before|should|must|can|may|to"
                    + "|no longer",
            "如果|如需|若|当|是否|确保|检查|确认|查看|后|请|可以|可|应|建议|需要|想");

    /// What else may be updated automatically.
    private static final Pattern OTHER_THING = Lexicon.either(
            "plug-?ins?|themes?|extensions?|add-?ons?|certificates?|wordpress|core|apps?|browsers?|docker|containers?|snaps?|agents?",
            "插件|主题|扩展|证书|应用|浏览器|容器");

    private UpdateStatements() {}

    static List<StatedUpdates> in(List<Outline> pages) {
        return pages.stream()
                .flatMap(page -> page.passages().stream())
                .filter(passage -> !passage.isCode() && !passage.isHeading())
                .filter(passage -> passage.hints("automatic", "unattended", "itself", "自动"))
                .flatMap(passage -> stated(passage).stream())
                .toList();
    }

    private static Optional<StatedUpdates> stated(Passage passage) {
        boolean other = passage.says(OTHER_THING) || OTHER_THING.matcher(passage.title()).find();
        boolean asked = passage.text().endsWith("?") || passage.text().endsWith("？");
        if (other || asked) {
            return Optional.empty();
        }
        return found(OFF, false, passage).or(() -> found(ON, true, passage));
    }

    private static Optional<StatedUpdates> found(Pattern pattern, boolean on, Passage passage) {
        Matcher said = pattern.matcher(passage.text());
        boolean holds = said.find() && !CONDITION.matcher(passage.text().substring(0, said.start())).find();
        return holds ? Optional.of(new StatedUpdates(on, passage.citation())) : Optional.empty();
    }
}
