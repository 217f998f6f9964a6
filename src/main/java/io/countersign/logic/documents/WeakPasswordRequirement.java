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
    /// How far, in signs, the word for a password may be from what it is like.
    private static final int CLOSE = 70;

    /// A name and a password that everybody tries.
    private static final Pattern PAIR = Pattern.compile(
            "(?i)(?<![\\w./-])(?:(\\w{3,20})(?:\\s?[/:]\\s?| and |[,，]? (?:with )?(?:the )?password )\\1(?!\\w)|(?:admin|root)\\s?[/:]\\s?[\\w!@#$%]{3,20}(?![/.\\w]))");

    /// "To change the password, …" tells how, for those who want to.
    private static final Pattern PURPOSE = Pattern.compile("(?i)^\\W*(?:to (?:change|reset|update|set)|(?:(?:warning|caution|note|important|attention)\\W+)?(?:(?:after|when|by|once)\\s+)?(?:changing|resetting|updating|rotating))\\b");

    /// What stands before the verb of an order.
    private static final Pattern ORDER = Pattern.compile(
            "(?i)(?:^|[,;:.!?()，；：。！？（—–→>]|\\s-|\\b(?:so|and|then|please|now|also|always|or|must))\\s*(?:并|再|先|然后|而且|就)?\\s*$");

    /// An order may begin with where and when.
    private static final Pattern PLACED = Pattern.compile("(?i)\\W*(?:under|in|at|on|from|with|via|through|after|once|before|for)\\b");

    /// What makes the verb behind it no order.
    private static final Pattern GOVERNED = Pattern.compile("(?i)\\b(?:to|not|you|we|they|users?|who|that|which|can|could|will|would|may|might|does|did|do|the|an?|your|its?)\\s+$");

    /// What the publisher does, no reader is told to do.
    private static final Pattern WE = Pattern.compile("(?i)\\bwe\\b[^.;:!?]*$");

    private static final Pattern NO_ORDER = Pattern.compile("(?i).*(?:ed|ing|[^s]s)");

    /// "Never use a word or a date as a password."
    private static final Pattern AS_PASSWORD = either("as (?:an? |the |your )?pass(?:word|phrase)s?", "(?:作为|当作|当|做|设为|作)密码");

    /// "Passwords such as the name of the host must not be used."
    private static final Pattern SUCH = either(
            "pass(?:word|phrase)s? (?:such as|like|of the kind)", "(?:这类|之类|这样|一类|此类|这种)的?(?:弱?密码|口令)|(?:密码|口令)(?:如|例如|比如|诸如)");

    /// What happens where it stays as it is.
    private static final Pattern KEPT = either("leav(?:e|es|ing)|left|keep(?:s|ing)?|kept|continu(?:e|es|ing)|retain(?:s|ing)?|skip(?:s|ping)?|unchanged", "保留|沿用|继续|跳过|留着");

    private static final Pattern USED = either("(?:using|running with) (?:the |a |its )?(?:default|preset|factory|demo) (?:\\w+ )?(?:passwords?|credentials)", "使用(?:默认|出厂|初始)(?:的)?(?:密码|口令)");

    private static final Pattern RANDOM = either(
            "random(?:ly|ized)?|auto(?:matically)?[- ]generated|generat(?:e|es|ed|ing)|unique|set (?:at|on"
                    + "|during) (?:the )?first (?:boot|login|start)\\w*|temporary|created on boot",
            "随机|自动生成|系统生成|唯一");

    /// Passwords are made, and nobody is asked to make one.
    private static final Pattern GENERATED = either(
            "(?:is|are|was|were|been|gets?) (?:\\w+ly )?(?:generated|created|set|assigned)|generates|creates"
                    + "|sets|gets its own|invents", "随机(?!串|密码|字符)|自动生成|系统生成");

    private static final Pattern HARDENING =
            either("(?:run(?:ning)?|consider|recommend(?:ed)?|execute"
                    + "|use)\\b.{0,40}mysql_secure_installation", "运行.{0,10}mysql_secure_installation");

    private static final Pattern RULES = either(
            "(?:at least|minimum(?: of)?) \\d+ characters|upper-?case|special characters?", "至少.{0,6}(?:位"
                    + "|个字符)|大小写|特殊字符|特殊符号|密码规则|最小长度");

    /// It is said that nothing is asked for.
    private static final Pattern NOT_ASKED = either(
            "(?:is|are)(?: not|n['’]t) (?:required|needed|necessary|enforced|checked)|no (?:strong|complex) password"
                    + "|without (?:a )?passwords?|(?:older|earlier|previous|former|old) (?:versions?|releases?)|used to be|need(?: not|n['’]t) (?:be )?chang\\w*",
            "(?:早期|旧|老|以前的?)版本|(?:没有|无|不要求|不强制).{0,6}(?:复杂度|强度)|(?:无需|不用|不必|不需要).{0,6}(?:修改|更改|更换)");

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
                if (passage.isCode() || passage.asks()) {
                    continue;
                }
                boolean orders = passage.meaning().hasAny(Concept.FORBID, Concept.CHANGE, Concept.STRONG, Concept.REMOVE, Concept.LEAVE);
                boolean warns = orders && (isDenied(passage) || (isMeant(page.passages(), i) && warns(page.passages(), i)));
                if (warns && !isAboutMail(passage)) {
                    mentions.add(new Mention(Mention.Strength.MEETS, passage.meaning().has(Concept.URGENT) ? 0 : 1, passage));
                } else if (hints(page.passages(), i) && !isAboutMail(passage)) {
                    mentions.add(Mention.partly(passage));
                }
            }
        }
        return Verdict.of(mentions);
    }

    /// "Can I keep the default password? Please don't."
    private static boolean isDenied(Passage answer) {
        if (!answer.meaning().has(Concept.FORBID) || !answer.answers()) {
            return false;
        }
        Meaning question = Meaning.of(answer.lead());
        return question.hasAll(Concept.PASSWORD, Concept.LEAVE) && question.hasAny(Concept.PRESET, Concept.WEAK);
    }

    /// Whether the passage names a password, or stands for what was named up to three passages before.
    private static boolean isMeant(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        boolean refers = passage.meaning().hasAny(Concept.IT, Concept.STRONG, Concept.WEAK, Concept.CHANGE);
        return names(passage)
                || (refers && (passage.around().has(Concept.PASSWORD) || before(passages, i).anyMatch(WeakPasswordRequirement::names)));
    }

    private static boolean names(Passage passage) {
        return passage.meaning().has(Concept.PASSWORD)
                || passage.says(PAIR)
                || (!passage.code().isEmpty() && Meaning.of(passage.code()).has(Concept.PASSWORD));
    }

    private static boolean warns(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        Meaning meaning = passage.meaning();
        if (passage.says(NOT_ASKED)) {
            return false;
        }
        boolean known = Outline.near(passages, i, 3, names(passage) ? 1 : 0).anyMatch(WeakPasswordRequirement::isKnown);
        boolean forbids = meaning.has(Concept.FORBID)
                && !keepsSecret(meaning)
                && (meaning.near(Concept.WEAK, Concept.PASSWORD, CLOSE)
                        || meaning.near(Concept.PRESET, Concept.PASSWORD, CLOSE)
                        || (passage.around().has(Concept.PASSWORD) && meaning.near(Concept.FORBID, Concept.WEAK, CLOSE))
                        || passage.says(AS_PASSWORD)
                        || passage.says(SUCH)
                        || (known && (meaning.has(Concept.LEAVE) || isDangerous(passages, i))));
        boolean dangerous = names(passage) && meaning.has(Concept.RISK)
                && ((isKnown(passage) && passage.says(KEPT)) || passage.says(USED));
        return forbids || dangerous || tellsStrongFromWeak(passage) || asksForChange(passages, i, known) || asksForStrength(passage);
    }

    /// "Never send the initial password by mail" is good advice, and leaves the password as it is.
    private static boolean keepsSecret(Meaning meaning) {
        return meaning.near(Concept.FORBID, Concept.DISCLOSE, CLOSE) && !meaning.hasAny(Concept.LEAVE, Concept.WEAK, Concept.STRONG, Concept.CHANGE);
    }

    /// Whether it is said of a password that others can know it.
    private static boolean isKnown(Passage passage) {
        return passage.says(PAIR) || passage.meaning().hasAny(Concept.PRESET, Concept.WEAK);
    }

    /// "Its password is long, and not the company's name."
    private static boolean tellsStrongFromWeak(Passage passage) {
        return passage.meaning().near(Concept.STRONG, Concept.PASSWORD, CLOSE)
                && passage.meaning().near(Concept.NOT, Concept.WEAK, CLOSE);
    }

    private static boolean asksForChange(List<Passage> passages, int i, boolean known) {
        Passage passage = passages.get(i);
        Meaning meaning = passage.meaning();
        boolean reason = known
                || meaning.hasAny(Concept.URGENT, Concept.STRONG)
                || isDangerous(passages, i);
        boolean changes = meaning.near(Concept.CHANGE, Concept.PASSWORD, CLOSE)
                || (!meaning.has(Concept.PASSWORD) && meaning.has(Concept.CHANGE) && meaning.hasAny(Concept.IT, Concept.URGENT))
                || (meaning.has(Concept.REMOVE) && passages.subList(Math.max(0, i - 1), i + 1).stream().anyMatch(one -> one.says(PAIR)));
        boolean urgent = meaning.has(Concept.URGENT) && (isKnown(passage) || meaning.has(Concept.STRONG));
        return changes && reason && isOrder(passage) && (!isConditional(passage) || urgent);
    }

    private static boolean asksForStrength(Passage passage) {
        Meaning meaning = passage.meaning();
        boolean strong = meaning.near(Concept.STRONG, Concept.PASSWORD, CLOSE)
                || (!meaning.has(Concept.PASSWORD) && meaning.near(Concept.STRONG, Concept.SET, CLOSE));
        boolean told = meaning.hasAny(Concept.SET, Concept.CHANGE, Concept.RISK);
        boolean meant = !isConditional(passage) || meaning.has(Concept.RISK);
        return strong && told && meant && isOrder(passage) && !describesRandom(passage) && !passage.isHeading();
    }

    /// Whether it is said what strangers do.
    private static boolean isDangerous(List<Passage> passages, int i) {
        return near(passages, i).anyMatch(one -> one.meaning().has(Concept.RISK));
    }

    private static boolean isOrder(Passage passage) {
        return passage.meaning().hasAny(Concept.URGE, Concept.URGENT)
                || passage.meaning().hits().stream()
                        .filter(hit -> hit.concept() == Concept.CHANGE || hit.concept() == Concept.SET)
                        .anyMatch(hit -> isOrder(passage.text(), hit));
    }

    /// A verb in its base form at the begin of a sentence or of a part of it.
    private static boolean isOrder(String text, Meaning.Hit verb) {
        String before = text.substring(Math.max(0, verb.start() - 12), verb.start());
        boolean placed = PLACED.matcher(text).lookingAt() && !GOVERNED.matcher(before).find();
        return (placed || ORDER.matcher(before).find())
                && !WE.matcher(text.substring(0, verb.start())).find()
                && !NO_ORDER.matcher(text.substring(verb.start(), verb.end())).matches();
    }

    /// "A strong password is generated at first boot" asks for nothing.
    private static boolean describesRandom(Passage passage) {
        return passage.says(GENERATED) && !passage.meaning().hasAny(Concept.URGE, Concept.CHANGE);
    }

    private static boolean hints(List<Passage> passages, int i) {
        Passage passage = passages.get(i);
        Meaning meaning = passage.meaning();
        if (passage.says(HARDENING) || (passage.around().has(Concept.PASSWORD) && passage.says(RANDOM))) {
            return true;
        }
        boolean changed = meaning.near(Concept.CHANGE, Concept.PASSWORD, CLOSE)
                && (isKnown(passage) || (i > 0 && names(passages.get(i - 1)) && isKnown(passages.get(i - 1))));
        return meaning.has(Concept.PASSWORD)
                && (passage.says(RANDOM) || passage.says(RULES) || meaning.near(Concept.STRONG, Concept.PASSWORD, CLOSE) || changed);
    }

    /// The passage with up to three before it, in the same section.
    private static Stream<Passage> before(List<Passage> passages, int i) {
        return Outline.near(passages, i, 3, 0);
    }

    /// The passage with two before and two behind it.
    private static Stream<Passage> near(List<Passage> passages, int i) {
        return Outline.near(passages, i, 2, 2);
    }

    private static boolean isConditional(Passage passage) {
        return passage.meaning().has(Concept.CONDITION) || passage.says(PURPOSE);
    }

    private static boolean isAboutMail(Passage passage) {
        return passage.says(Lexicon.MAIL) && !passage.meaning().hasAny(Concept.WEAK, Concept.STRONG, Concept.PRESET);
    }
}
