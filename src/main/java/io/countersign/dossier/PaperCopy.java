package io.countersign.dossier;

import java.io.IOException;

/// Makes the pages of a sign-off ready for paper.
public interface PaperCopy {
    /// The same pages, with two lines in the foot of each.
    ///
    /// @param above one line over the foot
    /// @param below one line under it
    /// @throws IOException if the bytes are no PDF, or one that may not be printed
    byte[] of(byte[] pdf, String above, String below) throws IOException;
}
