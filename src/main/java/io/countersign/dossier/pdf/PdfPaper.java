package io.countersign.dossier.pdf;

import com.itextpdf.forms.fields.PdfFormAnnotation;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.PdfSignatureFormField;
import com.itextpdf.forms.fields.SignatureFormFieldBuilder;
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
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagutils.AccessibilityProperties;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.model.signoff.SignatureField;
import io.countersign.typography.DocumentFonts;
import io.countersign.typography.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Paper of a PDF.
final class PdfPaper implements Paper {
    private final PdfDocument pdf;
    private final DocumentFonts fonts;
    private final TagTreePointer tags;
    private final Deque<Integer> depths = new ArrayDeque<>();
    private final PdfOutline outlines;
    private @Nullable PdfOutline outline;
    private PdfPage page;
    private PdfCanvas canvas;

    PdfPaper(PdfDocument pdf, DocumentFonts fonts) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.tags = new TagTreePointer(pdf);
        this.outlines = pdf.getOutlines(false);
        this.page = blank();
        this.canvas = new PdfCanvas(page);
    }

    private PdfPage blank() {
        PdfPage blank = pdf.addNewPage(new PageSize(Theme.PAGE_WIDTH, Theme.PAGE_HEIGHT));
        blank.setTabOrder(PdfName.S);
        tags.setPageForTagging(blank);
        return blank;
    }

    @Override
    public void nextPage() {
        page = blank();
        canvas = new PdfCanvas(page);
    }

    @Override
    public void open(Tag tag) {
        tag.roles().forEach(tags::addTag);
        depths.push(tag.roles().size());
        AccessibilityProperties properties = tags.getProperties();
        if (tag.scope() != null || tag.span() > 1) {
            PdfStructureAttributes attributes = new PdfStructureAttributes("Table");
            if (tag.scope() != null) {
                attributes.addEnumAttribute("Scope", tag.scope());
            }
            if (tag.span() > 1) {
                attributes.addIntAttribute("ColSpan", tag.span());
            }
            properties.addAttributes(attributes);
        }
        if (tag.actualText() != null) {
            properties.setActualText(tag.actualText());
        }
        if (tag.language() != null) {
            properties.setLanguage(tag.language());
        }
    }

    @Override
    public void close() {
        for (int depth = depths.pop(); depth > 0; depth--) {
            tags.moveToParent();
        }
    }

    @Override
    public void closeForGood() {
        for (int depth = depths.pop(); depth > 0; depth--) {
            tags.flushTag();
        }
    }

    @Override
    public void print(List<Placed> lines) {
        canvas.openTag(tags.getTagReference());
        LineWriter.write(lines, canvas, fonts);
        canvas.closeTag();
        drawIcons(lines);
    }

    @Override
    public void printDecoration(List<Placed> lines) {
        canvas.openTag(new CanvasArtifact());
        LineWriter.write(lines, canvas, fonts);
        canvas.closeTag();
        drawIcons(lines);
    }

    private void drawIcons(List<Placed> lines) {
        for (Placed placed : lines) {
            for (Line.Piece piece : placed.line().pieces()) {
                if (piece instanceof Line.Gap gap) {
                    float x = placed.x() + gap.x();
                    decorate(on -> Icon.valueOf(gap.name()).draw(on, x, placed.baseline() - 1.3f, Theme.ICON));
                }
            }
        }
    }

    @Override
    public void decorate(Consumer<PdfCanvas> drawing) {
        canvas.openTag(new CanvasArtifact()).saveState();
        drawing.accept(canvas);
        canvas.restoreState().closeTag();
    }

    @Override
    public void figure(String description, Rectangle box, Consumer<PdfCanvas> drawing, List<Placed> labels) {
        open(Tag.of("Figure"));
        PdfStructureAttributes attributes = new PdfStructureAttributes("Layout");
        attributes.addEnumAttribute("Placement", "Block");
        attributes.getPdfObject().put(PdfName.BBox, new PdfArray(box));
        tags.getProperties().setAlternateDescription(description).addAttributes(attributes);
        canvas.openTag(tags.getTagReference()).saveState();
        drawing.accept(canvas);
        canvas.restoreState();
        LineWriter.write(labels, canvas, fonts);
        canvas.closeTag();
        close();
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
        pdf.getTagStructureContext().getAutoTaggingPointer().moveToPointer(tags);
        page.addAnnotation(link);
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
        // iText makes the element of a field by itself, where this pointer stands.
        pdf.getTagStructureContext().getAutoTaggingPointer().moveToPointer(tags);
        PdfFormCreator.getAcroForm(pdf, true).addField(created, page);
    }
}
