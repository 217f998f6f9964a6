package io.countersign.preferences;

import java.util.List;

/// Where a window stands.
///
/// @param width 0 where it never stood anywhere
public record Placement(double x, double y, double width, double height, boolean maximised) {
    public static final Placement NONE = new Placement(0, 0, 0, 0, false);

    /// How much of a window's upper edge has to be on a screen, so that it can be seen and taken hold of.
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 40;

    public boolean isKnown() {
        return width > 0 && height > 0;
    }

    /// The same placement on the screens there are: a window whose screen is gone comes to the middle of the first one, and
    /// none is larger than its screen.
    ///
    /// @param screens without what panels cover, the main one first
    public Placement on(List<Screen> screens) {
        for (Screen screen : screens) {
            if (isHeld(screen)) {
                return new Placement(
                        x, y, Math.min(width, screen.width()), Math.min(height, screen.height()), maximised);
            }
        }
        Screen main = screens.getFirst();
        double fitWidth = Math.min(width, main.width());
        double fitHeight = Math.min(height, main.height());
        return new Placement(
                main.x() + (main.width() - fitWidth) / 2,
                main.y() + (main.height() - fitHeight) / 2,
                fitWidth,
                fitHeight,
                maximised);
    }

    private boolean isHeld(Screen screen) {
        double seen = Math.min(x + width, screen.x() + screen.width()) - Math.max(x, screen.x());
        return seen >= GRIP_WIDTH && y >= screen.y() && y + GRIP_HEIGHT <= screen.y() + screen.height();
    }

    /// The part of a screen where windows can stand.
    public record Screen(double x, double y, double width, double height) {}
}
