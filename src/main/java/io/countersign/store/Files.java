package io.countersign.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The bytes of evidence, each file once, under its hash.
public interface Files {
    /// Opens a file that is not yet kept.
    Incoming receive() throws IOException;

    /// The bytes of a kept file.
    ///
    /// @throws IOException if it is not there, or cannot be read
    InputStream open(String sha256) throws IOException;

    /// A file on its way in.
    interface Incoming extends AutoCloseable {
        /// Where its bytes go.
        OutputStream stream();

        /// Forces the bytes to the disk and keeps them under their hash. To be called before the transaction that
        /// names the hash is committed.
        void keep(String sha256) throws IOException;

        /// Throws the bytes away if they were not kept.
        @Override
        void close() throws IOException;
    }
}
