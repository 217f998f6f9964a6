package io.countersign.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// The names in an archive. They are names and nothing else: no file is ever written under one.
final class ArchiveNames {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cntrl}");

    private ArchiveNames() {}

    /// The name as people read it, parts set apart by `/`. An old archive does not say how its names are encoded: UTF-8
    /// is believed where it is possible, else the encoding of a Chinese Windows.
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = raw == null ? entry.getName() : decode(raw);
        return INVISIBLE.matcher(name.replace('\\', '/')).replaceAll("\uFFFD");
    }

    private static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException _) {
            return new String(raw, CHINESE);
        }
    }
}
