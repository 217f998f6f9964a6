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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The structure of a document (ISO 32000-1, 14.7), from which a screen reader reads. It is written as it is made: an element
/// goes into the file when it is closed, so that memory holds those only that are open. iText's own tree can be changed
/// anywhere at any time, and costs several times as much.
final class StructureTree {
    private final PdfDocument pdf;
    private final PdfIndirectReference root;
    private final PdfArray parents = new PdfArray();
    private final Map<String, PdfName> roles = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private int depth;
    private final StringBuilder marked = new StringBuilder();
    private @Nullable PdfIndirectReference owners;
    private int page;
    private int marks;
    private int key;

    StructureTree(PdfDocument pdf) {
        this.pdf = pdf;
        this.root = pdf.createNextIndirectReference();
        open("Document");
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
            new PdfArray(new PdfLiteral(marked.toString())).makeIndirect(pdf, owners).flush();
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
    /// @return to say more of it with
    PdfDictionary open(String role) {
        PdfIndirectReference parent = depth == 0 ? root : current().reference;
        PdfDictionary dictionary = new PdfDictionary();
        dictionary.put(PdfName.S, roles.computeIfAbsent(role, name -> new PdfName(name)));
        dictionary.put(PdfName.P, new PdfLiteral(to(parent)));
        if (depth == elements.size()) {
            elements.add(new Element());
        }
        depth++;
        current().begin(pdf.createNextIndirectReference(), dictionary);
        return dictionary;
    }

    /// Closes the element that was opened last.
    void close() {
        Element closed = current();
        closed.write();
        depth--;
        if (depth > 0) {
            current().add(to(closed.reference));
        }
    }

    /// Makes content of the page a part of the open element.
    ///
    /// @return the operator that begins that content (ISO 32000-1, 14.6)
    String mark() {
        Element element = current();
        int number = marks++;
        marked.append(to(element.reference)).append(' ');
        element.add(element.isOn(page) ? String.valueOf(number) : "<</Type/MCR" + onPage() + "/MCID " + number + ">>");
        return element.dictionary.getAsName(PdfName.S) + "<</MCID " + number + ">>BDC";
    }

    /// Makes an annotation of the page, or a field of its form, a part of the open element.
    void add(PdfDictionary annotation) {
        Element element = current();
        annotation.put(PdfName.StructParent, new PdfNumber(key));
        addParent(element.reference);
        String place = element.isOn(page) ? "" : onPage();
        String object = to(annotation.makeIndirect(pdf).getIndirectReference());
        element.add("<</Type/OBJR" + place + "/Obj " + object + ">>");
    }

    private String onPage() {
        return "/Pg " + page + " 0 R";
    }

    private static String to(PdfIndirectReference reference) {
        return reference.getObjNumber() + " 0 R";
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
        private PdfIndirectReference reference = root;
        private PdfDictionary dictionary = new PdfDictionary();
        private final StringBuilder kids = new StringBuilder();
        private int count;
        private int ownPage;

        void begin(PdfIndirectReference own, PdfDictionary said) {
            reference = own;
            dictionary = said;
            kids.setLength(0);
            count = 0;
            ownPage = 0;
        }

        /// Whether its content is on a page; its first content decides that.
        boolean isOn(int number) {
            if (ownPage == 0) {
                ownPage = number;
            }
            return ownPage == number;
        }

        void add(String kid) {
            kids.append(count == 0 ? "" : " ").append(kid);
            count++;
        }

        void write() {
            if (count > 0) {
                dictionary.put(PdfName.K, new PdfLiteral(count == 1 ? kids.toString() : "[" + kids + "]"));
            }
            if (ownPage > 0) {
                dictionary.put(PdfName.Pg, new PdfLiteral(ownPage + " 0 R"));
            }
            dictionary.makeIndirect(pdf, reference).flush();
        }
    }
}
