package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import java.util.regex.Pattern;

/// Ports that are not the product's own: those of mail, those to connect to, those that it sends to.
final class ForeignPorts {
    /// What a client enters to connect, not what the product opens.
    private static final Pattern CONNECTION = either(
            "(?:database|mysql|postgres(?:ql)?|redis|mongodb|client|remote|sample)[\\w ]{0,20} (?:connection"
                    + "|settings|configuration|credentials|parameters)|connection (?:string|settings|details"
                    + "|parameters|information|info)"
                    + "|connect(?:ing)? to(?! the (?:web|admin|console|dashboard|panel|ui|management|control)\\b)|environment variables|docker-compose|compose file"
                    + "|configuration (?:example|sample|file)|example configuration",
            "数据库连接|连接数据库|连接信息|连接参数|数据库配置|配置示例|示例配置|环境变量|连接串");

    private static final Pattern INTRUDER = either("(?:attackers?|intruders?|malware|trojans?)['’]?s?", "攻击者|入侵者|木马|黑客");

    private ForeignPorts() {}

    /// Mail's ports, and ports to connect to, unless the matter is which ports to open.
    static boolean named(Passage passage) {
        if (passage.isAbout(Concept.OUTBOUND) || passage.says(INTRUDER)) {
            return true;
        }
        boolean item = passage.around().has(Concept.NETWORK) && PortLines.isItem(passage);
        boolean mail = !item && (Lexicon.MAIL.matcher(passage.source()).find() || passage.standsUnder(Lexicon.MAIL));
        boolean connection = passage.says(CONNECTION) || passage.standsUnder(CONNECTION);
        String under = passage.heading() + " " + passage.lead();
        boolean open = passage.says(PortWords.REACHABLE) || PortWords.REACHABLE.matcher(under).find();
        boolean topic = PortWords.TOPIC.matcher(under).find();
        return (mail && !(topic && open)) || (connection && !open);
    }
}
