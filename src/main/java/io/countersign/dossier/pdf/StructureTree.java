package io.countersign.dossier.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfLiteral;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The structure of a document (ISO 32000-1, 14.7), from which a screen reader reads. It is written as it is made: an element
/// goes into the file when it is closed, so that memory holds those only that are open. iText's own tree can be changed
/// anywhere at any time, and costs several times as much.
final class StructureTree {
    private final PdfDocument pdf;
    private final PdfIndirectReference root;
    private final PdfArray parents = new PdfArray();
    private final List<Element> elements = new ArrayList<>();
    private int depth;
    private final StringBuilder marked = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private @Nullable PdfIndirectReference owners;
    private int page;
    private int marks;
    private int key;

    StructureTree(PdfDocument pdf) {
        this.pdf = pdf;
        this.root = pdf.createNextIndirectReference();
        open("Document", "");
    }

    /// What is marked from now on is on this page.
    void begin(PdfPage next) {
        endPage();
        page = next.getPdfObject().getIndirectReference().getObjNumber();
        next.put(PdfName.StructParents, new PdfNumber(key));
        owners = pdf.createNextIndirectReference();
        addParent(owners);
    }

    private void endPage() {
        if (owners != null) {
            new PdfArray(literal(marked)).makeIndirect(pdf, owners).flush();
        }
        marked.setLength(0);
        marks = 0;
    }

    private void addParent(PdfIndirectReference parent) {
        parents.add(new PdfNumber(key));
        parents.add(parent);
        key++;
    }

    /// Opens an element within the one that is open.
    ///
    /// @param said of it beyond its place and its content: entries of its dictionary
    void open(String role, String said) {
        PdfIndirectReference parent = depth == 0 ? root : current().reference;
        if (depth == elements.size()) {
            elements.add(new Element());
        }
        depth++;
        current().begin(pdf.createNextIndirectReference(), parent, role, said);
    }

    /// Closes the element that was opened last.
    void close() {
        Element closed = current();
        closed.write();
        depth--;
        if (depth > 0) {
            current().add(closed.reference);
        }
    }

    /// Makes content of the page a part of the open element.
    ///
    /// @return the operator that begins that content (ISO 32000-1, 14.6)
    String mark() {
        Element element = current();
        int number = marks++;
        to(element.reference, marked).append(' ');
        element.add(number);
        return "/" + element.role + "<</MCID " + number + ">>BDC";
    }

    /// Makes an annotation of the page, or a field of its form, a part of the open element.
    void add(PdfDictionary annotation) {
        Element element = current();
        annotation.put(PdfName.StructParent, new PdfNumber(key));
        addParent(element.reference);
        element.addObject(annotation.makeIndirect(pdf).getIndirectReference());
    }

    /// A text as an entry of a dictionary holds it: UTF-16 in hexadecimal (ISO 32000-1, 7.9.2).
    static String string(String said) {
        return "<FEFF" + HexFormat.of().formatHex(said.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private static StringBuilder to(PdfIndirectReference reference, StringBuilder text) {
        return text.append(reference.getObjNumber()).append(" 0 R");
    }

    /// Writes the rest of the tree, to which nothing can be added afterwards.
    void finish() {
        endPage();
        close();
        PdfDictionary numbers = new PdfDictionary();
        numbers.put(PdfName.Nums, parents);
        PdfDictionary tree = new PdfDictionary();
        tree.put(PdfName.Type, PdfName.StructTreeRoot);
        // In the form that iText gives them as soon as it opens the file: else whatever is added later changes the tree.
        tree.put(PdfName.K, new PdfArray(elements.getFirst().reference));
        tree.put(PdfName.RoleMap, new PdfDictionary());
        tree.put(PdfName.ParentTree, numbers.makeIndirect(pdf));
        tree.put(PdfName.ParentTreeNextKey, new PdfNumber(key));
        PdfDictionary marking = new PdfDictionary();
        marking.put(PdfName.Marked, PdfBoolean.TRUE);
        pdf.getCatalog().put(PdfName.MarkInfo, marking);
        pdf.getCatalog().put(PdfName.StructTreeRoot, tree.makeIndirect(pdf, root));
    }

    private Element current() {
        return elements.get(depth - 1);
    }

    /// An element that is open. It is used again for the next one as deep.
    private final class Element {
        private final StringBuilder kids = new StringBuilder();
        private PdfIndirectReference reference = root;
        private PdfIndirectReference parent = root;
        private String role = "";
        private String said = "";
        private int count;
        private int ownPage;

        void begin(PdfIndirectReference own, PdfIndirectReference above, String name, String entries) {
            reference = own;
            parent = above;
            role = name;
            said = entries;
            kids.setLength(0);
            count = 0;
            ownPage = 0;
        }

        void add(PdfIndirectReference element) {
            to(element, kid());
        }

        /// @param mark of content on the page
        void add(int mark) {
            if (isOn(page)) {
                kid().append(mark);
            } else {
                kid().append("<</Type/MCR/Pg ").append(page).append(" 0 R/MCID ").append(mark).append(">>");
            }
        }

        void addObject(PdfIndirectReference object) {
            boolean own = isOn(page);
            kid().append("<</Type/OBJR");
            if (!own) {
                kids.append("/Pg ").append(page).append(" 0 R");
            }
            to(object, kids.append("/Obj ")).append(">>");
        }

        /// Whether its content is on a page; its first content decides that.
        private boolean isOn(int number) {
            if (ownPage == 0) {
                ownPage = number;
            }
            return ownPage == number;
        }

        /// Where the next thing in it is to be written.
        private StringBuilder kid() {
            return count++ == 0 ? kids : kids.append(' ');
        }

        /// The library writes an object only as something of its own: here a dictionary, whose first entry brings the others.
        void write() {
            text.setLength(0);
            to(parent, text);
            if (ownPage > 0) {
                text.append("/Pg ").append(ownPage).append(" 0 R");
            }
            text.append("/S/").append(role).append(said);
            if (count > 0) {
                text.append("/K").append(count == 1 ? " " : "[").append(kids).append(count == 1 ? "" : "]");
            }
            PdfDictionary dictionary = new PdfDictionary();
            dictionary.put(PdfName.P, literal(text));
            dictionary.makeIndirect(pdf, reference).flush();
        }
    }

    private static PdfLiteral literal(StringBuilder text) {
        return new PdfLiteral(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
