package io.countersign.dossier.pdf;

import com.itextpdf.forms.fields.PdfFormAnnotation;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.PdfSignatureFormField;
import com.itextpdf.forms.fields.SignatureFormFieldBuilder;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.navigation.PdfExplicitDestination;
import com.itextpdf.kernel.pdf.navigation.PdfStringDestination;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.model.signoff.SignatureField;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Paper of a PDF.
final class PdfPaper implements Paper {
    /// How far an icon in a line reaches below the baseline, in points.
    private static final float DESCENT = 1.3f;

    private final PdfDocument pdf;
    private final DocumentFonts fonts;
    private final StructureTree tree;
    private final Map<Icon, PdfFormXObject> icons = new EnumMap<>(Icon.class);
    private final Deque<Integer> depths = new ArrayDeque<>();
    private final PdfOutline outlines;
    private @Nullable PdfOutline outline;
    private PdfPage page;
    private PdfCanvas canvas;
    private LineWriter writer;

    PdfPaper(PdfDocument pdf, DocumentFonts fonts) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.tree = new StructureTree(pdf);
        this.outlines = pdf.getOutlines(false);
        this.page = blank();
        this.canvas = new PdfCanvas(page);
        this.writer = new LineWriter(canvas, fonts);
    }

    private PdfPage blank() {
        PdfPage blank = pdf.addNewPage(new PageSize(Theme.PAGE_WIDTH, Theme.PAGE_HEIGHT));
        blank.setTabOrder(PdfName.S);
        tree.begin(blank);
        return blank;
    }

    @Override
    public void nextPage() {
        // Only what is on it: pages that stand close to each other at the file's end are quickly found by whoever reads it.
        page.getFirstContentStream().flush();
        page = blank();
        canvas = new PdfCanvas(page);
        writer = new LineWriter(canvas, fonts);
    }

    /// Writes the icons and what is left to write of the structure; nothing can be printed afterwards.
    void finish() {
        tree.finish();
        icons.values().forEach(PdfFormXObject::flush);
    }

    @Override
    public void open(Tag tag) {
        List<String> roles = tag.roles();
        depths.push(roles.size());
        for (int i = 0; i < roles.size(); i++) {
            tree.open(roles.get(i), i + 1 == roles.size() ? entries(tag) : "");
        }
    }

    private static String entries(Tag tag) {
        String entries = "";
        if (tag.scope() != null || tag.span() > 1) {
            String scope = tag.scope() == null ? "" : "/Scope/" + tag.scope();
            String span = tag.span() > 1 ? "/ColSpan " + tag.span() : "";
            entries += "/A<</O/Table" + scope + span + ">>";
        }
        if (tag.actualText() != null) {
            entries += "/ActualText" + StructureTree.string(tag.actualText());
        }
        if (tag.language() != null) {
            entries += "/Lang(" + tag.language() + ")";
        }
        return entries;
    }

    @Override
    public void close() {
        for (int depth = depths.pop(); depth > 0; depth--) {
            tree.close();
        }
    }

    @Override
    public void print(List<Placed> lines) {
        writer.write(tree.mark(), lines);
        drawIcons(lines);
    }

    @Override
    public void printDecoration(List<Placed> lines) {
        writer.write(LineWriter.DECORATION, lines);
        drawIcons(lines);
    }

    private void drawIcons(List<Placed> lines) {
        for (Placed placed : lines) {
            for (Line.Piece piece : placed.line().pieces()) {
                if (piece instanceof Line.Gap gap) {
                    PdfFormXObject icon = icons.computeIfAbsent(Icon.valueOf(gap.name()), one -> one.drawing(pdf));
                    writer.draw(icon, Icon.scale(Theme.ICON), placed.x() + gap.x(), placed.baseline() - DESCENT);
                }
            }
        }
    }

    @Override
    public void rule(float y, float width, DeviceRgb colour) {
        writer.rule(Theme.LEFT, Theme.RIGHT, y, width, colour);
    }

    @Override
    public void decorate(Consumer<PdfCanvas> drawing) {
        canvas.openTag(new CanvasArtifact()).saveState();
        drawing.accept(canvas);
        canvas.restoreState().closeTag();
    }

    @Override
    public void figure(String description, Rectangle box, Consumer<PdfCanvas> drawing, List<Placed> labels) {
        String bounds = String.format(
                Locale.ROOT, "%.2f %.2f %.2f %.2f", box.getLeft(), box.getBottom(), box.getRight(), box.getTop());
        tree.open(
                "Figure",
                "/A<</BBox[" + bounds + "]/O/Layout/Placement/Block>>/Alt" + StructureTree.string(description));
        writer.write(tree.mark(), labels, () -> {
            canvas.saveState();
            drawing.accept(canvas);
            canvas.restoreState();
        });
        tree.close();
    }

    @Override
    public void target(String name, float top) {
        pdf.addNamedDestination(name, PdfExplicitDestination.createFitH(page, top).getPdfObject());
    }

    @Override
    public void link(String target, Rectangle area, String description) {
        PdfLinkAnnotation link = new PdfLinkAnnotation(area);
        link.setDestination(new PdfStringDestination(target));
        link.setContents(description);
        link.setBorder(new PdfArray(new float[] {0, 0, 0}));
        link.setFlag(PdfAnnotation.PRINT);
        page.addAnnotation(link);
        tree.add(link.getPdfObject());
    }

    @Override
    public void bookmark(int level, String title, float top) {
        PdfOutline parent = level == 1 || outline == null ? outlines : outline;
        PdfOutline added = parent.addOutline(title);
        added.addDestination(PdfExplicitDestination.createFitH(page, top));
        if (level == 1) {
            added.setOpen(false);
            outline = added;
        }
    }

    @Override
    public void field(SignatureField field, Rectangle place, String description) {
        PdfSignatureFormField created = new SignatureFormFieldBuilder(pdf, field.id())
                .setWidgetRectangle(place)
                .setPage(page)
                .createSignature();
        created.setAlternativeName(description);
        PdfFormAnnotation widget = created.getFirstFormAnnotation();
        widget.setVisibility(PdfFormAnnotation.VISIBLE);
        if (place.getWidth() > 0) {
            Rectangle box = new Rectangle(place.getWidth(), place.getHeight());
            widget.getWidget().setNormalAppearance(new PdfFormXObject(box).getPdfObject());
        }
        PdfFormCreator.getAcroForm(pdf, true).addField(created, page);
        tree.open("Form", "");
        tree.add(page.getAnnotations().getLast().getPdfObject());
        tree.close();
    }
}
