package io.countersign.ui.documents;

import io.countersign.ui.documents.PortLine.Standing;

/// Which ports the table shows.
enum PortView {
    ALL,
    OPEN_DOCUMENTED,
    OPEN_UNDOCUMENTED,
    DOCUMENTED_CLOSED,
    DANGEROUS,
    LOOPBACK;

    boolean holds(PortLine line) {
        return switch (this) {
            case ALL -> true;
            case OPEN_DOCUMENTED -> line.standing() == Standing.OPEN_DOCUMENTED;
            case OPEN_UNDOCUMENTED ->
                line.standing() == Standing.OPEN_UNDOCUMENTED || line.standing() == Standing.UNCERTAIN;
            case DOCUMENTED_CLOSED -> line.standing() == Standing.DOCUMENTED_CLOSED;
            case DANGEROUS -> line.dangerous();
            case LOOPBACK -> line.standing() == Standing.LOOPBACK;
        };
    }
}
