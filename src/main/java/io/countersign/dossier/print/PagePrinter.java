package io.countersign.dossier.print;

import java.awt.print.Pageable;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/// Sends pages to a printer of the system, or writes them into a file as a printer would get them. Thread-safe.
public final class PagePrinter {
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;
    private static final String POSTSCRIPT = "application/postscript";

    private PagePrinter() {}

    /// The names of the printers that there are; the usual one first.
    public static List<String> printers() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(PAGES, null))
                .sorted((one, other) -> Boolean.compare(other.equals(usual), one.equals(usual)))
                .map(PrintService::getName)
                .toList();
    }

    /// A printer by its name, or the usual one for an empty name.
    public static Optional<PrintService> named(String name) {
        List<String> known = printers();
        String wanted = name.isEmpty() && !known.isEmpty() ? known.getFirst() : name;
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(PAGES, null))
                .filter(service -> service.getName().equals(wanted))
                .findFirst();
    }

    /// What writes pages as PostScript, where this Java has it.
    ///
    /// @param out closed by whoever opened it
    public static Optional<StreamPrintService> file(OutputStream out) {
        return Arrays.stream(StreamPrintServiceFactory.lookupStreamPrintServiceFactories(PAGES, POSTSCRIPT))
                .findFirst()
                .map(factory -> factory.getPrintService(out));
    }

    /// How many pages a document has.
    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /// Prints.
    ///
    /// @param pages their numbers, from 1
    /// @throws IOException if the document cannot be read, or the printer does not take it
    public static void print(byte[] pdf, String title, SortedSet<Integer> pages, int copies, PrintService printer)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = document.getNumberOfPages(); page > 0; page--) {
                if (!pages.contains(page)) {
                    document.removePage(page - 1);
                }
            }
            boolean counts = printer.isAttributeCategorySupported(Copies.class);
            Pageable sheets = new PDFPageable(document);
            Doc doc = new SimpleDoc(counts ? sheets : new Repeated(sheets, copies), PAGES, null);
            printer.createPrintJob().print(doc, attributes(title, counts ? copies : 1));
        } catch (PrintException e) {
            throw new IOException(e);
        }
    }

    private static PrintRequestAttributeSet attributes(String title, int copies) {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(MediaSizeName.ISO_A4);
        attributes.add(new JobName(title, null));
        attributes.add(new Copies(copies));
        return attributes;
    }

    /// The same pages several times, for what cannot count copies itself.
    private record Repeated(Pageable pages, int times) implements Pageable {
        @Override
        public int getNumberOfPages() {
            return pages.getNumberOfPages() * times;
        }

        @Override
        public PageFormat getPageFormat(int index) {
            return pages.getPageFormat(index % pages.getNumberOfPages());
        }

        @Override
        public Printable getPrintable(int index) {
            Printable page = pages.getPrintable(index % pages.getNumberOfPages());
            return (graphics, format, _) -> page.print(graphics, format, index % pages.getNumberOfPages());
        }
    }
}
