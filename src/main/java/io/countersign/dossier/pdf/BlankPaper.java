package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import io.countersign.model.signoff.SignatureField;
import java.util.List;
import java.util.function.Consumer;

/// Paper that takes no ink: the pages are laid out on it to learn their numbers.
final class BlankPaper implements Paper {
    @Override
    public void nextPage() {}

    @Override
    public void open(Tag tag) {}

    @Override
    public void close() {}

    @Override
    public void print(List<Placed> lines) {}

    @Override
    public void decorate(Consumer<PdfCanvas> drawing) {}

    @Override
    public void rule(float y, float width, DeviceRgb colour) {}

    @Override
    public void printDecoration(List<Placed> lines) {}

    @Override
    public void figure(String description, Rectangle box, Consumer<PdfCanvas> drawing, List<Placed> labels) {}

    @Override
    public void target(String name, float top) {}

    @Override
    public void link(String target, Rectangle area, String description) {}

    @Override
    public void bookmark(int level, String title, float top) {}

    @Override
    public void field(SignatureField field, Rectangle place, String description) {}
}
