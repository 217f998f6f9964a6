package io.countersign.ui.print;

import io.countersign.workflow.PrintSignOff;
import java.nio.file.Path;
import java.util.List;

/// What printing asks of the rest of the program. Every method may take a while; none is called on the FX thread.
public interface PrintWork {
    /// The names of the printers, the usual one first.
    List<String> printers();

    /// @return how many pages of paper
    int print(Path file, PrintSignOff.Order order);

    static PrintWork of(PrintSignOff printing) {
        return new PrintWork() {
            @Override
            public List<String> printers() {
                return printing.printers();
            }

            @Override
            public int print(Path file, PrintSignOff.Order order) {
                return printing.print(file, order);
            }
        };
    }
}
