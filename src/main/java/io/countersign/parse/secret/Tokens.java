package io.countersign.parse.secret;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keys and tokens that can be told by how they begin, as the clouds and hosts that give them out document.
final class Tokens {
    private static final int ANY_LENGTH = Integer.MAX_VALUE;
    private static final List<Token> TOKENS = List.of(
            // Amazon Web Services, identifiers of access keys
            new Token("AKIA", Alphabet.UPPER, 16, 16),
            new Token("ASIA", Alphabet.UPPER, 16, 16),
            // Alibaba Cloud and Tencent Cloud, identifiers of access keys
            new Token("LTAI", Alphabet.WORD, 12, 26),
            new Token("AKID", Alphabet.WORD, 32, 32),
            // GitHub
            new Token("ghp_", Alphabet.WORD, 36, ANY_LENGTH),
            new Token("gho_", Alphabet.WORD, 36, ANY_LENGTH),
            new Token("ghu_", Alphabet.WORD, 36, ANY_LENGTH),
            new Token("ghs_", Alphabet.WORD, 36, ANY_LENGTH),
            new Token("ghr_", Alphabet.WORD, 36, ANY_LENGTH),
            new Token("github_pat_", Alphabet.NAME, 40, ANY_LENGTH),
            // GitLab
            new Token("glpat-", Alphabet.DOTTED, 20, ANY_LENGTH),
            new Token("gldt-", Alphabet.DOTTED, 20, ANY_LENGTH),
            new Token("glrt-", Alphabet.DOTTED, 20, ANY_LENGTH),
            // Slack
            new Token("xoxb-", Alphabet.NAME, 20, ANY_LENGTH),
            new Token("xoxp-", Alphabet.NAME, 20, ANY_LENGTH),
            new Token("xoxa-", Alphabet.NAME, 20, ANY_LENGTH),
            new Token("xoxr-", Alphabet.NAME, 20, ANY_LENGTH),
            new Token("xoxs-", Alphabet.NAME, 20, ANY_LENGTH),
            new Token("xoxe-", Alphabet.NAME, 20, ANY_LENGTH),
            // Docker Hub, Hugging Face, PyPI
            new Token("dckr_pat_", Alphabet.NAME, 27, ANY_LENGTH),
            new Token("hf_", Alphabet.WORD, 34, 34),
            new Token("pypi-AgE", Alphabet.NAME, 50, ANY_LENGTH),
            // Google, Stripe, npm, DigitalOcean
            new Token("AIza", Alphabet.NAME, 35, 35),
            new Token("sk_live_", Alphabet.WORD, 20, ANY_LENGTH),
            new Token("rk_live_", Alphabet.WORD, 20, ANY_LENGTH),
            new Token("npm_", Alphabet.WORD, 36, 36),
            new Token("dop_v1_", Alphabet.WORD, 64, 64));
    private static final String JWT = "eyJ";

    /// The tokens by the byte that they begin with, so that a word is compared with few of them.
    private static final List<List<Token>> BY_FIRST = IntStream.range(0, 128)
            .mapToObj(first -> TOKENS.stream()
                    .filter(token -> token.prefix().charAt(0) == first)
                    .toList())
            .toList();
    private static final String EXAMPLE = "EXAMPLE";

    private Tokens() {}

    static List<String> beginnings() {
        return Stream.concat(TOKENS.stream().map(Token::prefix), Stream.of(JWT)).toList();
    }

    /// The token that begins here.
    static @Nullable Found find(byte[] text, int at, int to) {
        if (!beginsWord(text, at)) {
            return null;
        }
        if (starts(text, at, to, JWT)) {
            return webToken(text, at, to);
        }
        // What begins a secret is ASCII.
        for (Token token : BY_FIRST.get(text[at])) {
            if (starts(text, at, to, token.prefix())) {
                return token.at(text, at, to);
            }
        }
        return null;
    }

    static boolean starts(byte[] text, int at, int to, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (at + i >= to || text[at + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// A JSON Web Token: two parts that are JSON in base64, and a signature.
    private static @Nullable Found webToken(byte[] text, int at, int to) {
        int headerEnd = Alphabet.NAME.end(text, at, to);
        boolean token = headerEnd - at >= 12
                && headerEnd < to
                && text[headerEnd] == '.'
                && starts(text, headerEnd + 1, to, JWT)
                && Alphabet.NAME.end(text, headerEnd + 1, to) - headerEnd > 12;
        return token
                ? new Found(SecretKind.ACCESS_TOKEN, at + JWT.length(), new RunBody(Alphabet.DOTTED))
                : null;
    }

    /// Whether no word goes on here. The letter of an escape, such as that of a line end, belongs to none.
    private static boolean beginsWord(byte[] text, int at) {
        byte before = text[at - 1];
        return !Alphabet.NAME.holds(before) || before == '-' || text[at - 2] == '\\';
    }

    /// @param minimum how many characters follow the prefix at least
    private record Token(String prefix, Alphabet alphabet, int minimum, int maximum) {
        private @Nullable Found at(byte[] text, int at, int to) {
            int from = at + prefix.length();
            int end = alphabet.end(text, from, to);
            boolean fits = end - from >= minimum && end - from <= maximum && !isExample(text, from, end);
            return fits ? new Found(SecretKind.ACCESS_TOKEN, from, new RunBody(alphabet)) : null;
        }

        /// Amazon's documentation ends the keys in it so.
        private static boolean isExample(byte[] text, int from, int end) {
            return starts(text, end - EXAMPLE.length(), end, EXAMPLE) && end - from > EXAMPLE.length();
        }
    }
}
