package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import io.countersign.typography.Inline;

/// The icons, as paths in a square of ten by ten. Each has its own outline, so that they differ in grey too, and none
/// stands without its word.
enum Icon {
    PASS {
        @Override
        void paint(PdfCanvas on) {
            on.setFillColor(Theme.GREEN).circle(5, 5, 4.9).fill();
            stroke(on, ColorConstants.WHITE, 1.5f).moveTo(2.6, 5.1).lineTo(4.3, 3.3).lineTo(7.4, 6.8).stroke();
        }
    },
    FAIL {
        @Override
        void paint(PdfCanvas on) {
            polygon(on.setFillColor(Theme.RED), 3, 0.1, 7, 0.1, 9.9, 3, 9.9, 7, 7, 9.9, 3, 9.9, 0.1, 7, 0.1, 3).fill();
            cross(stroke(on, ColorConstants.WHITE, 1.5f), 3.2, 6.8);
        }
    },
    REVIEW {
        @Override
        void paint(PdfCanvas on) {
            polygon(stroke(on, Theme.AMBER, 1.1f), 0.8, 0.9, 9.2, 0.9, 5, 9.2).closePathStroke();
            exclamation(on, Theme.AMBER, 5, 2.2, 0.72);
        }
    },
    ACCEPTED {
        @Override
        void paint(PdfCanvas on) {
            polygon(stroke(on, Theme.AMBER, 1), 1.4, 0.6, 8.6, 0.6, 8.6, 7, 6.2, 9.4, 1.4, 9.4).closePathStroke();
            on.moveTo(3.2, 3).lineTo(6.8, 3).moveTo(3.2, 5.2).lineTo(6.8, 5.2).stroke();
        }
    },
    INTENDED {
        @Override
        void paint(PdfCanvas on) {
            polygon(on.setFillColor(Theme.BLUE), 5, 0, 10, 5, 5, 10, 0, 5).fill();
            stroke(on, ColorConstants.WHITE, 1.4f).moveTo(3, 5).lineTo(7, 5).stroke();
        }
    },
    DUPLICATE {
        @Override
        void paint(PdfCanvas on) {
            stroke(on, Theme.SECOND, 1).rectangle(0.8, 2.6, 6.4, 6.6).stroke();
            on.moveTo(3, 2.4).lineTo(3, 0.8).lineTo(9.2, 0.8).lineTo(9.2, 7.2).lineTo(7.4, 7.2).stroke();
        }
    },
    NOT_EVALUATED {
        @Override
        void paint(PdfCanvas on) {
            stroke(on, Theme.INK, 0.9f).setLineDash(1.7f, 1.25f).circle(5, 5, 4.4).stroke();
            on.setLineDash(0).moveTo(3, 5).lineTo(7, 5).stroke();
        }
    },
    NOT_APPLICABLE {
        @Override
        void paint(PdfCanvas on) {
            stroke(on, Theme.SECOND, 1).circle(5, 5, 4.4).moveTo(1.9, 1.9).lineTo(8.1, 8.1).stroke();
        }
    },
    CRITICAL {
        @Override
        void paint(PdfCanvas on) {
            on.setFillColor(Theme.CRITICAL).rectangle(0.3, 0.3, 9.4, 9.4).fill();
            exclamation(on, ColorConstants.WHITE, 5, 2, 1);
        }
    },
    HIGH {
        @Override
        void paint(PdfCanvas on) {
            polygon(on.setFillColor(Theme.HIGH), 0, 0.6, 10, 0.6, 5, 9.6).fill();
        }
    },
    MEDIUM {
        @Override
        void paint(PdfCanvas on) {
            polygon(outlined(on, Theme.MEDIUM), 5, 0.4, 9.6, 5, 5, 9.6, 0.4, 5).closePathFillStroke();
        }
    },
    LOW {
        @Override
        void paint(PdfCanvas on) {
            outlined(on, Theme.LOW).circle(5, 5, 4.4).fillStroke();
        }
    },
    INFO {
        @Override
        void paint(PdfCanvas on) {
            stroke(on, Theme.INK, 0.7f).circle(5, 5, 4.4).stroke();
            stroke(on, Theme.INK, 1.1f).moveTo(5, 2.6).lineTo(5, 5.6).moveTo(5, 6.9).lineTo(5, 7.5).stroke();
        }
    },
    TO_FIX {
        @Override
        void paint(PdfCanvas on) {
            stroke(on, Theme.INK, 0.9f).rectangle(0.7, 0.7, 8.6, 8.6).stroke();
            on.moveTo(2.4, 5).lineTo(7.4, 5).moveTo(5.4, 3).lineTo(7.4, 5).lineTo(5.4, 7).stroke();
        }
    },
    FALSE_POSITIVE {
        @Override
        void paint(PdfCanvas on) {
            stroke(on, Theme.SECOND, 0.9f).rectangle(0.7, 0.7, 8.6, 8.6).stroke();
            cross(on, 3, 7);
        }
    },
    OPEN {
        @Override
        void paint(PdfCanvas on) {
            stroke(on, Theme.RED, 0.9f).setLineDash(1.7f, 1.25f).rectangle(0.7, 0.7, 8.6, 8.6).stroke();
            on.setLineDash(0);
        }
    };

    private static final float GRID = 10;

    /// Paints on a canvas whose units are those of the square.
    abstract void paint(PdfCanvas on);

    /// Draws the icon with its lower left corner at a point.
    void draw(PdfCanvas on, float x, float y, float size) {
        on.concatMatrix(scale(size), 0, 0, scale(size), x, y);
        paint(on);
    }

    /// The icon as an object of a document, to be shown any number of times. Its strokes may reach out of the square.
    PdfFormXObject drawing(PdfDocument pdf) {
        PdfFormXObject drawing = new PdfFormXObject(new Rectangle(-GRID / 2, -GRID / 2, 2 * GRID, 2 * GRID));
        paint(new PdfCanvas(drawing, pdf));
        return drawing;
    }

    /// How much larger than the square an icon is.
    static float scale(float size) {
        return size / GRID;
    }

    /// Room for the icon in a line.
    Inline inline() {
        return new Inline.Mark(name(), Theme.ICON + Theme.ICON_GAP);
    }

    private static PdfCanvas stroke(PdfCanvas on, Color colour, float width) {
        return on.setStrokeColor(colour).setLineWidth(width);
    }

    private static PdfCanvas outlined(PdfCanvas on, DeviceRgb fill) {
        return stroke(on, Theme.INK, 0.7f).setFillColor(fill);
    }

    private static PdfCanvas polygon(PdfCanvas on, double... points) {
        on.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            on.lineTo(points[i], points[i + 1]);
        }
        return on.closePath();
    }

    private static void cross(PdfCanvas on, double from, double to) {
        on.moveTo(from, from).lineTo(to, to).moveTo(from, to).lineTo(to, from).stroke();
    }

    private static void exclamation(PdfCanvas on, Color colour, double x, double y, double k) {
        on.setFillColor(colour)
                .rectangle(x - 0.6 * k, y, 1.2 * k, 1.2 * k)
                .rectangle(x - 0.6 * k, y + 2.1 * k, 1.2 * k, 3.9 * k)
                .fill();
    }
}
