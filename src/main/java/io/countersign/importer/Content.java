package io.countersign.importer;

import java.io.IOException;
import java.io.InputStream;

/// The unpacked bytes of one file. A format that has its texts after the rows that need them opens it a second time
/// rather than hold the rows.
@FunctionalInterface
public interface Content {
    /// The bytes from the first one on. Need not be closed: whoever made the content closes what was opened.
    InputStream open() throws IOException;
}
