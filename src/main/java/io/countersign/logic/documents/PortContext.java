package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// What the passages around one say of the ports that it names.
///
/// @param announced whether it is an item of a list of which another line says that it is one of ports
/// @param shown whether the steps that it belongs to are shown with ports that the product need not have
/// @param goesOn whether the passage right before named ports
record PortContext(boolean announced, boolean shown, boolean goesOn) {
    /// How many passages back it may have been said that ports are an example.
    private static final int NEAR = 8;

    private static final String[] STEMS = {"example", "为例", "为范例"};

    private static final Pattern ABOVE = either(
            "(?:these|those|the above|above|all of these|both|both of these)(?: \\w+)? ports", "(?:以上|上述|上面的?|这些|这几个|前述)[^，。；]{0,4}端口");

    private static final Pattern BELOW = either(
            "following (?:\\w+ ){0,2}ports|ports? (?:must|should|need to|have to) be (?:open|reachable|allowed)\\w*", "(?:以下|下列|如下).{0,4}端口|端口.{0,4}(?:如下|包括)");

    private static final Pattern EVIDENT = Pattern.compile(
            "\\W{0,3}(?:[1-9]\\d{1,4}\\s*[:：–—|-]\\s*" + PortWords.SERVICE + "|" + PortWords.SERVICE + "\\s*[:：–—|-]\\s*[1-9]\\d{1,4}(?![\\d.]))", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHOWN = either("as an example", "以.{1,24}为(?:例|范例)");

    /// For all passages of a page.
    record Page(List<Passage> passages, BitSet announced, BitSet shown) {
        static Page of(List<Passage> passages) {
            return new Page(passages, announcedItems(passages), Outline.which(passages, PortContext::isShown));
        }

        PortContext at(int i, boolean goesOn) {
            return new PortContext(announced.get(i), (passages.get(i).hints(STEMS) && passages.get(i).standsUnder(SHOWN)) || Outline.anyBefore(passages, i, NEAR, shown), goesOn);
        }
    }

    private static boolean isShown(Passage passage) {
        return passage.hints(STEMS) && passage.says(SHOWN);
    }

    private static boolean isAbout(Passage passage, Pattern ports) {
        return passage.meaning().has(Concept.NETWORK) && passage.says(ports);
    }

    /// "The following ports must be open" may be an item of the list itself; "these ports are open" may stand behind it.
    private static BitSet announcedItems(List<Passage> passages) {
        BitSet announced = new BitSet();
        int start = 0;
        boolean below = false;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.kind() == Kind.TEXT && passages.get(Math.max(0, i - 1)).kind() == Kind.TEXT && isAbout(passage, ABOVE)) {
                announced.set(Math.max(start(passages, i), i - NEAR), i);
            }
            if (passage.kind() != Kind.LIST_ITEM) {
                boolean above = start < i && passages.get(start).section() == passage.section() && isAbout(passage, ABOVE);
                if (above) {
                    announced.set(start, i);
                }
                start = i + 1;
                below = false;
                continue;
            }
            announced.set(i, below || isOneOfMany(passages, i));
            below |= isAbout(passage, BELOW);
        }
        return announced;
    }

    /// Where the section of a passage starts, or where prose does.
    private static int start(List<Passage> passages, int i) {
        int start = i;
        while (start > 0 && i - start < NEAR && passages.get(start - 1).kind() == Kind.TEXT && passages.get(start - 1).section() == passages.get(i).section()) {
            start--;
        }
        return start;
    }

    /// Two items side by side that each are a well-known port and a service need no heading.
    private static boolean isOneOfMany(List<Passage> passages, int i) {
        return isEvident(passages.get(i))
                && ((i > 0 && isEvident(passages.get(i - 1))) || (i + 1 < passages.size() && isEvident(passages.get(i + 1))));
    }

    private static boolean isEvident(Passage passage) {
        return passage.kind() == Kind.LIST_ITEM
                && EVIDENT.matcher(passage.text()).lookingAt()
                && PortNumbers.in(passage.text(), true).size() == 1;
    }
}
