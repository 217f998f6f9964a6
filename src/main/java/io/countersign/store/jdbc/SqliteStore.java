package io.countersign.store.jdbc;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.Files;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store in one SQLite file, for one person and as many threads as there are. Thread-safe.
///
/// One connection writes, behind a fair lock; each reading thread has a connection of its own, on the state of the
/// database as it was when its work began (write-ahead log), and so neither waits for the other.
public final class SqliteStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

    /// Who seals what an update brought, in the record.
    private static final String PROGRAM = "Countersign";

    /// How many idle connections are kept for readers; more are made when more threads read at once.
    private static final int IDLE_READERS = 4;

    private final SqliteDatabase database;
    private final FolderFiles files;
    private final Clock clock;
    private final DataLock lock;
    /// Null where the database was opened to be looked at only.
    private final @Nullable Handle writer;

    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Handle> readers = new ConcurrentLinkedDeque<>();
    private final AdvisoryTally.Kept tallies = new AdvisoryTally.Kept();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private SqliteStore(
            SqliteDatabase database, FolderFiles files, Clock clock, DataLock lock, @Nullable Handle writer) {
        this.database = database;
        this.files = files;
        this.clock = clock;
        this.lock = lock;
        this.writer = writer;
    }

    /// Opens a database to be looked at only, as far as it can be read: one that is damaged, or on a disk that cannot be
    /// written.
    ///
    /// @throws ProblemException if there is none, it is not ours, or of another version; each thing that cannot be read is
    ///     told when it is asked for
    public static SqliteStore openToRead(Path folder, Clock clock) {
        SqliteDatabase database = SqliteDatabase.toRead(folder);
        return new SqliteStore(
                database, FolderFiles.at(folder.resolve(FolderFiles.NAME)), clock, DataLock.open(folder), null);
    }

    /// Opens the database in a folder by the clock of the machine.
    ///
    /// @throws ProblemException if the folder cannot be written, or the file is not ours, newer, or damaged
    public static SqliteStore open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /// Opens the database `countersign.db` in a folder, with the evidence under `files`; makes both where they are not.
    ///
    /// @param clock gives the times in the record
    /// @throws ProblemException if the folder cannot be written, or the file is not ours, newer, or damaged
    public static SqliteStore open(Path folder, Clock clock) {
        return open(folder, clock, SqliteDatabase.Schema.CURRENT);
    }

    /// Whether a folder holds a database; opening it would make one.
    public static boolean exists(Path folder) {
        return SqliteDatabase.exists(folder);
    }

    static SqliteStore open(Path folder, Clock clock, SqliteDatabase.Schema schema) {
        SqliteDatabase database = SqliteDatabase.open(folder, schema);
        DataLock lock = DataLock.open(folder);
        try {
            SqliteStore store =
                    new SqliteStore(
                            database, FolderFiles.open(folder.resolve(FolderFiles.NAME)), clock, lock, database.writer());
            store.sealUpdated(store.writable());
            return store;
        } catch (IOException e) {
            lock.close();
            throw new ProblemException(Problem.of(ProblemCode.DATABASE_UNREACHABLE, folder.toString()), e);
        } catch (RuntimeException e) {
            lock.close();
            throw SqliteProblems.of(e, database.file());
        }
    }

    /// Keeps other windows out of a folder; who only runs a command is let in, as the database keeps writers apart.
    ///
    /// @return what lets them in again
    /// @throws ProblemException if a window works there
    public static AutoCloseable holdForWindow(Path folder) {
        return DataLock.window(folder);
    }

    private void sealUpdated(Handle writer) {
        boolean waits = writer.createQuery("SELECT EXISTS (SELECT 1 FROM to_seal)")
                .mapTo(Boolean.class)
                .one();
        if (waits) {
            JdbcSession session = new JdbcSession(writer, PROGRAM, clock.instant(), tallies);
            transact(writer, session, _ -> {
                session.begin();
                session.adopt();
                return true;
            });
        }
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        requireOpen();
        Handle idle = readers.poll();
        Handle handle = idle == null ? database.reader() : idle;
        try {
            return transact(handle, new JdbcSession(handle, "", clock.instant(), tallies), work);
        } finally {
            if (closed || readers.size() >= IDLE_READERS) {
                handle.close();
            } else {
                readers.push(handle);
            }
        }
    }

    @Override
    public <T> T write(String who, Function<Session, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write within a write");
        }
        List<Change> changes;
        T result;
        writing.lock();
        try {
            requireOpen();
            Handle writer = writable();
            database.requireThere();
            JdbcSession session = new JdbcSession(writer, who, clock.instant(), tallies);
            result = transact(writer, session, parts -> {
                session.begin();
                return work.apply(parts);
            });
            changes = session.changes();
        } finally {
            writing.unlock();
        }
        changes.forEach(this::announce);
        return result;
    }

    @Override
    public Path copyTo(Path folder) {
        requireOpen();
        try {
            return database.copyTo(folder, SqliteDatabase.NAME);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, folder.toString()), e);
        } catch (RuntimeException e) {
            throw SqliteProblems.of(e, folder);
        }
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public AutoCloseable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            for (@Nullable Handle idle = readers.poll(); idle != null; idle = readers.poll()) {
                idle.close();
            }
            if (writer != null) {
                writer.close();
            }
            lock.close();
        } finally {
            writing.unlock();
        }
    }

    private <T> T transact(Handle handle, JdbcSession session, Function<Session, T> work) {
        try (session) {
            handle.begin();
            T result = work.apply(session);
            handle.commit();
            return result;
        } catch (RuntimeException e) {
            throw SqliteProblems.of(e, database.file());
        } finally {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        }
    }

    /// A listener that fails does not keep the others from hearing, nor does it undo what is stored.
    private void announce(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", change, e);
            }
        }
    }

    private Handle writable() {
        Handle handle = writer;
        if (handle == null) {
            throw ProblemException.of(ProblemCode.DATABASE_ONLY_READ, database.file().toString());
        }
        return handle;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }
}
