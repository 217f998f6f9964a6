package io.countersign.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.sqlite.util.LibraryLoaderUtil;

/// The library of SQLite for this system, which its driver unpacks at each start unless the property `org.sqlite.lib.path`
/// names a folder with it.
public final class SqliteLibrary {
    private SqliteLibrary() {}

    /// Unpacks it into a folder, for later starts.
    ///
    /// @return the file
    public static Path unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = Objects.requireNonNull(LibraryLoaderUtil.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder.resolve(name);
    }
}
