package io.countersign.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds words and icons that are hard to read on what they stand on, by the formula of WCAG 2: words need a contrast of
/// 4.5, icons of 3. What cannot be used now is exempt, as it is there.
public final class Contrast {
    private static final double WORDS = 4.5;
    private static final double ICONS = 3;

    private Contrast() {}

    /// Each pair of colours in use that is too weak, once.
    public static List<String> flaws(Parent part) {
        Set<String> flaws = new TreeSet<>();
        collect(part, ground(part), flaws);
        return List.copyOf(flaws);
    }

    private static void collect(Node node, Color ground, Set<String> flaws) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        Color own = node instanceof Region region ? fill(region, ground) : ground;
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color ink && ink.isOpaque()) {
            double ratio = ratio(argb(ink), argb(own));
            if (ratio < (node instanceof FontIcon ? ICONS : WORDS)) {
                flaws.add(String.format(
                        Locale.ROOT,
                        "%s on %s is %.2f: “%s” in %s",
                        ink,
                        own,
                        ratio,
                        text.getText(),
                        text.getParent() == null ? "" : text.getParent().getStyleClass()));
            }
        }
        if (node instanceof Parent parent) {
            List<Node> children = new ArrayList<>(parent.getChildrenUnmodifiable());
            children.forEach(child -> collect(child, own, flaws));
        }
    }

    private static Color ground(Node node) {
        for (Node step = node.getParent(); step != null; step = step.getParent()) {
            if (step instanceof Region region && fill(region, Color.TRANSPARENT).isOpaque()) {
                return fill(region, Color.TRANSPARENT);
            }
        }
        return Color.WHITE;
    }

    /// The last fill lies on top; rings of the focus lie below it, further out.
    private static Color fill(Region region, Color otherwise) {
        if (region.getBackground() == null) {
            return otherwise;
        }
        return region.getBackground().getFills().reversed().stream()
                .map(BackgroundFill::getFill)
                .filter(Contrast::isSolid)
                .map(Color.class::cast)
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean isSolid(Paint paint) {
        return paint instanceof Color colour && colour.isOpaque();
    }

    static double ratio(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static int argb(Color colour) {
        return 0xff << 24 | channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8 | channel(colour.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 255) + 0.7152 * linear(argb >> 8 & 255) + 0.0722 * linear(argb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
