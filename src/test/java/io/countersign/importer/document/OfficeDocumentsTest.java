package io.countersign.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.importer.Head;
import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.PdfText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class OfficeDocumentsTest {
    private static final String STYLES = """
            <w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="C"><w:name w:val="Source Code"/></w:style></w:styles>""";

    private static final String DOCUMENT = """
            <w:document xmlns:w="w"><w:body>
            <w:p><w:pPr><w:pStyle w:val="1"/><w:numPr/></w:pPr><w:r><w:t>端口</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t xml:space="preserve">Open </w:t></w:r><w:hyperlink><w:r><w:t>the \
            console</w:t></w:r></w:hyperlink><w:del><w:r><w:delText> gone</w:delText></w:r></w:del></w:p>
            <w:p><w:pPr><w:pStyle w:val="C"/></w:pPr><w:r><w:t>ufw allow 80</w:t><w:br/><w:t>ufw status</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Use</w:t></w:r></w:p></w:tc>\
            </w:tr><w:tr><w:tc><w:p><w:r><w:t>22</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>SSH</w:t></w:r></w:p></w:tc></w:tr>\
            </w:tbl></w:body></w:document>""";

    @Test
    void a_word_document_is_read_by_styles_lists_and_tables() throws IOException, InterruptedException {
        InputStream in = docx(Map.of("word/styles.xml", STYLES, "word/document.xml", DOCUMENT));

        assertThat(DocxPageReader.read(in).lines()).containsExactly(
                new DocumentLine(1, Kind.TITLE, "端口"),
                new DocumentLine(2, Kind.LIST_ITEM, "Open the console"),
                new DocumentLine(3, Kind.CODE, "ufw allow 80"),
                new DocumentLine(3, Kind.CODE, "ufw status"),
                new DocumentLine(4, Kind.TABLE_HEAD, "Port | Use"),
                new DocumentLine(6, Kind.TABLE_ROW, "22 | SSH"));
    }

    @Test
    void an_office_document_without_text_is_refused() throws IOException {
        InputStream in = docx(Map.of("word/other.xml", "<a/>"));

        assertThatThrownBy(() -> DocxPageReader.read(in)).isInstanceOf(ProblemException.class);
    }

    @Test
    void an_external_entity_is_never_looked_up() throws IOException, InterruptedException {
        String evil = "<!DOCTYPE w:document [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + DOCUMENT.replace("SSH", "&x;");
        InputStream in = docx(Map.of("word/document.xml", evil));

        assertThat(DocxPageReader.read(in).lines().getLast().text()).isEqualTo("22 |");
    }

    @Test
    void the_pages_of_a_pdf_have_headings_and_columns() throws IOException, InterruptedException {
        List<String> pages = PdfText.pages(pdf());

        assertThat(pages).hasSize(1);
        assertThat(new TextPageReader().read("#page=1", pages.getFirst()).lines()).containsExactly(
                new DocumentLine(1, Kind.HEADING, "Open ports"),
                new DocumentLine(2, Kind.TABLE_HEAD, "Port | Use"),
                new DocumentLine(3, Kind.TABLE_ROW, "22 | Remote access by SSH"));
    }

    @Test
    void a_pdf_is_documentation_where_its_name_says_so() {
        byte[] start = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

        assertThat(PdfDocumentImporter.byName().recognise(new Head("docs/en/a.pdf", start))).isPresent();
        assertThat(PdfDocumentImporter.byName().recognise(new Head("用户手册.pdf", start))).isPresent();
        assertThat(PdfDocumentImporter.byName().recognise(new Head("scan-report.pdf", start))).isEmpty();
        assertThat(PdfDocumentImporter.ofAny().recognise(new Head("scan-report.pdf", start))).isPresent();
    }

    private static InputStream docx(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static InputStream pdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, 18, 72, 720, "Open ports");
                write(content, 11, 72, 690, "Port");
                write(content, 11, 200, 690, "Use");
                write(content, 11, 72, 670, "22");
                write(content, 11, 200, 670, "Remote access by SSH");
            }
            document.save(bytes);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void write(PDPageContentStream content, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
