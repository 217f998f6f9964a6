package io.countersign.importer;

import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.util.List;

/// What the registry makes of a file.
public sealed interface Recognition {
    /// Exactly one format fits.
    ///
    /// @param reason why, for the reader
    record Recognised(Importer importer, Message reason) implements Recognition {}

    /// More than one format fits; none is guessed.
    record Ambiguous(List<Format> formats) implements Recognition {
        public Ambiguous {
            formats = List.copyOf(formats);
        }
    }

    /// The file is `[]`, `{}` or `null`: many tools write this for "no findings", and it names none of them.
    record NoFindings() implements Recognition {}

    /// No format fits, but the file is a table that could be read if somebody said what its columns mean.
    record Table(List<String> columns) implements Recognition {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /// No format fits.
    ///
    /// @param looks what the file looks like, for the reader
    record Unknown(Message looks) implements Recognition {}
}
