package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.finding.Severity;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Verdict;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.store.FindingQuery;
import io.countersign.store.SampleFindings;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Through which moment a waiver holds, wherever the reviewer's clock stands.
class WaiverDaysTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-24");

    @TempDir
    private Path folder;

    @Test
    void an_expired_waiver_blocks_signing_one_that_expires_later_shows_at_verification_valid_through_its_last_day_utc()
            throws Exception {
        Moment now = new Moment("2026-11-24T23:59:59Z");
        try (SigningRound round = new SigningRound(folder, now)) {
            round.answerAll();
            accept(round, now);

            SignRelease.Signed signed = round.sign(Verdict.APPROVED, "", "last-day.pdf");
            assertThat(waivers(signed, now)).isEqualTo(Check.Outcome.YES);

            now.at("2026-11-25T00:00:00Z");
            assertThat(catchThrowableOfType(
                                    ProblemException.class, () -> round.sign(Verdict.APPROVED, "", "later.pdf"))
                            .problem()
                            .code())
                    .isEqualTo(ProblemCode.SIGN_BLOCKED);
            assertThat(waivers(signed, now)).isEqualTo(Check.Outcome.ATTENTION);
        }
    }

    @Test
    void the_last_day_is_that_of_utc_and_not_of_where_the_reviewer_sits() throws Exception {
        Moment shanghai = new Moment("2026-11-24T23:30:00Z").in(ZoneId.of("Asia/Shanghai"));
        try (SigningRound round = new SigningRound(folder, shanghai)) {
            accept(round, shanghai);

            shanghai.at("2026-11-25T00:30:00Z");
            assertThat(catchThrowableOfType(ProblemException.class, () -> accept(round, shanghai))
                            .problem()
                            .code())
                    .isEqualTo(ProblemCode.DECISION_DATE);
        }
        Moment honolulu = new Moment("2026-11-25T05:00:00Z").in(ZoneId.of("Pacific/Honolulu"));
        try (SigningRound round = new SigningRound(Files.createDirectory(folder.resolve("other")), honolulu)) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> accept(round, honolulu))
                            .problem()
                            .code())
                    .isEqualTo(ProblemCode.DECISION_DATE);
        }
    }

    private static void accept(SigningRound round, Clock clock) {
        round.store.write("Lin Mei", session -> {
            Evidence file = session.evidence().of(round.release, 1).getFirst();
            session.evidence()
                    .addFindings(file, List.of(SampleFindings.finding("one", Severity.HIGH, 80, "a flaw")));
            session.evidence().finish(file);
            return true;
        });
        new DecideFindings(round.store, clock, () -> "Lin Mei")
                .decide(
                        FindingQuery.all(round.release, 1),
                        new Decision.Accepted("no network", LAST_DAY, "", "", WaiverScope.PLACE));
    }

    private static Check.Outcome waivers(SignRelease.Signed signed, Clock clock) {
        Verification found = new LocalVerifier(
                        new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), clock)
                .verify(signed.file());
        return found.checks().stream()
                .filter(check -> check.name().key().contains("waivers"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    /// A clock that a test puts forward.
    private static final class Moment extends Clock {
        private Instant now;
        private ZoneId zone = ZoneOffset.UTC;

        Moment(String now) {
            this.now = Instant.parse(now);
        }

        Moment in(ZoneId other) {
            zone = other;
            return this;
        }

        void at(String later) {
            now = Instant.parse(later);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moment(now.toString()).in(other);
        }
    }
}
