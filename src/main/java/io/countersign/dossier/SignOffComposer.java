package io.countersign.dossier;

import io.countersign.model.signoff.Dossier;
import java.io.IOException;
import java.io.OutputStream;

/// Makes the pages of a sign-off.
///
/// The same dossier with the same attachments gives the same bytes, on any day and for any person: a verifier makes the
/// pages again from the embedded record and compares. Implementations are thread-safe.
public interface SignOffComposer {
    /// The number of the layout that pages are composed in. A version of the program whose pages, tags or embedded record come out
    /// otherwise for the same dossier has a higher one: pages of an earlier layout cannot be made again to be compared.
    int LAYOUT = 1;

    /// Writes an unsigned sign-off, with empty fields for the signatures.
    ///
    /// @throws IOException if the attachments cannot be read, or the stream does not take the bytes
    /// @throws IllegalArgumentException if the dossier holds a message for which there is no text
    void compose(Dossier dossier, Attachments attachments, OutputStream out) throws IOException;

    /// Writes the same with nothing packed: for whoever compares it and keeps none of it, as packing is what takes longest.
    ///
    /// @throws IOException if the attachments cannot be read, or the stream does not take the bytes
    /// @throws IllegalArgumentException if the dossier holds a message for which there is no text
    void composeUnpacked(Dossier dossier, Attachments attachments, OutputStream out) throws IOException;
}
