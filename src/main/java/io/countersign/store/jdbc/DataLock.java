package io.countersign.store.jdbc;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Who works in a data folder, by locks on `countersign.lock`, which the system lets go of when a program ends, however it
/// ends. The window holds the first byte; everyone who has the database open holds one byte somewhere behind it; who
/// replaces the database holds all of them. A file system without locks keeps nobody out.
final class DataLock implements AutoCloseable {
    private static final String NAME = "countersign.lock";
    private static final String WINDOW = "countersign.window";

    private final @Nullable FileChannel channel;

    private DataLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /// Says that the database is open.
    static DataLock open(Path folder) {
        return lock(folder, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE - 1), 1);
    }

    /// Says that a window works in the folder, and which program that is.
    ///
    /// @throws ProblemException if another one does
    static DataLock window(Path folder) {
        DataLock lock = lock(folder, 0, 1);
        try {
            Files.writeString(folder.resolve(WINDOW), "Countersign, " + ProcessHandle.current().pid());
        } catch (IOException _) {
            // The lock counts; the name is for the message alone.
        }
        return lock;
    }

    /// Keeps everyone else out.
    ///
    /// @throws ProblemException if somebody is in
    static DataLock alone(Path folder) {
        return lock(folder, 0, Long.MAX_VALUE);
    }

    private static DataLock lock(Path folder, long position, long size) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock(position, size, false);
            if (lock != null) {
                return new DataLock(channel);
            }
        } catch (OverlappingFileLockException _) {
            // This program holds it itself.
        } catch (IOException _) {
            return new DataLock(channel);
        }
        close(channel);
        throw ProblemException.of(ProblemCode.DATABASE_OPEN_ELSEWHERE, folder.toString(), holder(folder));
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(WINDOW), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "Countersign";
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException _) {
                // The lock ends with the program.
            }
        }
    }
}
