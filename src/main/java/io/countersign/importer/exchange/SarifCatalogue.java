package io.countersign.importer.exchange;

import io.countersign.importer.Dictionary;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.Times;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the results of a SARIF file refer to, and what it says of itself. All of it may stand after the results, so it
/// is read first. Runs are told apart by their place in the file.
final class SarifCatalogue {
    final Set<String> tools = new LinkedHashSet<>();
    final List<String> targets = new ArrayList<>();
    final List<Message> remarks = new ArrayList<>();
    String version = "";
    @Nullable Instant finishedAt;
    boolean complete = true;

    private final Dictionary<SarifRule> rules = new Dictionary<>();
    private final Dictionary<String> texts = new Dictionary<>();
    private String target = "";
    private boolean results;
    private int extension;
    private int index;

    void read(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "version" -> version(in.text());
                case "runs" -> in.array(() -> run(in));
                default -> {}
            }
        });
    }

    String target(int run) {
        return run < targets.size() ? targets.get(run) : "";
    }

    /// The rule that a result means, by its place or else by its name; that of `CA1000/1` may be `CA1000`.
    SarifRule rule(int run, SarifReference reference) {
        SarifRule byIndex = rules.get(run + "/" + reference.extension() + "#" + reference.index());
        SarifRule byName = byIndex == null ? rules.get(run + "/" + reference.id()) : byIndex;
        int slash = reference.id().lastIndexOf('/');
        if (byName == null && slash > 0) {
            byName = rules.get(run + "/" + reference.id().substring(0, slash));
        }
        return byName == null ? SarifRule.UNKNOWN : byName;
    }

    /// The level that a run was told to give a rule's results, or empty.
    String override(int run, SarifReference reference, String rule) {
        String byIndex = text(run, "level " + reference.extension() + "#" + reference.index());
        return byIndex.isEmpty() ? text(run, "level " + rule) : byIndex;
    }

    /// A message that all rules of the tool share, or empty.
    String message(int run, String id) {
        return text(run, "message " + id);
    }

    /// The address of one of the run's files, or empty.
    String artifact(int run, int artifact) {
        return text(run, "artifact " + artifact);
    }

    /// The identifier of a taxon that a result names by its place only, or empty.
    String taxon(int run, SarifReference reference) {
        return text(run, "taxon " + reference.component() + "#" + reference.index());
    }

    private String text(int run, String key) {
        String text = texts.get(run + "/" + key);
        return text == null ? "" : text;
    }

    private void put(String key, String text) {
        texts.put(targets.size() + "/" + key, text);
    }

    private static void version(String version) {
        if (!version.startsWith("2.1")) {
            throw ProblemException.of(ProblemCode.FORMAT_VERSION, "SARIF", version);
        }
    }

    private void run(JsonTokens in) throws IOException, InterruptedException {
        target = "";
        results = false;
        in.object(name -> {
            switch (name) {
                case "tool" -> in.object(part -> tool(part, in));
                case "results" -> results(in);
                case "invocations" -> in.array(() -> in.object(member -> invocation(member, in)));
                case "artifacts" -> artifacts(in);
                case "taxonomies" -> in.array(() -> taxonomy(in));
                case "versionControlProvenance" ->
                    in.array(() -> in.object(member -> target(member.equals("repositoryUri") ? in.text() : "")));
                case "properties" -> in.object(member -> target(member.equals("imageName") ? in.text() : ""));
                case "externalPropertyFileReferences" ->
                    in.object(member -> elsewhere(member, in));
                default -> {}
            }
        });
        if (!results) {
            complete = false;
            remarks.add(Message.of("importer.sarif.no-results", targets.size() + 1));
        }
        targets.add(target);
    }

    /// A run without a list of results did not start, or left them out; one that found nothing has an empty list.
    private void results(JsonTokens in) {
        results = in.isArray();
    }

    private void elsewhere(String member, JsonTokens in) {
        if (member.equals("results") && in.isArray()) {
            complete = false;
            remarks.add(Message.of("importer.sarif.results-elsewhere"));
        }
    }

    private void target(String text) {
        target = target.isEmpty() ? text : target;
    }

    private void tool(String part, JsonTokens in) throws IOException, InterruptedException {
        extension = -1;
        switch (part) {
            case "driver" -> in.object(member -> driver(member, in));
            case "extensions" -> in.array(() -> {
                extension++;
                in.object(member -> component(member, in));
            });
            default -> {}
        }
    }

    private void driver(String member, JsonTokens in) throws IOException, InterruptedException {
        switch (member) {
            case "name" -> tools.add(in.text());
            case "version" -> version = in.text();
            case "semanticVersion" -> version = version.isEmpty() ? in.text() : version;
            default -> component(member, in);
        }
    }

    private void component(String member, JsonTokens in) throws IOException, InterruptedException {
        switch (member) {
            case "rules" -> {
                index = 0;
                in.array(() -> rule(SarifRule.read(in)));
            }
            case "globalMessageStrings" -> in.object(id -> put("message " + id, SarifRule.text(in)));
            default -> {}
        }
    }

    private void rule(SarifRule rule) {
        rules.put(targets.size() + "/" + extension + "#" + index, rule);
        rules.put(targets.size() + "/" + rule.id(), rule);
        index++;
    }

    private void artifacts(JsonTokens in) throws IOException, InterruptedException {
        index = 0;
        in.array(() -> {
            in.object(member -> {
                if (member.equals("location")) {
                    in.object(part -> {
                        if (part.equals("uri")) {
                            put("artifact " + index, in.text());
                        }
                    });
                }
            });
            index++;
        });
    }

    private void taxonomy(JsonTokens in) throws IOException, InterruptedException {
        String[] name = {""};
        List<String> taxa = new ArrayList<>();
        in.object(member -> {
            switch (member) {
                case "name" -> name[0] = in.text();
                case "taxa" -> in.array(() -> taxa.add(SarifRule.read(in).id()));
                default -> {}
            }
        });
        for (int i = 0; i < taxa.size(); i++) {
            put("taxon " + name[0] + "#" + i, new SarifReference(taxa.get(i), i, name[0], -1).taxon());
        }
    }

    private void invocation(String member, JsonTokens in) throws IOException, InterruptedException {
        switch (member) {
            case "endTimeUtc" -> finishedAt = Times.iso(in.text());
            case "executionSuccessful" -> {
                if (in.text().equals("false")) {
                    complete = false;
                    remarks.add(Message.of("importer.sarif.failed", targets.size() + 1));
                }
            }
            case "ruleConfigurationOverrides" -> in.array(() -> override(in));
            default -> {}
        }
    }

    private void override(JsonTokens in) throws IOException, InterruptedException {
        SarifReference[] rule = {SarifReference.NONE};
        String[] level = {""};
        in.object(member -> {
            switch (member) {
                case "descriptor" -> rule[0] = SarifReference.read(in);
                case "configuration" -> in.object(key -> level[0] = key.equals("level") ? in.text() : level[0]);
                default -> {}
            }
        });
        if (!level[0].isEmpty()) {
            boolean named = rule[0].index() < 0;
            put("level " + (named ? rule[0].id() : rule[0].extension() + "#" + rule[0].index()), level[0]);
        }
    }
}
