package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.countersign.model.signoff.SignatureField;
import io.countersign.typography.Line;
import java.util.List;
import java.util.function.Consumer;

/// What the pages are printed on: a PDF, or nothing at all when only their number is wanted.
interface Paper {
    void nextPage();

    /// Opens an element of the structure within the one that is open.
    void open(Tag tag);

    /// Closes the element that was opened last.
    void close();

    /// Prints lines as the content of the open element, and the icons in them as decoration.
    void print(List<Placed> lines);

    /// Draws something that has no meaning of its own: a frame, a tint, an icon.
    void decorate(Consumer<PdfCanvas> drawing);

    /// Draws a rule over the whole width.
    void rule(float y, float width, DeviceRgb colour);

    /// Prints lines that repeat on every page and are not read again.
    void printDecoration(List<Placed> lines);

    /// Draws something that has a meaning: a chart.
    ///
    /// @param description what it shows, in words
    /// @param box that it stands in
    /// @param labels within it
    void figure(String description, Rectangle box, Consumer<PdfCanvas> drawing, List<Placed> labels);

    /// Names this place of the page, for links to it.
    ///
    /// @param top where the view begins
    void target(String name, float top);

    /// Makes the open element a link to a place of this document.
    ///
    /// @param description where it leads, in words
    void link(String target, Rectangle area, String description);

    /// Adds a bookmark.
    ///
    /// @param level 1, or 2 for one below the last of level 1
    /// @param top where the view begins
    void bookmark(int level, String title, float top);

    /// Puts an empty field for a signature into the open element.
    ///
    /// @param description what it is, in words
    void field(SignatureField field, Rectangle place, String description);

    /// A line and where it stands.
    record Placed(Line line, float x, float baseline) {}
}
