package io.countersign.logic.documents;

import io.countersign.model.review.DocumentedAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The accounts of the operating system that a reader is to log in with: what stands before the `@` of `ssh`, or what a
/// sentence on remote access calls the user. The accounts of the product's own pages are others.
final class LoginAccounts {
    private static final String NAME = "(?<name>[a-z_][a-z0-9_-]{1,31})";

    private static final Pattern COMMAND = Pattern.compile(
            "(?<![\\w./-])(?:ssh|scp|sftp|rsync|ssh-copy-id)\\s[^\\n|;]*?(?<=[\\s'\"])" + NAME + "@(?<host>[\\w.<\\[{$-]+)");

    private static final Pattern REMOTE = Lexicon.either(
            "ssh|shell|secure shell|operating[- ]system|os user|linux user|putty", "远程|系统(?:登[录陆])?(?:用户|账号|帐号|账户)|操作系统");

    private static final Pattern SENTENCE = Lexicon.either(
            "(?:default|login|log-in|ssh|os|linux|system)(?: (?:user(?:name)?|account|login))+ ?(?:is|:|=) ?(?:the )?[`'\"“]?" + NAME
                    + "|(?:log(?:ging)? ?in|sign(?:ing)? in|connect) (?:\\w+ ){0,3}as (?:the )?(?:user )?[`'\"“]?"
                    + NAME.replace("name", "as"),
            "(?:默认|登[录陆]|系统)(?:的)?(?:用户名?|账号|帐号|账户)(?:名)?\\s?(?:为|是|[:：])\\s?[`“]?(?<zh>[a-z_][a-z0-9_-]{1,31})"
                    + "|(?:以|用|使用)\\s?[`“]?(?<by>[a-z_][a-z0-9_-]{1,31})[`”]?\\s?(?:用户|账号|帐号|账户)?(?:身份)?\\s?(?:登[录陆]|远程|SSH)");

    private static final List<String> GROUPS = List.of("name", "as", "zh", "by");

    /// Words that stand for a name, or that go on in the sentence.
    private static final Set<String> NO_NAMES = Set.of(
            "user", "username", "your", "the", "an", "this", "that", "your-user", "youruser", "your_user", "yourname", "name",
            "account", "login", "not", "one", "described", "usual", "above", "below", "in", "to", "with", "for", "ssh", "git",
            "administrator", "follows", "created", "set", "shown", "well", "soon");

    private LoginAccounts() {}

    /// Each account once, where it is named first.
    static List<DocumentedAccount> in(List<Outline> pages) {
        Map<String, DocumentedAccount> accounts = new LinkedHashMap<>();
        pages.stream()
                .flatMap(page -> page.passages().stream())
                .filter(passage -> passage.hints("ssh", "scp", "sftp", "user", "log", "account", "用户", "账", "帐", "登"))
                .forEach(passage -> names(passage)
                        .forEach(name -> accounts.putIfAbsent(name, new DocumentedAccount(name, passage.citation()))));
        return List.copyOf(accounts.values());
    }

    private static Stream<String> names(Passage passage) {
        Stream<String> commands = COMMAND.matcher(passage.text())
                .results()
                .filter(found -> !found.group("host").startsWith("git"))
                .map(found -> found.group("name"));
        boolean remote = !passage.isCode() && (passage.says(REMOTE) || REMOTE.matcher(passage.heading()).find());
        Stream<String> sentences = remote
                ? SENTENCE.matcher(passage.text()).results().map(LoginAccounts::name)
                : Stream.empty();
        return Stream.concat(commands, sentences).filter(name -> !NO_NAMES.contains(name)).distinct();
    }

    private static String name(MatchResult found) {
        return GROUPS.stream()
                .map(found::group)
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();
    }
}
