package io.countersign.workflow;

import io.countersign.logic.chain.Chain;
import io.countersign.logic.chain.ChainCheck;
import io.countersign.model.audit.Flaw;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.store.Files;
import io.countersign.store.Integrity;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Checks that the record holds together from its first entry on, and that everything stored is what it holds: rows by
/// their seals, texts by their digests, kept files by their hashes, and what is repeated by computing it again.
/// Thread-safe.
public final class CheckHistory {
    /// Flaws beyond these are counted no more; one is enough.
    private static final int MOST = 100;

    private final Store store;

    public CheckHistory(Store store) {
        this.store = store;
    }

    /// @throws InterruptedException if cancelled
    /// @throws ProblemException if the database cannot be read for another reason than damage
    public Result check(Progress progress) throws InterruptedException {
        Checking checking = new Checking(store.files(), progress);
        try {
            store.read(session -> {
                checking.run(session);
                return true;
            });
        } catch (ProblemException e) {
            if (e.problem().code() != ProblemCode.DATABASE_DAMAGED) {
                throw e;
            }
            checking.add(new Flaw(0, Message.of("record.file.damaged")));
        }
        if (checking.cancelled()) {
            throw new InterruptedException();
        }
        return checking.result();
    }

    /// @param whole whether all is as it was recorded
    /// @param entries how many there are
    /// @param head the hash of the newest, 64 zeros where there is none
    /// @param text the answer as a sentence; where something was changed, what was changed first
    /// @param flaws all that was found, the oldest entry's first; at most a hundred
    public record Result(boolean whole, long entries, String head, Message text, List<Flaw> flaws) {
        public Result {
            flaws = List.copyOf(flaws);
        }
    }

    /// One check, step by step.
    private static final class Checking {
        private final Files files;
        private final Progress progress;
        private final ChainCheck chain = new ChainCheck();
        private final List<Flaw> flaws = new ArrayList<>();
        private boolean cancelled;

        Checking(Files files, Progress progress) {
            this.files = files;
            this.progress = progress;
        }

        void run(Session session) {
            Integrity integrity = session.integrity();
            List<Runnable> steps = new ArrayList<>();
            steps.add(() -> chain(session));
            steps.add(() -> seals(session));
            integrity.parts().forEach(part -> steps.add(() -> integrity.part(part, this::add)));
            steps.add(() -> integrity.texts(this::add));
            steps.add(() -> integrity.repeated(this::add));
            steps.add(() -> files(integrity));
            steps.add(() -> integrity.file(this::add));
            for (int step = 0; step < steps.size() && !cancelled(); step++) {
                progress.report(Message.of("record.checking"), step, steps.size());
                steps.get(step).run();
            }
        }

        private void chain(Session session) {
            session.audit().forEach(chain::accept);
            chain.brokenAt().ifPresent(entry -> add(new Flaw(entry, Message.of("record.entry", entry))));
        }

        /// The seals of each entry against the hash over them that is a part of the entry.
        private void seals(Session session) {
            session.audit().forEach(entry -> {
                if (!Chain.content(session.audit().seals(entry.number())).equals(entry.content())) {
                    add(new Flaw(entry.number(), Message.of("record.seals", entry.number())));
                }
            });
        }

        private void files(Integrity integrity) {
            integrity.files(hash -> KeptFile.flaw(files, hash).ifPresent(this::add));
        }

        void add(Flaw flaw) {
            if (flaws.size() < MOST) {
                flaws.add(flaw);
            }
        }

        boolean cancelled() {
            cancelled = cancelled || Thread.interrupted();
            return cancelled;
        }

        Result result() {
            List<Flaw> ordered = flaws.stream()
                    .sorted(Comparator.comparingLong(flaw -> flaw.entry() == 0 ? Long.MAX_VALUE : flaw.entry()))
                    .toList();
            Optional<Flaw> first = ordered.stream().findFirst();
            return new Result(first.isEmpty(), chain.entries(), chain.head(), first.map(this::broken).orElseGet(this::whole), ordered);
        }

        private Message broken(Flaw first) {
            return Message.of("record.broken", first.text(), flaws.size());
        }

        private Message whole() {
            return chain.entries() == 0
                    ? Message.of("record.empty")
                    : Message.of("record.whole", chain.entries());
        }
    }
}
