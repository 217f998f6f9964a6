package io.countersign.store.jdbc;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells what SQLite's errors mean to a person.
final class SqliteProblems {
    /// The result codes' low byte names the kind, the rest says more.
    private static final int KIND = 0xff;

    private SqliteProblems() {}

    /// A problem with the file if SQLite named one, else the failure as it is: then the program is wrong, not the file.
    static RuntimeException of(RuntimeException failure, Path file) {
        return failure instanceof ProblemException
                ? failure
                : code(failure)
                        .<RuntimeException>map(
                                code -> new ProblemException(problem(code, file), failure))
                        .orElse(failure);
    }

    /// Names the newest copy, which can be put in place.
    static Problem damaged(Path file) {
        Message copy = new SqliteBackups().newest(Objects.requireNonNull(file.getParent()))
                .map(newest -> Message.of("record.backup.newest", newest.toString()))
                .orElseGet(() -> Message.of("record.backup.none"));
        return Problem.of(ProblemCode.DATABASE_DAMAGED, file.toString(), copy);
    }

    private static Problem problem(ProblemCode code, Path file) {
        return code == ProblemCode.DATABASE_DAMAGED ? damaged(file) : Problem.of(code, file.toString());
    }

    private static Optional<ProblemCode> code(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException error) {
                return lacks(error) ? Optional.of(ProblemCode.DATABASE_DAMAGED) : code(error.getResultCode());
            }
        }
        return Optional.empty();
    }

    /// Whether the file lacks what every file of this version has: our statements are fixed, so its head or its schema was
    /// changed. SQLite has no code for that.
    private static boolean lacks(SQLiteException error) {
        String text = String.valueOf(error.getMessage());
        return error.getResultCode() == SQLiteErrorCode.SQLITE_ERROR
                && Stream.of("no such table", "no such column", "unsupported file format").anyMatch(text::contains);
    }

    private static Optional<ProblemCode> code(SQLiteErrorCode error) {
        int kind = error.code & KIND;
        if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code || kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Optional.of(ProblemCode.DATABASE_DAMAGED);
        }
        if (kind == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(ProblemCode.DATABASE_FULL);
        }
        if (kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of(ProblemCode.DATABASE_BUSY);
        }
        return kind == SQLiteErrorCode.SQLITE_CANTOPEN.code
                        || kind == SQLiteErrorCode.SQLITE_READONLY.code
                        || kind == SQLiteErrorCode.SQLITE_IOERR.code
                        || kind == SQLiteErrorCode.SQLITE_PERM.code
                ? Optional.of(ProblemCode.DATABASE_UNREACHABLE)
                : Optional.empty();
    }
}
