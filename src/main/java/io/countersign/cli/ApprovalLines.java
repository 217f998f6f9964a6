package io.countersign.cli;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.workflow.ReviewApproval.Approval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands before the second signature, as lines or as an object.
final class ApprovalLines {
    private final Terminal terminal;

    ApprovalLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Approval approval) {
        terminal.say(
                "cli.approval.signed",
                approval.dossier().number(),
                approval.dossier().release().name(),
                terminal.messages().text("control.verdict." + approval.dossier().verdict()),
                approval.dossier().reviewer().name(),
                approval.dossier().composedAt());
        if (!approval.sameRecord()) {
            terminal.say("cli.approval.other-record");
        } else if (approval.since().isEmpty()) {
            terminal.say("cli.approval.nothing-since");
        } else {
            terminal.say("cli.approval.since", approval.since().size());
            approval.since().forEach(this::print);
        }
        if (!approval.own().isEmpty()) {
            terminal.say("cli.approval.own", approval.dossier().approver().name(), approval.own().size());
            approval.own().forEach(this::print);
        }
        if (!approval.approverKnown()) {
            terminal.say("cli.approval.unknown", approval.dossier().approver().name());
        }
        approval.refusal().ifPresent(refusal -> RefusalLines.print(terminal, refusal));
    }

    Map<String, Object> object(Approval approval) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", approval.dossier().number());
        object.put("release", approval.dossier().release().name());
        object.put("verdict", Names.of(approval.dossier().verdict()));
        object.put("reviewer", approval.dossier().reviewer().name());
        object.put("approver", approval.dossier().approver().name());
        object.put("sameRecord", approval.sameRecord());
        object.put("since", entries(approval.since()));
        object.put("own", entries(approval.own()));
        object.put("approverKnown", approval.approverKnown());
        object.put("refusal", approval.refusal().map(RefusalLines::object).orElse(null));
        return object;
    }

    private void print(AuditEntry entry) {
        terminal.say("cli.approval.entry", entry.number(), entry.at(), entry.who(), words(entry));
    }

    private List<Map<String, Object>> entries(List<AuditEntry> entries) {
        return entries.stream()
                .map(entry -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("number", entry.number());
                    object.put("at", entry.at().toString());
                    object.put("who", entry.who());
                    object.put("action", entry.action());
                    object.put("text", words(entry));
                    return object;
                })
                .toList();
    }

    private String words(AuditEntry entry) {
        return terminal.messages()
                .text(Message.of("audit." + entry.action(), entry.subject(), entry.before(), entry.after()));
    }
}
