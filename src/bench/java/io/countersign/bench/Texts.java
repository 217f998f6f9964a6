package io.countersign.bench;

import java.util.function.IntFunction;

/// The texts of advisories by their number. Those that repeat are made once; those that do not are made as they are needed.
final class Texts {
    private final String[] made;
    private final boolean repeating;
    private final IntFunction<String> maker;

    Texts(Shape shape, IntFunction<String> maker) {
        this.made = new String[shape.repeating() ? shape.advisories() : 0];
        this.repeating = shape.repeating();
        this.maker = maker;
    }

    String of(int advisory) {
        if (!repeating) {
            return maker.apply(advisory);
        }
        if (made[advisory] == null) {
            made[advisory] = maker.apply(advisory);
        }
        return made[advisory];
    }
}
