package io.countersign.importer.tabular;

import io.countersign.importer.TableSketch;
import io.countersign.model.finding.Severity;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.ColumnMapping.Target;
import io.countersign.model.table.TableField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Proposes a mapping from the names of columns: a column whose name is known goes first, then one whose name holds a
/// known one; a column is given once.
final class TableGuess {
    private static final int LEAST_LATIN = 4;
    private static final int LEAST_CHINESE = 2;

    private static final List<String> PASSED = List.of(
            "pass", "passed", "compliant", "fixed", "resolved", "remediated", "vul_status_fixed", "safe", "通过", "已通过", "合格", "符合",
            "已修复", "修复成功", "已解决", "安全");
    private static final List<String> CLOSED = List.of(
            "ignored", "vul_status_ignored", "suppressed", "whitelisted", "false positive", "exempt", "accepted", "已忽略",
            "忽略", "白名单", "已加白", "误报", "豁免");

    private final Map<TableField, String> columns = new EnumMap<>(TableField.class);
    private final List<String> left;

    private TableGuess(List<String> header) {
        left = new ArrayList<>(header.stream().filter(name -> !name.isEmpty()).toList());
    }

    static ColumnMapping of(String name, TableSketch sketch) {
        TableGuess guess = new TableGuess(sketch.columns());
        guess.take(false);
        guess.take(true);
        boolean first = sketch.sheets().isEmpty() || sketch.sheets().getFirst().equals(sketch.sheet());
        return new ColumnMapping(
                name,
                guess.target(),
                "",
                first ? "" : sketch.sheet(),
                sketch.columns(),
                new LinkedHashMap<>(guess.columns),
                severities(),
                new LinkedHashSet<>(PASSED),
                new LinkedHashSet<>(CLOSED));
    }

    /// Words that marketplaces and scanners use; Alibaba's `asap`, `later` and `nntf` are its levels of necessity.
    private static SequencedMap<String, Severity> severities() {
        SequencedMap<String, Severity> words = new LinkedHashMap<>();
        put(words, Severity.CRITICAL, "critical", "urgent", "严重", "紧急", "超危", "致命");
        put(words, Severity.HIGH, "high", "important", "asap", "高危", "高", "重要", "高风险");
        put(words, Severity.MEDIUM, "medium", "moderate", "warning", "later", "中危", "中", "中风险", "警告");
        put(words, Severity.LOW, "low", "minor", "nntf", "低危", "低", "低风险", "一般");
        put(words, Severity.INFO, "info", "informational", "none", "notice", "提示", "信息", "提醒", "无风险");
        return words;
    }

    private static void put(Map<String, Severity> words, Severity severity, String... given) {
        for (String word : given) {
            words.put(word, severity);
        }
    }

    private void take(boolean within) {
        for (TableField field : TableField.values()) {
            if (!columns.containsKey(field)) {
                find(field, within);
            }
        }
    }

    private void find(TableField field, boolean within) {
        for (String word : ColumnWords.of(field)) {
            for (String name : left) {
                String plain = ColumnWords.plain(name);
                if (plain.equals(word) || (within && isTelling(word) && plain.contains(word))) {
                    columns.put(field, name);
                    left.remove(name);
                    return;
                }
            }
        }
    }

    private static boolean isTelling(String word) {
        boolean latin = word.charAt(0) < 0x80;
        return word.length() >= (latin ? LEAST_LATIN : LEAST_CHINESE);
    }

    private Target target() {
        if (columns.containsKey(TableField.DUE_DAY)) {
            return Target.FEEDBACK;
        }
        boolean check = columns.containsKey(TableField.RESULT) && !columns.containsKey(TableField.COMPONENT);
        return check ? Target.MISCONFIGURATION : Target.VULNERABILITY;
    }
}
