package io.countersign.parse.secret;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds secrets in text of ASCII and what contains it, piece by piece, and blackens them in place. Remembers from one
/// piece to the next what it was within.
final class SecretScanner {
    /// How many bytes before a place are looked at.
    static final int BEFORE = 2;

    /// How many bytes after a place are looked at.
    static final int AFTER = 4096;

    private static final String MARK = "-----BEGIN ";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final int LONGEST_MARK = 80;

    /// Whether two bytes can begin a secret; nearly none can, and so nearly all are passed over by one look.
    private static final boolean[] BEGINS = beginnings();

    private final Map<SecretKind, Long> counts = new EnumMap<>(SecretKind.class);
    private final Map<SecretKind, Set<Long>> lines = new EnumMap<>(SecretKind.class);
    private @Nullable Body body;
    private long line = 1;

    /// Blackens the next piece.
    ///
    /// @param from where it begins; the [#BEFORE] bytes before it are there too
    /// @param to where what is known ends
    /// @param end whether the file ends there too
    /// @return up to where nothing changes any more; from there on the bytes are to be given again
    int scan(byte[] text, int from, int to, boolean end) {
        int stop = end ? to : to - AFTER;
        int at = from;
        int counted = from;
        while (at < stop) {
            Body within = body;
            if (within == null) {
                at = next(text, at, stop, to);
                Found found = at < stop ? find(text, at, to) : null;
                if (found == null) {
                    at = Math.min(at + 1, stop);
                } else {
                    line += lines(text, counted, at);
                    counted = at;
                    count(found.kind());
                    body = found.body();
                    at = found.from();
                }
            } else {
                at = within.blacken(text, at, to);
                body = within.ended() ? null : within;
                if (body != null && !end) {
                    break;
                }
                // What is cut by the end of the file is no part of it.
                at = body == null ? at : Math.min(at + 1, to);
            }
        }
        line += lines(text, counted, at);
        return at;
    }

    /// What was blackened so far.
    List<SecretPlaces> found() {
        List<SecretPlaces> found = new ArrayList<>();
        counts.forEach((kind, count) ->
                found.add(new SecretPlaces(kind, count, List.copyOf(lines.getOrDefault(kind, Set.of())))));
        return found;
    }

    private static int next(byte[] text, int from, int stop, int to) {
        int at = from;
        int last = Math.min(stop, to - 1);
        while (at < last && !BEGINS[((text[at] & 0xFF) << 8) | (text[at + 1] & 0xFF)]) {
            at++;
        }
        return at < last ? at : stop;
    }

    private static @Nullable Found find(byte[] text, int at, int to) {
        return switch (text[at]) {
            case '-' -> privateKey(text, at, to);
            case '$' -> PasswordHashes.find(text, at, to);
            default -> {
                Found token = Tokens.find(text, at, to);
                yield token == null ? NamedKeys.find(text, at, to) : token;
            }
        };
    }

    /// A private key in armour, such as `-----BEGIN RSA PRIVATE KEY-----`.
    private static @Nullable Found privateKey(byte[] text, int at, int to) {
        if (!Tokens.starts(text, at, to, MARK)) {
            return null;
        }
        int from = at + MARK.length();
        boolean isPrivate = false;
        while (from < to && from - at < LONGEST_MARK && text[from] != '-' && text[from] != '\n') {
            isPrivate |= Tokens.starts(text, from, to, PRIVATE);
            from++;
        }
        while (from < to && text[from] == '-') {
            from++;
        }
        return isPrivate && ArmourBody.begins(text, from, to)
                ? new Found(SecretKind.PRIVATE_KEY, from, new ArmourBody())
                : null;
    }

    private void count(SecretKind kind) {
        counts.merge(kind, 1L, Long::sum);
        Set<Long> named = lines.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
        if (named.size() < SecretPlaces.NAMED) {
            named.add(line);
        }
    }

    private static long lines(byte[] text, int from, int to) {
        long lines = 0;
        for (int at = from; at < to; at++) {
            lines += text[at] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static boolean[] beginnings() {
        boolean[] begins = new boolean[1 << 16];
        List<String> all = new ArrayList<>(List.of(MARK));
        all.addAll(PasswordHashes.beginnings());
        all.addAll(Tokens.beginnings());
        all.addAll(NamedKeys.beginnings());
        all.forEach(start -> begins[(start.charAt(0) << 8) | start.charAt(1)] = true);
        return begins;
    }
}
