package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Format;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/formats.md` says what the importers say. With the system property `formats.write` it is made so.
class FormatsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/formats.md");
    private static final String BEGIN = "-Dformats.write -->\n";
    private static final String END = "<!-- end -->";
    private static final List<String> PARTS = List.of("recognised", "counted", "versions");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_format_is_described(Language language) {
        Messages messages = new Messages(language);

        assertThat(formats())
                .allSatisfy(format -> assertThat(PARTS)
                        .allMatch(part -> messages.knows(key(format, part)), "of " + format.id() + " is described"));
    }

    @Test
    void the_document_is_current() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String expected = document.substring(0, begin) + described() + document.substring(end);
        if (System.getProperty("formats.write") != null) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String described() {
        Messages messages = new Messages(Language.ENGLISH);
        StringBuilder text = new StringBuilder();
        for (Format format : formats()) {
            text.append("\n### ").append(format.name()).append(" (`").append(format.id()).append("`)\n\n");
            for (String part : PARTS) {
                text.append("* ").append(part.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(part.substring(1))
                        .append(": ").append(messages.text(key(format, part))).append('\n');
            }
        }
        return text.append('\n').toString();
    }

    private static List<Format> formats() {
        return Formats.importers().formats().stream().sorted(Comparator.comparing(Format::id)).toList();
    }

    private static String key(Format format, String part) {
        return "formats." + format.id() + "." + part;
    }
}
