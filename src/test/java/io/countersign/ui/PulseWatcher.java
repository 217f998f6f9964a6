package io.countersign.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Watches for how long the FX thread keeps waiting whoever wants it: it knocks all the time, and measures what the thread
/// did until it answered. Counted is what it computed and how long it waited to enter a monitor. Not counted is time in
/// which the machine gave it no processor, since that is not ours to mend, nor time asleep before a disk, a parked lock or
/// a condition, which looks the same from here.
public final class PulseWatcher implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 60;

    private final Thread watcher;
    private final long fxThread;
    private volatile boolean running = true;
    private volatile long longest;
    private volatile String doing = "";

    private PulseWatcher(long fxThread) {
        this.fxThread = fxThread;
        THREADS.setThreadContentionMonitoringEnabled(true);
        this.watcher = Thread.ofPlatform().daemon().name("pulse watcher").start(this::watch);
    }

    /// Begins to watch.
    public static PulseWatcher start() throws InterruptedException {
        AtomicReference<Thread> fx = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        Platform.runLater(() -> {
            fx.set(Thread.currentThread());
            known.countDown();
        });
        known.await();
        return new PulseWatcher(fx.get().threadId());
    }

    /// The longest time in which the thread answered nobody, in milliseconds; watching begins anew.
    public long longestMillis() {
        long millis = TimeUnit.NANOSECONDS.toMillis(longest);
        longest = 0;
        return millis;
    }

    /// Where the thread was during the longest time.
    public String doing() {
        return doing;
    }

    private void watch() {
        while (running) {
            try {
                knock();
                Thread.sleep(2);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void knock() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        long before = spent();
        Platform.runLater(answered::countDown);
        String seen = "";
        while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) && running) {
            seen = stack();
        }
        long took = spent() - before;
        if (took > longest) {
            longest = took;
            doing = seen;
        }
    }

    /// What the thread has computed and waited so far.
    private long spent() {
        ThreadInfo info = THREADS.getThreadInfo(fxThread);
        return THREADS.getThreadCpuTime(fxThread) + TimeUnit.MILLISECONDS.toNanos(info.getBlockedTime());
    }

    private String stack() {
        ThreadInfo info = THREADS.getThreadInfo(fxThread, 60);
        return Arrays.stream(info.getStackTrace())
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    @Override
    public void close() {
        running = false;
        watcher.interrupt();
    }
}
