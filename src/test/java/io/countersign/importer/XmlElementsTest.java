package io.countersign.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlElementsTest {
    @TempDir
    Path folder;

    @Test
    void what_is_left_unread_of_a_child_is_passed_over() throws Exception {
        List<String> seen = new ArrayList<>();

        read("<r><a><x><a/></x>text</a><b n='1'/><c><d/><e/></c></r>", root -> root.children(name -> {
            seen.add(name);
            if (name.equals("c")) {
                root.children(seen::add);
            }
        }));

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void names_are_local_and_attributes_have_no_namespace() throws Exception {
        List<String> seen = new ArrayList<>();

        read("<p:r xmlns:p='urn:p' xmlns:q='urn:q' n='1' q:n='2'><q:a n='3'/></p:r>", root -> {
            seen.add(root.name() + root.namespace() + root.attribute("n") + root.attribute("m"));
            root.children(name -> seen.add(name + root.namespace() + root.attribute("n")));
        });

        assertThat(seen).containsExactly("rurn:p1", "aurn:q3");
    }

    @Test
    void the_text_of_an_element_holds_that_of_its_children_and_cdata() throws Exception {
        assertThat(text("<r><a> one <b>two<!-- no --></b><![CDATA[ <three> ]]>&amp; &#52; </a></r>"))
                .isEqualTo("one two <three> & 4");
        assertThat(text("<r><a/></r>")).isEmpty();
    }

    @Test
    void something_can_be_put_before_each_element_within_a_text() throws Exception {
        List<String> texts = new ArrayList<>();

        read("<r><a>x<p>one</p><p>two <u l='link'/></p></a><b/></r>", root -> root.children(_ ->
                texts.add(root.text(within -> within.equals("p") ? "\n" : root.attribute("l")))));

        assertThat(texts).containsExactly("x\none\ntwo link", "");
    }

    @Test
    void text_between_children_is_told_from_theirs() throws Exception {
        List<String> seen = new ArrayList<>();

        read("<r><h> 192.0.2.1 <n>name<x>deep</x></n><m/> end </h><after/></r>", root -> root.children(child -> {
            seen.add(child);
            seen.add(root.mixed(name -> seen.add(name.equals("n") ? root.text() : name)));
        }));

        assertThat(seen).containsExactly("h", "namedeep", "m", "192.0.2.1  end", "after", "");
    }

    @Test
    void a_file_cut_off_is_refused_wherever_the_cut_is() {
        String whole = "<?xml version='1.0'?><r><a>text</a><b><c n='1'/></b></r>";

        for (int length = whole.indexOf("<r>") + 1; length < whole.length(); length++) {
            String cut = whole.substring(0, length);

            assertThatExceptionOfType(ProblemException.class)
                    .as(cut)
                    .isThrownBy(() -> read(cut, root -> root.children(_ -> root.text())))
                    .matches(e -> e.problem().code() == ProblemCode.REPORT_TRUNCATED);
        }
    }

    @Test
    void a_file_cut_off_within_raw_text_is_refused() {
        String begun = "<r><a><![CDATA[a text that is not done";

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(begun, root -> root.children(_ -> root.text())))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_TRUNCATED);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(begun, root -> root.children(_ -> root.mixed(_ -> {}))))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_TRUNCATED);
    }

    @Test
    void what_stands_behind_the_rows_must_be_well_formed_too() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("<r><a/></r><again/>", root -> root.children(_ -> {})))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_MALFORMED);
    }

    @Test
    void entities_are_not_looked_up() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "looked-up");
        String type = "<!DOCTYPE r [<!ENTITY e '&#60;&#x3E;'><!ENTITY file SYSTEM '" + secret.toUri() + "'>]>";

        assertThat(text(type + "<r><a>before&e;&file;&nbsp;after</a></r>")).isEqualTo("beforeafter");
    }

    @Test
    void entities_made_of_entities_are_refused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 'boom'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e%d \n'%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> text(bomb + "]><r><a>before&e29;after</a></r>"))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_ENTITIES);
    }

    @Test
    void a_document_type_is_not_fetched() throws Exception {
        String type = "<!DOCTYPE r SYSTEM '" + folder.resolve("missing.dtd").toUri() + "'>";

        assertThat(text(type + "<r><a>text</a></r>")).isEqualTo("text");
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        String chunk = "x".repeat(1024 * 1024);
        InputStream in = new GeneratedReport("<r><a>", XmlElements.MAXIMUM_TEXT / chunk.length() + 1, _ -> chunk, "</a></r>");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> XmlElements.read(in, root -> root.children(_ -> root.text())))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_TOO_LARGE_VALUE);
    }

    @Test
    void a_long_text_that_nobody_asks_for_is_passed_over() throws Exception {
        String chunk = "x".repeat(1024 * 1024);
        List<String> seen = new ArrayList<>();
        InputStream in = new GeneratedReport("<r><policy>", 80, _ -> chunk, "</policy><host>name</host></r>");

        XmlElements.read(in, root -> root.children(name -> seen.add(name.equals("host") ? root.text() : name)));

        assertThat(seen).containsExactly("policy", "name");
    }

    private static String text(String xml) throws Exception {
        List<String> texts = new ArrayList<>();
        read(xml, root -> root.children(_ -> texts.add(root.text())));
        return texts.getFirst();
    }

    private static void read(String xml, XmlElements.Root root) throws Exception {
        XmlElements.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), root);
    }
}
