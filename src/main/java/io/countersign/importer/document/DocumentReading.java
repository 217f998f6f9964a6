package io.countersign.importer.document;

import io.countersign.importer.Head;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the importers of documentation have in common: pages are told by their name where content cannot tell, and are
/// read whole.
///
/// @param markup whether the pages may begin with a tag
/// @param endings of the file's name, in lower case and with the dot
record DocumentReading(PageReader reader, boolean markup, Set<String> endings) {
    /// A page by its name, if its content is text of no other kind.
    Optional<Message> byName(Head head) {
        String name = head.name().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2)$", "");
        boolean text =
                switch (head.shape()) {
                    case Shape.Text _ -> true;
                    case Shape.Xml _ -> markup;
                    case Shape.Json _, Shape.Archive _, Shape.Binary _ -> false;
                };
        return endings.stream()
                .filter(ending -> text && name.endsWith(ending))
                .findFirst()
                .map(ending -> Message.of("documents.recognised.name", ending));
    }

    /// Whether the content begins as HTML does, whatever the file is called.
    static boolean isHtml(Head head) {
        String start = head.text().stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14)
                || start.regionMatches(true, 0, "<html", 0, 5)
                || (head.shape() instanceof Shape.Xml xml && isHtml(xml));
    }

    /// Reads a page; it goes by no name, as bytes have none.
    void read(InputStream in, ReportSink sink) throws IOException, InterruptedException {
        sink.page(reader.read("", PageText.of(in)));
    }

    private static boolean isHtml(Shape.Xml xml) {
        return xml.root().equalsIgnoreCase("html");
    }
}
