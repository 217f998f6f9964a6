package io.countersign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Made-up texts as reports hold them: the same ones for the same seed, on every machine.
final class Words {
    private static final String TERMS = """
            buffer overflow allows remote attacker to read memory outside of bounds and crash the service with crafted \
            input in parser of archive library before version when feature is enabled by default local user may gain \
            privileges through symbolic link race condition improper validation of certificate header request response \
            cookie session token loop without end exhausts resources integer wraps around heap use after free pointer""";

    private static final List<String> KINDS = List.of("ssl", "xml", "zip", "font", "image", "db", "net", "core", "auth", "mail");

    private final RandomGenerator random;
    private final List<String> terms = new ArrayList<>(List.of(TERMS.split(" ")));

    Words(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 2_000; i++) {
            terms.add(syllables(2 + number(3)));
        }
    }

    /// From 0 to below the limit.
    int number(int limit) {
        return random.nextInt(limit);
    }

    /// The same, low ones often and high ones seldom, as a few advisories are in many packages.
    int seldom(int limit) {
        double one = random.nextDouble();
        return (int) (one * one * limit);
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    /// Prose of about so many characters, without signs that a format would have to escape.
    String prose(int length) {
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(terms.get(seldom(terms.size()))).append(chance(0.06) ? ". " : " ");
        }
        return text.toString().strip();
    }

    /// A length between a quarter of the usual one and four times as much, mostly short.
    int length(int usual) {
        return usual / 4 + seldom(usual * 2);
    }

    String hex(int digits) {
        StringBuilder text = new StringBuilder(digits + 16);
        while (text.length() < digits) {
            text.append("%016x".formatted(random.nextLong()));
        }
        return text.substring(0, digits);
    }

    String version() {
        return number(9) + "." + number(30) + "." + number(20) + "-" + number(9);
    }

    /// The name of the package with this number; the same one each time.
    static String packageName(int number) {
        return "lib" + KINDS.get(number % KINDS.size()) + number / KINDS.size();
    }

    static String cve(int number) {
        return "CVE-%d-%d".formatted(2010 + number % 17, 1_000 + number);
    }

    private String syllables(int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append("bcdfgklmnprstvz".charAt(number(15))).append("aeiou".charAt(number(5)));
        }
        return word.toString();
    }
}
