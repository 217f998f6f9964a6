package io.countersign.typography;

/// The faces that everything is set in. Both families have digits of one width, so columns of numbers stand.
public enum Face {
    LATIN("OpenSans/OpenSans-Regular.ttf"),
    LATIN_BOLD("OpenSans/OpenSans-Bold.ttf"),
    HAN("NotoSansSC/NotoSansSC-Regular.ttf"),
    HAN_BOLD("NotoSansSC/NotoSansSC-Bold.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String resource() {
        return "/fonts/ttf/" + file;
    }

    static Face latin(boolean bold) {
        return bold ? LATIN_BOLD : LATIN;
    }

    static Face han(boolean bold) {
        return bold ? HAN_BOLD : HAN;
    }
}
