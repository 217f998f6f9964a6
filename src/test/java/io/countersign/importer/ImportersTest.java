package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Formats;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportersTest {
    @ParameterizedTest
    @ValueSource(strings = {"[]", " [ ]\n", "{}", "null", "null\n", "\uFEFF[]"})
    void no_findings_without_a_format_is_an_outcome_of_its_own(String text) {
        assertThat(Formats.importers().recognise(head(text))).isEqualTo(new Recognition.NoFindings());
    }

    @Test
    void what_is_not_known_is_said_to_look_like_something() {
        Importers importers = Formats.importers();

        assertThat(importers.recognise(head("{\"swagger\":\"2.0\",\"info\":{}}")))
                .isEqualTo(new Recognition.Unknown(Message.of("importer.looks.object", "swagger, info")));
        assertThat(importers.recognise(head("[{\"name\":1}]")))
                .isEqualTo(new Recognition.Unknown(Message.of("importer.looks.array", "name")));
        assertThat(importers.recognise(head("<a:doc xmlns:a='urn:x'/>")))
                .isEqualTo(new Recognition.Unknown(Message.of("importer.looks.xml.namespace", "doc", "urn:x")));
        assertThat(importers.recognise(head("\nLorem ipsum\ndolor")))
                .isEqualTo(new Recognition.Unknown(Message.of("importer.looks.text", "Lorem ipsum")));
        assertThat(importers.recognise(head("GIF89a\n")))
                .isEqualTo(new Recognition.Unknown(Message.of("importer.looks.binary.picture", new Object[0])));
    }

    @Test
    void two_that_fit_are_not_guessed_between() {
        Importers importers = new Importers(List.of(new Anything("one"), new Anything("two")), List.of());

        assertThat(importers.recognise(head("text")))
                .isInstanceOfSatisfying(Recognition.Ambiguous.class, found -> {
                    assertThat(found.formats()).containsExactly(format("one"), format("two"));
                    assertThat(found.preferred(Set.of("two")))
                            .hasValueSatisfying(one -> assertThat(one.importer().format()).isEqualTo(format("two")));
                    assertThat(found.preferred(Set.of("three"))).isEmpty();
                    assertThat(found.preferred(Set.of("one", "two"))).isEmpty();
                });
    }

    @Test
    void fallbacks_are_asked_in_their_order_and_only_where_no_report_fits() {
        Anything first = new Anything("first");
        Importers none = new Importers(List.of(), List.of(first, new Anything("second")));
        Anything report = new Anything("report");
        Importers one = new Importers(List.of(report), List.of(first));

        assertThat(none.recognise(head("text")))
                .isInstanceOfSatisfying(
                        Recognition.Recognised.class,
                        found -> assertThat(found.importer()).isSameAs(first));
        assertThat(one.recognise(head("text")))
                .isInstanceOfSatisfying(
                        Recognition.Recognised.class,
                        found -> assertThat(found.importer()).isSameAs(report));
    }

    @Test
    void an_empty_list_that_several_tools_write_alike_names_none() {
        for (String text : new String[] {"[]", "{ }", "null\n", "{\"results\": []}", "{\"vulnerabilities\": null}"}) {
            assertThat(Formats.importers().recognise(head(text))).as(text).isInstanceOf(Recognition.NoFindings.class);
        }
    }

    @Test
    void identifiers_of_formats_are_unique() {
        assertThat(Formats.importers().formats()).extracting(Format::id).doesNotHaveDuplicates();
    }

    private static Head head(String text) {
        return new Head("x.bin", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Format format(String id) {
        return new Format(id, EvidenceKind.SCAN, id);
    }

    /// Takes every file for its own.
    private record Anything(String id) implements Importer {
        @Override
        public Format format() {
            return ImportersTest.format(id);
        }

        @Override
        public Optional<Message> recognise(Head head) {
            return Optional.of(Message.of("importer.reading", id));
        }

        @Override
        public void read(Content content, ReportSink sink) {}
    }
}
