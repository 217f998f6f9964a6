package io.countersign.ui.shell;

import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import java.util.ArrayList;
import java.util.List;

/// One way of looking at the window: in these colours and this language, on a display of so many pixels.
///
/// A display at 150 % shows two thirds as much, with one and a half pixels for each of ours: the window is laid out for
/// what is left, the window's render scale makes everything end on a pixel of the display, and the picture is drawn from
/// the outlines at that scale, so that letters are as sharp as there. Where two thirds are less than the window may be,
/// it is as small as it may be.
///
/// @param percent of the display
/// @param textSize that the person chose, 13 being the usual
record Look(Theme theme, Language language, int pixelsWide, int pixelsHigh, int percent, int textSize) {
    static final int USUAL = 13;
    static final int LARGE = 19;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /// Every combination, neighbours differing in what is done quickly.
    static List<Look> all() {
        List<Look> looks = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                for (boolean large : List.of(false, true)) {
                    int width = large ? 1920 : 1280;
                    int height = large ? 1080 : 800;
                    looks.add(new Look(theme, language, width, height, 100, USUAL));
                    looks.add(new Look(theme, language, width, height, 150, USUAL));
                    looks.add(new Look(theme, language, width, height, 100, LARGE));
                }
            }
        }
        return looks;
    }

    double scale() {
        return percent / 100.0;
    }

    double width() {
        return Math.max(LEAST_WIDTH, pixelsWide / scale());
    }

    double height() {
        return Math.max(LEAST_HEIGHT, pixelsHigh / scale());
    }

    /// As it stands in the name of a picture.
    String id() {
        return pixelsWide + "-" + percent + (textSize == USUAL ? "" : "-t" + textSize);
    }
}
