package io.countersign.app;

import io.countersign.parse.Json;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The one window of a data folder: a second start hands its files to it and ends. They meet at a socket of the file system
/// inside the folder, which only the folder's owner can open; no network is touched. Only names of files are handed over, and
/// what is in them is looked at like anything that is dropped on the window.
final class FirstWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstWindow.class);
    private static final String SOCKET = "window.socket";
    /// The least that every system takes as the name of a socket.
    private static final int LONGEST_NAME = 100;

    private static final int MOST_BYTES = 1_000_000;

    private final ServerSocketChannel server;
    private final Path socket;

    private FirstWindow(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /// Hands files to the window that has the folder.
    ///
    /// @param files may be none: the window comes to the front then
    /// @return whether there was one
    static boolean take(Path folder, List<Path> files) {
        Path socket = folder.resolve(SOCKET);
        if (!Files.exists(socket)) {
            return false;
        }
        List<String> names =
                files.stream().map(file -> file.toAbsolutePath().normalize().toString()).toList();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ByteBuffer bytes = ByteBuffer.wrap(Json.write(names).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException e) {
            LOG.debug("nobody listens at {}", socket, e);
            return false;
        }
    }

    /// Listens for further starts. Where that is not possible here, a second start is told that the folder is in use.
    ///
    /// @param taken gets the files, on a thread of its own
    /// @return what ends the listening
    static AutoCloseable listen(Path folder, Consumer<List<Path>> taken) {
        Path socket = folder.resolve(SOCKET);
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            LOG.info("{} is too long a name for a socket", socket);
            return () -> {};
        }
        try {
            Files.deleteIfExists(socket); // left by a window that was killed; this one holds the folder
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            closeToOthers(socket);
            FirstWindow window = new FirstWindow(server, socket);
            Thread.ofVirtual().name("first-window").start(() -> window.accept(taken));
            return window;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("further starts cannot be listened for at {}", socket, e);
            return () -> {};
        }
    }

    private static void closeToOthers(Path socket) throws IOException {
        if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void accept(Consumer<List<Path>> taken) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                List<Path> files = files(read(channel));
                channel.write(ByteBuffer.wrap(new byte[] {1}));
                taken.accept(files);
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException | JacksonException e) {
                LOG.warn("a further start could not be understood", e);
            }
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        return new String(Channels.newInputStream(channel).readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static List<Path> files(String names) {
        List<Path> files = new ArrayList<>();
        for (JsonNode name : Json.tree(names)) {
            files.add(Path.of(name.asString("")));
        }
        return files.stream().filter(Files::exists).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
