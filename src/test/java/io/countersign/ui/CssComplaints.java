package io.countersign.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;

/// Collects what JavaFX complains of while it reads and applies style sheets: errors of the parser, and the log's words
/// on colours that cannot be found.
public final class CssComplaints extends Handler implements AutoCloseable {
    private final Logger log = Logger.getLogger("javafx.css");
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final ListChangeListener<CssParser.ParseError> errors =
            change -> change.getList().forEach(error -> seen.add(error.getMessage()));

    /// Listens from now on; to be made on the FX thread.
    public CssComplaints() {
        CssParser.errorsProperty().addListener(errors);
        log.addHandler(this);
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void publish(LogRecord entry) {
        seen.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        CssParser.errorsProperty().removeListener(errors);
        log.removeHandler(this);
    }
}
