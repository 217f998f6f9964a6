package io.countersign.workflow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something done to a report by chance: the same for the same seed.
final class Mutation {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final List<String> NUMBERS =
            List.of("-1", "99999999999999999999", "1e400", "NaN", "0x7fffffff", "65536", "10.01", "");
    private static final List<String> INTRUDERS = List.of(
            "[".repeat(300), "{\"a\":".repeat(300), "<a>".repeat(600), "\u0000", "\uFEFF", "\"", "'", ",,,,", "\n\n", "&x;",
            "]]>", "<!--", "\\", "null", "true", "{}", "[]", "\uD800");

    private final Random random;
    private byte[] bytes;

    Mutation(Random random, byte[] bytes) {
        this.random = random;
        this.bytes = bytes.clone();
        for (int times = random.nextInt(3); times >= 0 && this.bytes.length > 2; times--) {
            mutate();
        }
    }

    byte[] bytes() {
        return bytes;
    }

    private void mutate() {
        switch (random.nextInt(8)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flip();
            case 2 -> swapWords();
            case 3 -> repeatBlock();
            case 4 -> removeBlock();
            case 5 -> replace(NUMBER, NUMBERS);
            case 6 -> replace(WORD, INTRUDERS);
            default -> insert(INTRUDERS.get(random.nextInt(INTRUDERS.size())));
        }
    }

    private void flip() {
        for (int flips = random.nextInt(8); flips >= 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    /// Keys, tags, attributes and words of values alike.
    private void swapWords() {
        List<int[]> words = places(WORD);
        if (words.size() < 2) {
            return;
        }
        int[] one = words.get(random.nextInt(words.size()));
        int[] other = words.get(random.nextInt(words.size()));
        byte[] word = Arrays.copyOfRange(bytes, other[0], other[1]);
        byte[] replaced = Arrays.copyOfRange(bytes, one[0], one[1]);
        boolean before = one[0] < other[0];
        splice(before ? other : one, before ? replaced : word);
        splice(before ? one : other, before ? word : replaced);
    }

    private void repeatBlock() {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(2_000));
        byte[] block = Arrays.copyOfRange(bytes, from, to);
        for (int times = random.nextInt(4); times >= 0; times--) {
            splice(new int[] {to, to}, block);
        }
    }

    private void removeBlock() {
        int from = random.nextInt(bytes.length);
        splice(new int[] {from, Math.min(bytes.length, from + random.nextInt(500))}, new byte[0]);
    }

    private void replace(Pattern what, List<String> by) {
        List<int[]> found = places(what);
        if (!found.isEmpty()) {
            splice(
                    found.get(random.nextInt(found.size())),
                    by.get(random.nextInt(by.size())).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void insert(String text) {
        int at = random.nextInt(bytes.length);
        splice(new int[] {at, at}, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<int[]> places(Pattern what) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = what.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        return places;
    }

    private void splice(int[] place, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, place[0]);
        out.writeBytes(by);
        out.write(bytes, place[1], bytes.length - place[1]);
        bytes = out.toByteArray();
    }
}
