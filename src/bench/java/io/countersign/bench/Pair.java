package io.countersign.bench;

import java.util.List;

/// What a process takes as many times of what another one does, which ran in turn with it.
final class Pair {
    private final double[] clock;
    private final double[] processor;

    Pair(int rounds) {
        clock = new double[rounds];
        processor = new double[rounds];
    }

    void set(int round, Program.Run measured, Program.Run beside) {
        clock[round] = measured.seconds() / beside.seconds();
        processor[round] = beside.processor() > 0 ? measured.processor() / beside.processor() : 0;
    }

    /// By the clock and by the processor: the second holds on a machine that does something else too, but does not show what
    /// two threads do at once.
    List<Figure> figures(String name, double limit) {
        return List.of(new Figure(name, limit, "times", clock), new Figure(name, limit, "times the processor", processor));
    }
}
