package io.countersign.importer;

import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the registry makes of a file.
public sealed interface Recognition {
    /// Exactly one format fits.
    ///
    /// @param reason why, for the reader
    record Recognised(Importer importer, Message reason) implements Recognition {}

    /// More than one format fits; none is guessed.
    record Ambiguous(List<Recognised> candidates) implements Recognition {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        public List<Format> formats() {
            return candidates.stream().map(one -> one.importer().format()).toList();
        }

        /// What a person has said such files are, by the format's identifier; empty where that decides nothing.
        public Optional<Recognised> preferred(Set<String> formats) {
            List<Recognised> left = candidates.stream()
                    .filter(one -> formats.contains(one.importer().format().id()))
                    .toList();
            return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
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
