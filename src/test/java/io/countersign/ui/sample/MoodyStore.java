package io.countersign.ui.sample;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.Files;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A store that counts its readers, and can be made to keep them waiting, or to fail them.
public final class MoodyStore implements Store {
    private final Store store;
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean broken;
    private volatile @Nullable CountDownLatch gate;

    public MoodyStore(Store store) {
        this.store = store;
    }

    /// How often something was read since this was asked last.
    public int readings() {
        return readings.getAndSet(0);
    }

    /// From now on readers wait.
    public void close(CountDownLatch until) {
        gate = until;
    }

    /// From now on nothing can be read, or everything again.
    public void breakDown(boolean now) {
        broken = now;
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        readings.incrementAndGet();
        CountDownLatch closed = gate;
        try {
            if (closed != null) {
                closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broken) {
            throw ProblemException.of(ProblemCode.DATABASE_FULL, "countersign.db");
        }
        return store.read(work);
    }

    @Override
    public <T> T write(String who, Function<Session, T> work) {
        return store.write(who, work);
    }

    @Override
    public Path copyTo(Path folder) {
        return store.copyTo(folder);
    }

    @Override
    public Files files() {
        return store.files();
    }

    @Override
    public AutoCloseable onChange(Consumer<Change> listener) {
        return store.onChange(listener);
    }

    @Override
    public void close() {
        store.close();
    }
}
