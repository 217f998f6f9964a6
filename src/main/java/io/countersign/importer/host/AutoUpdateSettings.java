package io.countersign.importer.host;

import io.countersign.model.evidence.ScanInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads settings of apt, which may be nested in braces, or of dnf-automatic, which stand in sections.
final class AutoUpdateSettings implements LineReader {
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z][^\\s\"{};]*)?\\s*\"([^\"]*)\"\\s*;?(.*)");
    private static final Pattern BLOCK = Pattern.compile("([A-Za-z][^\\s\"{};]*)\\s*\\{(.*)");
    /// How deep blocks may be nested.
    private static final int DEPTH = 50;

    private static final Pattern SECTION = Pattern.compile("\\[(\\w+)\\]");
    private static final Pattern DNF = Pattern.compile("([\\w-]+)\\s*=\\s*(.*)");
    private static final Set<String> DNF_KEYS = Set.of(
            "apply_updates", "download_updates", "upgrade_type", "random_sleep", "reboot");

    private final Values values;
    private final Deque<String> blocks = new ArrayDeque<>();
    private final Set<String> missing =
            new TreeSet<>(Set.of("apt.periodic.update-package-lists", "apt.periodic.unattended-upgrade"));
    private boolean whole;
    private boolean comment;
    private String section = "";

    /// Takes a setting under its name below `update.auto.`.
    @FunctionalInterface
    interface Values {
        void set(String name, String value) throws InterruptedException;
    }

    AutoUpdateSettings(Values values) {
        this.values = values;
    }

    @Override
    public boolean line(String line) throws InterruptedException {
        String row = line.strip();
        if (comment || row.startsWith("/*")) {
            comment = !row.contains("*/");
            return true;
        }
        if (row.startsWith("//") || row.startsWith("#") || row.startsWith(";")) {
            return true;
        }
        Matcher heading = SECTION.matcher(row);
        if (heading.matches()) {
            section = heading.group(1);
            return true;
        }
        return section.isEmpty() ? apt(row) : dnf(row);
    }

    /// A whole dump that does not set how often the system updates itself says that it does not.
    @Override
    public ScanInfo finish() throws InterruptedException {
        if (whole) {
            for (String name : missing) {
                values.set(name, "");
            }
        }
        return LineReader.said(section.isEmpty() ? "apt-config" : "dnf-automatic");
    }

    private boolean dnf(String row) throws InterruptedException {
        Matcher setting = DNF.matcher(row);
        if (setting.matches() && section.equals("commands") && DNF_KEYS.contains(setting.group(1))) {
            values.set("dnf." + setting.group(1), setting.group(2).strip());
        }
        return true;
    }

    private boolean apt(String row) throws InterruptedException {
        String rest = row;
        while (!rest.isBlank() && !rest.startsWith("//")) {
            Matcher block = BLOCK.matcher(rest);
            Matcher assignment = ASSIGNMENT.matcher(rest);
            if (rest.startsWith("}")) {
                blocks.poll();
                rest = rest.substring(1).replaceFirst("^\\s*;", "");
            } else if (block.matches() && blocks.size() < DEPTH) {
                blocks.push(block.group(1));
                rest = block.group(2);
            } else if (assignment.matches()) {
                setting(assignment.group(1) == null ? "" : assignment.group(1), assignment.group(2));
                rest = assignment.group(3);
            } else {
                return false;
            }
            rest = rest.strip();
        }
        return true;
    }

    /// A dump lists each node that has others below it with an empty value: these say nothing.
    private void setting(String key, String value) throws InterruptedException {
        StringBuilder path = new StringBuilder();
        blocks.descendingIterator().forEachRemaining(block -> path.append(block).append("::"));
        String name = path.append(key).toString().toLowerCase(Locale.ROOT).replaceAll("(::)+$", "").replace("::", ".");
        whole |= name.equals("apt.architecture");
        boolean ours = name.startsWith("apt.periodic.") || name.startsWith("unattended-upgrade.");
        if (ours && !value.isEmpty()) {
            missing.remove(name);
            values.set(name, value);
        }
    }
}
