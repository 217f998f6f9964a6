package io.countersign.dossier.export;

import io.countersign.model.checklist.Section;
import io.countersign.model.review.Answer;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The checklist with its answers, as STIG Viewer 3 keeps one (`.cklb`, version 1.0). What is intended is no finding
/// there, with the reason; that word it does not have.
final class StigChecklist {
    private final Dossier dossier;
    private final Messages messages;
    private final String stig;

    StigChecklist(Dossier dossier) {
        this.dossier = dossier;
        this.messages = new Messages(dossier.language());
        this.stig = Names.uuid(dossier, "stig");
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", dossier.number() + " " + dossier.release().name());
        document.put("id", Names.uuid(dossier, "cklb"));
        document.put("active", true);
        document.put("mode", 2);
        document.put("has_path", false);
        document.put("target_data", target());
        document.put("stigs", List.of(stig()));
        document.put("cklb_version", "1.0");
        return document;
    }

    private Map<String, Object> target() {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("target_type", "Computing");
        target.put("host_name", dossier.release().name() + " " + dossier.release().build());
        target.put("ip_address", "");
        target.put("mac_address", "");
        target.put("fqdn", "");
        target.put("comments", dossier.release().operatingSystem());
        target.put("role", "None");
        target.put("is_web_database", false);
        target.put("technology_area", "");
        target.put("web_db_site", "");
        target.put("web_db_instance", "");
        return target;
    }

    private Map<String, Object> stig() {
        Map<String, Object> checklist = new LinkedHashMap<>();
        checklist.put("stig_name", dossier.checklist().title().english());
        checklist.put("display_name", dossier.checklist().title().english());
        checklist.put("stig_id", dossier.checklist().id());
        checklist.put(
                "release_info",
                "Release: " + dossier.checklist().version() + " Benchmark Date: "
                        + dossier.checklist().dated());
        checklist.put("version", dossier.checklist().version());
        checklist.put("uuid", stig);
        checklist.put("reference_identifier", dossier.checklist().sha256());
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Section section : dossier.checklist().sections()) {
            dossier.items().stream()
                    .filter(item -> section.items().contains(item.item()))
                    .forEach(item -> rules.add(rule(section, item)));
        }
        checklist.put("size", rules.size());
        checklist.put("rules", rules);
        return checklist;
    }

    private Map<String, Object> rule(Section section, ItemRecord item) {
        String id = item.item().id();
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("uuid", Names.uuid(dossier, "rule", id));
        rule.put("stig_uuid", stig);
        rule.put("stig_ref", "");
        rule.put("group_id", id);
        rule.put("group_id_src", id);
        rule.put("rule_id", id);
        rule.put("rule_id_src", id);
        rule.put("rule_version", id);
        rule.put("group_title", section.title().english());
        rule.put("rule_title", item.item().title().english());
        rule.put("severity", item.item().mandatory() ? "high" : "medium");
        rule.put("weight", "10.0");
        rule.put("classification", "UNCLASSIFIED");
        rule.put("discussion", item.item().requirement().english());
        rule.put("check_content", item.item().guidance().english());
        rule.put("fix_text", "");
        rule.put("false_positives", "");
        rule.put("false_negatives", "");
        rule.put("status", status(item.answer()));
        rule.put("overrides", Map.of());
        rule.put("comments", comments(item.answer()));
        rule.put("finding_details", messages.text(item.assessment().sentence()));
        rule.put("ccis", List.of());
        rule.put("legacy_ids", List.of());
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("id", section.id());
        group.put("title", section.title().english());
        group.put("description", "");
        rule.put("group_tree", List.of(group));
        return rule;
    }

    private static String status(@Nullable Answer answer) {
        if (answer == null) {
            return "not_reviewed";
        }
        return switch (answer.value()) {
            case PASS, INTENDED -> "not_a_finding";
            case FAIL -> "open";
            case NOT_APPLICABLE -> "not_applicable";
        };
    }

    private static String comments(@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        String word =
                switch (answer.value()) {
                    case PASS, FAIL, NOT_APPLICABLE -> "";
                    case INTENDED -> "Intended. ";
                };
        return (word + answer.note() + " (" + answer.by() + ", " + answer.at() + ")").strip();
    }
}
