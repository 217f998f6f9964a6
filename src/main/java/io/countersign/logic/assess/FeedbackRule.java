package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Judges whether the marketplaces' feedback is worked off (REL-1).
///
/// Of the files of one marketplace the newest that holds a check speaks for it: a check is settled by the same check run
/// again, never by a file that is silent about it. A marketplace that the release goes to and that said nothing has
/// not agreed.
final class FeedbackRule {
    private final AssessmentInput input;

    FeedbackRule(AssessmentInput input) {
        this.input = input;
    }

    Assessment judge(Item item) {
        Map<String, List<Reported<FeedbackItem>>> platforms = new TreeMap<>();
        input.platforms().forEach(platform -> platforms.put(key(platform), new ArrayList<>()));
        for (Reported<FeedbackItem> row : standing(input.feedback())) {
            platforms.computeIfAbsent(key(row.value().platform()), _ -> new ArrayList<>()).add(row);
        }
        Map<String, List<Ground>> grounds = new TreeMap<>();
        platforms.forEach((platform, rows) -> grounds.put(platform, platform(platform, rows)));
        List<Ground> all = grounds.values().stream().flatMap(List::stream).toList();
        AssessmentResult result = Grounds.decidingOf(all);
        return new Assessment(item.id(), result, sentence(result, grounds), Grounds.decidingFirst(all));
    }

    /// The rows that count: each check as the newest file has it.
    static List<Reported<FeedbackItem>> standing(List<Reported<FeedbackItem>> feedback) {
        Map<List<String>, Evidence> newest = new HashMap<>();
        for (Reported<FeedbackItem> row : feedback) {
            newest.merge(check(row), row.evidence(), FeedbackRule::newer);
        }
        return feedback.stream()
                .filter(row -> row.evidence().equals(newest.get(check(row))))
                .toList();
    }

    private static List<String> check(Reported<FeedbackItem> row) {
        return List.of(key(row.value().platform()), row.value().check());
    }

    private static String key(String platform) {
        return platform.toLowerCase(Locale.ROOT);
    }

    private static Evidence newer(Evidence one, Evidence other) {
        return Scans.OLDEST_FIRST.compare(one, other) >= 0 ? one : other;
    }

    private static List<Ground> platform(String platform, List<Reported<FeedbackItem>> rows) {
        List<Ground> grounds = new ArrayList<>();
        add(grounds, FAIL, "failed", platform, rows, FeedbackResult.FAILED);
        add(grounds, NOT_EVALUATED, "not-executed", platform, rows, FeedbackResult.NOT_EXECUTED);
        add(grounds, NEEDS_REVIEW, "warning", platform, rows, FeedbackResult.WARNING);
        add(grounds, NEEDS_REVIEW, "exempt", platform, rows, FeedbackResult.EXEMPT);
        add(grounds, PASS, "passed", platform, rows, FeedbackResult.PASSED);
        if (grounds.isEmpty()) {
            String key = rows.isEmpty() ? "missing" : "nothing-checked";
            grounds.add(Grounds.ground(NOT_EVALUATED, text(key, platform)));
        }
        List<Evidence> files = rows.stream().map(Reported::evidence).distinct().toList();
        files.stream().max(Scans.OLDEST_FIRST).filter(file -> !Scans.isComplete(file)).ifPresent(file ->
                grounds.add(Grounds.ground(NOT_EVALUATED, text("incomplete", platform), Grounds.file(file))));
        files.forEach(file -> grounds.addAll(Scans.remarks(file)));
        return grounds;
    }

    private static void add(
            List<Ground> grounds,
            AssessmentResult meaning,
            String key,
            String platform,
            List<Reported<FeedbackItem>> rows,
            FeedbackResult result) {
        List<Citation> citations = rows.stream()
                .filter(row -> row.value().result() == result)
                .map(row -> new Citation(row.evidence().name(), 0, row.value().title()))
                .toList();
        if (!citations.isEmpty()) {
            Message text = Message.of("assess.feedback." + key, Platforms.name(platform), citations.size());
            grounds.add(new Ground(meaning, text, citations));
        }
    }

    private static Message text(String key, String platform) {
        return Message.of("assess.feedback." + key, Platforms.name(platform));
    }

    private static Message sentence(AssessmentResult result, Map<String, List<Ground>> grounds) {
        if (grounds.isEmpty()) {
            return Message.of("assess.feedback.none");
        }
        List<Object> platforms = new ArrayList<>();
        grounds.forEach((platform, all) -> {
            if (all.stream().anyMatch(ground -> ground.result() == result)) {
                platforms.add(Platforms.name(platform));
            }
        });
        Message names = Grounds.list(platforms);
        return switch (result) {
            case FAIL -> {
                List<Citation> failed = citations(grounds.values());
                yield Message.of(
                        "assess.feedback.sentence.fail",
                        failed.size(),
                        Grounds.list(failed.stream().map(Citation::quote).map(FeedbackRule::withoutStop).toList()),
                        names);
            }
            case NOT_EVALUATED -> Message.of("assess.feedback.sentence.not-evaluated", names);
            case NEEDS_REVIEW -> Message.of("assess.feedback.sentence.review", names);
            case PASS -> Message.of("assess.feedback.sentence.pass", names);
        };
    }

    /// A title that stands within a sentence of ours.
    private static String withoutStop(String title) {
        return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }

    private static List<Citation> citations(Collection<List<Ground>> grounds) {
        return grounds.stream()
                .flatMap(List::stream)
                .filter(ground -> ground.result() == FAIL)
                .flatMap(ground -> ground.citations().stream())
                .toList();
    }
}
