package io.countersign.typography;

import com.itextpdf.kernel.colors.DeviceRgb;

/// How text looks.
///
/// @param size of the type in points
/// @param leading from line to line in points
/// @param colour sRGB
/// @param spacing between signs in points, 0 for all but the verdict
public record Style(float size, float leading, boolean bold, DeviceRgb colour, float spacing) {
    public Style(float size, float leading, boolean bold, DeviceRgb colour) {
        this(size, leading, bold, colour, 0);
    }

    public Style strong() {
        return new Style(size, leading, true, colour, spacing);
    }

    public Style in(DeviceRgb other) {
        return new Style(size, leading, bold, other, spacing);
    }

    public Style spaced(float points) {
        return new Style(size, leading, bold, colour, points);
    }

    /// The same with more room between the lines.
    public Style leaded(float more) {
        return new Style(size, leading + more, bold, colour, spacing);
    }
}
