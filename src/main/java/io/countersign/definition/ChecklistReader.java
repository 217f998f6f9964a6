package io.countersign.definition;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Section;
import io.countersign.model.checklist.Words;
import io.countersign.parse.Yaml;
import io.countersign.parse.Yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one checklist, whose form `checklists/schema/checklist.schema.json` describes. It goes on after a mistake, so
/// that a file's mistakes are all told in one go. For one file, by one thread.
public final class ChecklistReader {
    /// How large a file may be, in bytes.
    public static final int MAXIMUM_SIZE = Yaml.MAXIMUM_SIZE;

    private static final Pattern CHECKLIST_ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SECTION_ID = Pattern.compile("[A-Z]+");

    private final Mistakes mistakes;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private String id = "";
    private String platform = "";

    private ChecklistReader(String file) {
        this.mistakes = new Mistakes(file);
    }

    /// Reads a checklist.
    ///
    /// @param file its name, for the mistakes
    /// @param bytes of the file, in UTF-8
    public static ChecklistReading read(String file, byte[] bytes) {
        return new ChecklistReader(file).read(bytes);
    }

    private ChecklistReading read(byte[] bytes) {
        Optional<Checklist> checklist = mistakes.root(Yaml.read(bytes)).map(root -> checklist(root, Sha256.of(bytes)));
        return checklist.isEmpty() || !mistakes.isEmpty()
                ? new ChecklistReading.Mistaken(mistakes.inOrder(), id, platform)
                : new ChecklistReading.Valid(checklist.get());
    }

    private Checklist checklist(Node root, String sha256) {
        Fields fields = new Fields(root, "checklist", mistakes);
        groups.putAll(SourceReader.groups(fields, mistakes));
        id = fields.text("id");
        matches(CHECKLIST_ID, id, fields.line("id"), "id.checklist");
        platform = fields.optionalText("platform");
        Checklist checklist = new Checklist(
                id,
                fields.text("version"),
                fields.date("dated"),
                fields.words("title"),
                sections(fields),
                sha256,
                new ProfileReader(mistakes, lines.keySet()).read(fields, platform));
        fields.noOthers();
        return checklist;
    }

    private List<Section> sections(Fields fields) {
        List<Section> sections = new ArrayList<>();
        for (Node node : fields.list("sections")) {
            sections.add(section(new Fields(node, "sections", mistakes)));
        }
        return sections;
    }

    private Section section(Fields fields) {
        String id = fields.text("id");
        matches(SECTION_ID, id, fields.line("id"), "id.section");
        once(id, fields.line("id"));
        List<Item> items = new ArrayList<>();
        for (Node node : fields.list("items")) {
            items.add(item(new Fields(node, "items", mistakes), id));
        }
        Section section = new Section(id, fields.words("title"), items);
        fields.noOthers();
        return section;
    }

    private Item item(Fields fields, String section) {
        String id = fields.text("id");
        matches(Pattern.compile(Pattern.quote(section) + "-[1-9][0-9]*"), id, fields.line("id"), "id.item", section);
        once(id, fields.line("id"));
        Words requirement = fields.words("requirement");
        Words guidance = fields.words("guidance");
        Node criterion = fields.value("criterion");
        Item item = new Item(
                id,
                fields.words("title"),
                requirement,
                guidance,
                fields.flag("mandatory"),
                criterion(criterion),
                Sha256.of(requirement, guidance),
                platforms(fields));
        fields.noOthers();
        return item;
    }

    /// A platform's checklist holds for that platform; elsewhere an item says so itself.
    private List<String> platforms(Fields fields) {
        return platform.isEmpty() ? fields.optionalTexts("platforms") : List.of(platform);
    }

    private Criterion criterion(@Nullable Node node) {
        return node == null ? new Criterion.FeedbackSettled() : new CriterionReader(groups, mistakes).read(node);
    }

    private void matches(Pattern form, String id, int line, String key, Object... args) {
        if (!id.isBlank() && !form.matcher(id).matches()) {
            List<Object> all = new ArrayList<>(List.of(id));
            all.addAll(List.of(args));
            mistakes.add(line, key, all.toArray());
        }
    }

    private void once(String id, int line) {
        Integer first = id.isBlank() ? null : lines.putIfAbsent(id, line);
        if (first != null) {
            mistakes.add(line, "id.twice", id, String.valueOf(first));
        }
    }
}
