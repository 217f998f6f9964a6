package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A strong warning about weak passwords (REL-3): the reader is told to replace a default or weak password, or to set a
/// strong one. That passwords are random is good, and no warning: a person judges it.
final class WeakPasswordRequirement implements Requirement {
    private static final String[] STEMS = {
        "pass", "credential", "character", "chang", "replac", "rotat", "reset", "mysql_secure", "密码", "口令", "改", "更换"
    };

    private static final Pattern PASSWORD =
            either("(?:\\w+_)?passwords?|(?:default|initial) log-?ins?|passphrases?|credentials?|passwd"
                    + "|logins?(?= credentials)", "密码|口令");

    private static final Pattern WEAK = either(
            "default|initial|weak|simple|temporary|factory|preset|pre-?set|pre-?configured|generated|well[- ]known"
                    + "|guessable|easy|common|blank|empty"
                    + "|(?<!/)(?:admin|root) ?/ ?[\\w!@#$%]{3,20}(?![/.\\w])|123456|bootstrap|one[- ]time|shipped|supplied"
                    + "|that (?:the )?\\w+ (?:printed|shows?|showed|made|makes|set|sets|assigned|assigns|gave|gives|ships?)",
            "默认|初始|缺省|弱|简单|临时|出厂|预设|预置|自带|原始|空密码|123456|(?<!/)(?:admin"
                    + "|root) ?/ ?[\\w!@#$%]{3,20}(?![/.\\w])");

    private static final String STRONG_EN =
            "(?:strong(?:er)?|secure|complex|robust|unique|hard[- ]to[- ]guess|long|high[- ]entropy|good)";

    private static final Pattern STRONG = Pattern.compile(
            "(?i)\\b" + STRONG_EN + "(?:,? (?:and )?[\\w-]+){0,3} (?:passwords?|passphrases?|credentials)\\b"
                    + "|\\b(?:\\w+_)?(?:passwords?|passphrases?) (?:of (?:its|your|their) own )?(?:(?:that"
                    + "|which) (?:is|are) |to (?:a |an "
                    + "|something )(?:\\w+ )?)?(?:strong|secure|complex|unique|long|(?:hard|difficult) to guess)\\b"
                    + "|\\b(?:passwords?|passphrases?) (?:of (?:its|your|their) own )?(?:(?:that"
                    + "|which) )?(?:(?:nobody|no one|no-one)(?: else)?"
                    + "|can(?:not|['’]t)|(?:hard|difficult) to) (?:can |could |will |be )?(?:guess|crack)(?:ed)?\\b"
                    + "|强密码|强口令|高强度.{0,4}(?:密码|口令)|复杂.{0,6}(?:密码|口令)|(?:密码|口令).{0,12}(?:复杂"
                    + "|强度|足够长)|强度.{0,6}(?:密码|口令)|安全.{0,2}的.{0,4}密码|强壮.{0,4}密码");

    private static final String CHANGE_EN = "chang(?:e|es|ed|ing)|replac(?:e|ed|ing)|updat(?:e|ed|ing)|reset(?:ting)?"
            + "|rotat(?:e|ed|ing)|modif(?:y|ied)|overrid(?:e|den)";

    private static final String CHANGE_ZH = "修改|更改|更换|重置|变更|替换|改为|改成|重设|改掉|换成|换掉|换为";

    private static final Pattern CHANGE =
            either("(?:choose|set|create|pick|define) (?:a |your )?new password|" + CHANGE_EN, CHANGE_ZH);

    private static final Pattern SET =
            either("use|using|give|assign|take|set|setting|choose|choosing|create|pick|provide|enter|specify|configure"
                    + "|define", "设置|设定|使用|采用|配置|改为|改成|修改为|更改为|设为");

    private static final Pattern FORBID = either(
            "(?:do not|don['’]t|never|avoid|must not|should not|refrain from|instead of)",
            "不要|请勿|勿|避免|切勿|禁止|杜绝|严禁|不建议|不得|不应|不能");

    /// The sentence tells what to do should something happen, or how it is done, and urges nobody.
    private static final Pattern CONDITIONAL = either(
            "if you(?:['’]ve| have)?(?: want| wish| need| would like| forg[eo]t\\w*| lost?e?| don['’]t remember"
                    + "| change| prefer)|forgot(?:ten)?|lost"
                    + "|how to|you can|you may|optionally|can be changed|whenever you|if the password",
            "如需|如果需要|如要|如果(?:您|你)?(?:想|忘|要|希望)|若要|若需|若不记得|忘记|遗忘|丢失|如何|怎么|怎样"
                    + "|可以|可通过|也需要|同步修改|对应修改");

    /// "To change the password, …" tells how, for those who want to.
    private static final Pattern PURPOSE = Pattern.compile("(?i)^\\W*to (?:change|reset|update|set)\\b");

    private static final Pattern URGENT = either(
            "immediately|at once|right away|right now|(?:it|them|these|this|that) now|do not skip"
                    + "|as soon as possible|asap|promptly|straight away|after (?:the "
                    + "|your )?(?:first|initial)? ?(?:log ?-?in|sign-?in|logging in)"
                    + "|once (?:you(?:['’]re| are|['’]ve| have) )?logged in|upon (?:the )?(?:first"
                    + "|initial)? ?log ?-?in|on (?:your )?first log ?-?in|must|strongly|highly recommend(?:ed)?"
                    + "|before (?:going|using|production|exposing|you)|in production"
                    + "|important|warning|critical|for security",
            "务必|必须|一定要|立即|立刻|马上|尽快|及时|强烈|首次登[录陆]|第一次登[录陆]|登[录陆]后(?!台)|为了安全"
                    + "|安全起见|警告");

    private static final Pattern IMPERATIVE = Pattern.compile(
            "(?i)^(?:[^\\p{L}]*(?:\\w+:\\s*)?)(?:please |then |and |also |now )*(?:chang(?:e|ing)|replac(?:e|ing)"
                    + "|reset|rotate|updat(?:e|ing)|modify)\\b.*");

    /// A line of a list of things to do; what goes on is a description of how.
    private static final Pattern CHINESE_IMPERATIVE = Pattern.compile("[^\\p{L}]*(?:请|先|再|然后|并"
            + "|务必)?(?:立即|及时|尽快)?(?:" + CHANGE_ZH
            + ").{0,14}(?:密码|口令)[。！!；;，,]?");

    private static final Pattern RANDOM = either(
            "random(?:ly|ized)?|auto(?:matically)?[- ]generated|generat(?:e|es|ed|ing)|unique|set (?:at|on"
                    + "|during) (?:the )?first (?:boot|login|start)\\w*|temporary|created on boot",
            "随机|自动生成|系统生成|唯一");

    /// Passwords are made, and nobody is asked to make one.
    private static final Pattern GENERATED = either(
            "(?:is|are|was|were|been|gets?) (?:\\w+ly )?(?:generated|created|set|assigned)|generates|creates"
                    + "|sets", "随机|自动生成|系统生成");

    private static final Pattern HARDENING =
            either("(?:run(?:ning)?|consider|recommend(?:ed)?|execute"
                    + "|use)\\b.{0,40}mysql_secure_installation", "运行.{0,10}mysql_secure_installation");

    private static final Pattern PRONOUN = either(
            "(?:chang|replac|updat|rotat|reset)(?:e|ing|ting)? (?:it|them|this|these|that|the default"
                    + "|your default)|(?:pick|choose|set|take|use) (?:your own|one of your own|another"
                    + "|a different one)|(?:it|this|that|they|these) (?:must|should|has to|have to|needs? to"
                    + "|need to) be (?:changed"
                    + "|replaced|reset|rotated)", "(?:修改|更改|更换)(?:它|此密码|该密码|掉)?");

    /// What takes the place of the password that was there.
    private static final Pattern OTHER_ONE = either(
            "(?:another|different|new|proper|better|strong(?:er)?|secure|long(?:er)?|complex|unique|good"
                    + "|private|personal|own) (?:passwords?|passphrases?|ones?)"
                    + "|(?:passwords?|passphrases?|ones?) of (?:your|their|its) own",
            "(?:新|别的|其他|自己的|另一个|更强的?)(?:密码|口令)");

    private static final Pattern RULES = either(
            "(?:at least|minimum(?: of)?) \\d+ characters|upper-?case|special characters?", "至少.{0,6}(?:位"
                    + "|个字符)|大小写|特殊字符|特殊符号");

    /// "Never use a word or a date as a password."
    private static final Pattern FORBIDDEN = either(
            "(?:use|choose|pick|set|take)\\b.{0,60}\\b(?:as|for) (?:a |the |your )?passwords?", "(?:使用|用|以"
                    + "|把).{0,24}(?:作为|当作|做|设为)密码");

    /// How strong it has to be, said to the person who makes it up.
    private static final Pattern STRENGTH = either(
            "(?:use|choose|set|pick|create)\\b(?! by).{0,50}\\b(?:at least|minimum(?: of)?|\\d+ or more"
                    + "|no (?:fewer|less) than)"
                    + " ?\\d*\\b.{0,16}\\b(?:characters|signs|letters|digits|symbols)",
            "(?:设置|使用|采用|设定|改为|更换为|修改为).{0,24}(?:\\d+ ?(?:位|个字符)(?:以上|及以上)|至少 ?\\d+"
                    + "|不少于 ?\\d+|大小写).{0,40}(?:密码|口令)"
                    + "|(?:密码|口令).{0,16}(?:必须|务必|应|须|请).{0,16}(?:\\d+ ?位(?:以上|及以上)|至少 ?\\d+|大小写)");

    private static final Pattern CHANGED_PASSWORD = either(
            "(?:" + CHANGE_EN + ")\\b.{0,40}\\b(?:passwords?|passphrases?"
                    + "|credentials?)", "(?:" + CHANGE_ZH + ").{0,8}密码|密码.{0,8}(?:" + CHANGE_ZH + ")");

    /// It is said that nothing is asked for.
    private static final Pattern NOT_ASKED = either(
            "(?:is|are)(?: not|n['’]t) (?:required|needed|necessary|enforced|checked)|no (?:strong|complex) password"
                    + "|without (?:a )?passwords?|need(?: not|n['’]t) (?:be )?chang\\w*",
            "(?:没有|无|不要求|不强制).{0,6}(?:复杂度|强度)|(?:无需|不用|不必|不需要).{0,6}(?:修改|更改|更换)");

    @Override
    public DocumentRequirement requirement() {
        return DocumentRequirement.WEAK_PASSWORD;
    }

    @Override
    public Verdict judge(List<Outline> pages) {
        List<Mention> mentions = new ArrayList<>();
        for (Outline page : pages) {
            for (int i = 0; i < page.passages().size(); i++) {
                Passage passage = page.passages().get(i);
                if (passage.isCode() || !passage.hints(STEMS)) {
                    continue;
                }
                if (warns(passage) || warnsOfWhatWasNamed(page.passages(), i) || asksForLength(page.passages(), i)) {
                    mentions.add(new Mention(Mention.Strength.MEETS, passage.says(URGENT) ? 0 : 1, passage));
                } else if (hints(passage) || changesWhatWasNamed(page.passages(), i)) {
                    mentions.add(Mention.partly(passage));
                }
            }
        }
        return Verdict.of(mentions);
    }

    private static boolean warns(Passage passage) {
        if (!passage.says(PASSWORD) || isAboutMail(passage)) {
            return false;
        }
        if (replacesPreset(passage)) {
            return true;
        }
        boolean forbids = passage.says(FORBID) && (passage.says(WEAK) || passage.says(FORBIDDEN));
        return !passage.says(NOT_ASKED) && (forbids || asksForChange(passage) || asksForStrength(passage));
    }

    /// "The guest account is for tests. Give it a proper password before production."
    private static boolean replacesPreset(Passage passage) {
        return passage.says(OTHER_ONE)
                && passage.says(URGENT)
                && !isConditional(passage)
                && !passage.says(NOT_ASKED)
                && !describesRandom(passage);
    }

    private static boolean asksForChange(Passage passage) {
        boolean urged = passage.says(URGENT) || passage.says(Lexicon.URGE) || isImperative(passage);
        boolean replaced = passage.says(WEAK) || passage.says(URGENT) || passage.says(STRONG);
        boolean meant = !isConditional(passage) || (passage.says(URGENT) && passage.says(WEAK));
        return passage.says(CHANGE) && urged && replaced && meant;
    }

    private static boolean asksForStrength(Passage passage) {
        boolean asked = passage.says(SET) || passage.says(Lexicon.URGE) || passage.says(CHANGE);
        return passage.says(STRONG) && asked && !passage.isHeading() && !describesRandom(passage);
    }

    /// "A strong password is generated at first boot" asks for nothing.
    private static boolean describesRandom(Passage passage) {
        return passage.says(GENERATED) && !passage.says(Lexicon.URGE) && !passage.says(CHANGE);
    }

    /// "Please change it": what is meant stands up to three passages before.
    private static boolean warnsOfWhatWasNamed(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        boolean asked = passage.says(URGENT) || passage.says(Lexicon.URGE) || passage.says(OTHER_ONE);
        if (!passage.says(PRONOUN) || isConditional(passage) || !asked) {
            return false;
        }
        return near(passages, i)
                .filter(before -> !before.equals(passage))
                .anyMatch(before -> before.says(PASSWORD) && !isAboutMail(before));
    }

    /// Of a password, here or right before, it is said how the reader has to make it up.
    private static boolean asksForLength(List<Passage> passages, int i) {
        return passages.get(i).says(STRENGTH)
                && !isConditional(passages.get(i))
                && near(passages, i).anyMatch(one -> one.says(PASSWORD) && !isAboutMail(one));
    }

    /// A default password was named right before; now it is said that passwords can be changed.
    private static boolean changesWhatWasNamed(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        return i > 0
                && passage.says(CHANGED_PASSWORD)
                && passages.get(i - 1).section() == passage.section()
                && passages.get(i - 1).says(PASSWORD)
                && passages.get(i - 1).says(WEAK);
    }

    /// The passage and up to three before it in its section.
    private static Stream<Passage> near(List<Passage> passages, int i) {
        return passages.subList(Math.max(0, i - 3), i + 1).stream()
                .filter(one -> one.section() == passages.get(i).section());
    }

    private static boolean hints(Passage passage) {
        if (passage.says(HARDENING)) {
            return true;
        }
        if (passage.isQuestioned(PASSWORD) && passage.says(RANDOM)) {
            return true;
        }
        boolean about = passage.says(PASSWORD) && !isAboutMail(passage);
        return about && (passage.says(RANDOM) || passage.says(RULES) || (passage.says(CHANGED_PASSWORD) && passage.says(WEAK)));
    }

    private static boolean isConditional(Passage passage) {
        return passage.says(CONDITIONAL) || passage.says(PURPOSE);
    }

    private static boolean isImperative(Passage passage) {
        boolean task = !passage.isHeading() && CHINESE_IMPERATIVE.matcher(passage.text()).matches();
        return task || IMPERATIVE.matcher(passage.text()).matches();
    }

    private static boolean isAboutMail(Passage passage) {
        return passage.says(Lexicon.MAIL) && !passage.says(WEAK) && !passage.says(STRONG);
    }
}
