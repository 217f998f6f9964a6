package io.countersign.dossier.pdf;

/// A column of a table.
///
/// @param head its title, with the unit where there is one
/// @param width in points, with the gap to the next column
/// @param right whether it is set to the right, as numbers are
record Column(String head, float width, boolean right) {
    private static final float GAP = 8;
    private static final float GAP_AFTER_NUMBERS = 10;

    static Column text(String head, float width) {
        return new Column(head, width, false);
    }

    static Column number(String head, float width) {
        return new Column(head, width, true);
    }

    /// How wide its text may be.
    float measure() {
        return width - (right ? GAP_AFTER_NUMBERS : GAP);
    }
}
