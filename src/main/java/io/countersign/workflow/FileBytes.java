package io.countersign.workflow;

import io.countersign.importer.Head;
import io.countersign.model.message.Message;
import io.countersign.parse.Packed;
import io.countersign.parse.secret.Blackening;
import io.countersign.parse.secret.SecretPlaces;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file's bytes on their way to a parser: hashed as they were handed in, unpacked, secrets blackened, and copied.
///
/// The copy is of the file as it was handed in where nothing had to be blackened. Where something had, it is of the
/// unpacked and blackened bytes, since nothing else of the file may be stored.
final class FileBytes implements AutoCloseable {
    private final WatchedStream handedIn;
    private final Blackening blackening;
    private final WatchedStream blackened;
    private final boolean copiesHandedIn;

    /// @param copy is given the bytes that may be kept; null where none are wanted
    FileBytes(SourceFile file, @Nullable OutputStream copy, Progress progress) throws IOException {
        Message what = Message.of("importer.reading", file.name());
        OutputStream nowhere = OutputStream.nullOutputStream();
        OutputStream kept = copy == null ? nowhere : copy;
        copiesHandedIn = copy != null && isPacked(file) && !holdsSecrets(file, what);
        handedIn = new WatchedStream(
                file.origin().open(), copiesHandedIn ? kept : nowhere, what, file.origin().size(), progress);
        blackening = new Blackening(unpackOrClose(handedIn));
        blackened = new WatchedStream(blackening, copiesHandedIn ? nowhere : kept, what, 0, Progress.SILENT);
    }

    /// The same bytes for a second reading, which nobody watches but who may cancel it.
    static InputStream again(SourceFile file) throws IOException {
        return blackening(file, Message.of("importer.reading", file.name()));
    }

    /// What a parser reads.
    InputStream stream() {
        return blackened;
    }

    /// Reads what a parser left, so that copy and hash are of the whole file.
    void finish() throws IOException {
        blackened.drain();
    }

    /// Reads the rest for the hash alone, of a file that is not taken.
    void abandon() {
        handedIn.stopCopying();
        blackened.stopCopying();
    }

    /// Reads what follows the packed bytes. To be called before asking for size and hashes.
    void drain() throws IOException {
        handedIn.drain();
    }

    long size() {
        return handedIn.size();
    }

    /// What was blackened, up to where the file was read.
    List<SecretPlaces> secrets() {
        return blackening.found();
    }

    Hashes hashes() {
        String sha256 = handedIn.sha256();
        return new Hashes(sha256, copiesHandedIn ? sha256 : blackened.sha256());
    }

    @Override
    public void close() throws IOException {
        handedIn.close();
    }

    private static boolean isPacked(SourceFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.origin().open())) {
            return Packed.isPacked(in);
        }
    }

    /// Only a packed file is read for this beforehand: of any other the copy that is made on the way is right.
    private static boolean holdsSecrets(SourceFile file, Message what) throws IOException {
        try (Blackening found = blackening(file, what)) {
            found.transferTo(OutputStream.nullOutputStream());
            return !found.found().isEmpty();
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException _) {
            // Cut off or damaged: it will be refused, and nothing of it kept.
            return true;
        }
    }

    private static Blackening blackening(SourceFile file, Message what) throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        WatchedStream in = new WatchedStream(file.origin().open(), nowhere, what, 0, Progress.SILENT);
        return new Blackening(new WatchedStream(unpack(in), nowhere, what, 0, Progress.SILENT));
    }

    private static InputStream unpackOrClose(WatchedStream in) throws IOException {
        try {
            return unpack(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream unpack(InputStream in) throws IOException {
        return Packed.unpack(new BufferedInputStream(in, Head.SIZE));
    }

    /// @param sha256 of the file as it was handed in
    /// @param kept of the copy
    record Hashes(String sha256, String kept) {}
}
