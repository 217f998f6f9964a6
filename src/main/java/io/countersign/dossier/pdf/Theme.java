package io.countersign.dossier.pdf;

import com.itextpdf.kernel.colors.DeviceRgb;
import io.countersign.typography.Style;

/// The measures, sizes and colours of the pages. Lengths in points, the origin at the bottom left.
final class Theme {
    static final float PAGE_WIDTH = 595.28f;
    static final float PAGE_HEIGHT = 841.89f;
    static final float LEFT = 56;
    static final float WIDTH = 494;
    static final float RIGHT = LEFT + WIDTH;
    static final float TOP_FIRST = PAGE_HEIGHT - 44;
    static final float TOP = PAGE_HEIGHT - 68;
    static final float BOTTOM = 56;
    static final float BODY_HEIGHT = TOP - BOTTOM;

    static final DeviceRgb INK = rgb(0x1A1D21);
    static final DeviceRgb LEAD_INK = rgb(0x3B4149);
    static final DeviceRgb SECOND = rgb(0x4A5159);
    static final DeviceRgb STRONG_RULE = rgb(0x8B949E);
    static final DeviceRgb ROW_RULE = rgb(0xB9C0C8);
    static final DeviceRgb TINT = rgb(0xF1F3F5);
    static final DeviceRgb GREEN = rgb(0x14532D);
    static final DeviceRgb RED = rgb(0x8B1414);
    static final DeviceRgb AMBER = rgb(0x8A5A00);
    static final DeviceRgb BLUE = rgb(0x0B4A7A);
    static final DeviceRgb CONDITION_TINT = rgb(0xFDF8EC);
    static final DeviceRgb REFUSAL_TINT = rgb(0xFCF3F3);
    static final DeviceRgb CRITICAL = rgb(0x5F0B17);
    static final DeviceRgb HIGH = rgb(0xA93A22);
    static final DeviceRgb MEDIUM = rgb(0xDB9A3C);
    static final DeviceRgb LOW = rgb(0xC5CDD5);

    static final Style VERDICT = new Style(29, 35, true, INK);
    static final Style RELEASE = new Style(22, 28, true, INK);
    static final Style PART = new Style(16, 21, true, INK);
    static final Style SUBTITLE = new Style(11, 16, false, LEAD_INK);
    static final Style HEADING = new Style(11, 15, true, INK);
    static final Style BODY = new Style(8.7f, 12.6f, false, INK);
    static final Style LEAD = BODY.in(LEAD_INK);
    static final Style CELL = new Style(7.8f, 11.2f, false, INK);
    static final Style NOTE = new Style(7.2f, 10.2f, false, SECOND);
    static final Style QUOTE = NOTE.in(INK);
    static final Style HEAD = new Style(7.2f, 10.2f, true, INK);
    static final Style RUNNING = new Style(7.5f, 10, false, SECOND);
    static final Style PRINT = new Style(6.5f, 9, false, INK);

    /// How big an icon is in the lines, and the gap behind it.
    static final float ICON = 8.5f;
    static final float ICON_GAP = 3;

    private Theme() {}

    private static DeviceRgb rgb(int hex) {
        return new DeviceRgb(hex >> 16 & 0xFF, hex >> 8 & 0xFF, hex & 0xFF);
    }
}
