package io.countersign.importer.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook as ECMA-376 describes it, part by part.
final class SampleWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private boolean styled = true;

    /// Adds a sheet of texts; what begins with `=` is put in as the XML of its cell.
    SampleWorkbook sheet(String name, List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < rows.get(row).size(); column++) {
                String place = "%c%d".formatted('A' + column, row + 1);
                xml.append(cell(place, rows.get(row).get(column)));
            }
            xml.append("</row>");
        }
        return rawSheet(name, xml.toString());
    }

    SampleWorkbook rawSheet(String name, String rows) {
        sheets.put(name, "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        return this;
    }

    SampleWorkbook withoutStyles() {
        styled = false;
        return this;
    }

    byte[] bytes() {
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), number, number));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, RELATIONS, number));
            types.append(type("worksheets/sheet" + number, "worksheet"));
        }
        String packaged = "http://schemas.openxmlformats.org/package/2006/";
        parts.put("[Content_Types].xml", "<Types xmlns=\"%scontent-types\">%s%s%s</Types>"
                .formatted(packaged, type("workbook", "sheet.main"), styled ? type("styles", "styles") : "", types));
        parts.put("_rels/.rels", "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" "
                .formatted(packaged) + "Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".formatted(RELATIONS));
        parts.put("xl/workbook.xml", "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                .formatted(MAIN, RELATIONS, list));
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
                .formatted(packaged, relations));
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"165\" formatCode=\"yyyy-mm-dd\"/>"
                .formatted(MAIN) + "</numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        number = 0;
        for (String sheet : sheets.values()) {
            parts.put("xl/worksheets/sheet%d.xml".formatted(++number), sheet);
        }
        return zip();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, kind);
    }

    private static String cell(String place, String text) {
        if (text.startsWith("=")) {
            return text.substring(1).replace("<c", "<c r=\"" + place + "\"");
        }
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
