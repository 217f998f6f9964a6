package io.countersign.parse;

import io.countersign.parse.Yaml.Mistake;
import io.countersign.parse.Yaml.Node;
import io.countersign.parse.Yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/// Makes the tree of one file from the parser's events. For one thread and one file.
final class YamlTree {
    private final ScalarResolver resolver = new CoreScalarResolver(false);
    private final Iterator<Event> events;
    private final List<Mistake> mistakes = new ArrayList<>();

    YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    Yaml.Document read() {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    report(event, Mistake.Kind.SEVERAL_DOCUMENTS, "");
                    break;
                }
                root = node(events.next(), 0);
                if (root == null) {
                    break;
                }
            }
        }
        if (root == null && mistakes.isEmpty()) {
            mistakes.add(new Mistake(1, Mistake.Kind.EMPTY, ""));
        }
        return new Yaml.Document(root, mistakes);
    }

    /// The part that begins with the event, or null where the file nests too deep to go on.
    private @Nullable Node node(Event event, int depth) {
        if (depth > Yaml.MAXIMUM_DEPTH) {
            report(event, Mistake.Kind.TOO_DEEP, "");
            return null;
        }
        refuseAnchor(event);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            // An alias, refused above.
            default -> new Scalar(line(event), "", Scalar.Type.NULL);
        };
    }

    private @Nullable Node sequence(SequenceStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Node item = node(event, depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new Yaml.Sequence(line(start), items);
    }

    private @Nullable Node mapping(MappingStartEvent start, int depth) {
        refuseTag(start, start.getTag());
        List<Yaml.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node key = node(event, depth + 1);
            Node value = key == null ? null : node(events.next(), depth + 1);
            if (key == null || value == null) {
                return null;
            }
            if (!(key instanceof Scalar name)) {
                report(event, Mistake.Kind.KEY_NOT_TEXT, "");
            } else if (!keys.add(name.value())) {
                report(event, Mistake.Kind.DUPLICATE_KEY, name.value());
            } else {
                entries.add(new Yaml.Entry(name.line(), name.value(), value));
            }
        }
        return new Yaml.Mapping(line(start), entries);
    }

    private Scalar scalar(ScalarEvent event) {
        refuseTag(event, event.getTag());
        Tag tag = event.isPlain() ? resolver.resolve(event.getValue(), true) : Tag.STR;
        return new Scalar(line(event), event.getValue(), type(tag));
    }

    private static Scalar.Type type(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return Scalar.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Scalar.Type.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Scalar.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Scalar.Type.NULL : Scalar.Type.TEXT;
    }

    private void refuseAnchor(Event event) {
        Optional<Anchor> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
        if (anchor.isPresent()) {
            String sign = event instanceof AliasEvent ? "*" : "&";
            report(event, Mistake.Kind.ALIAS, sign + anchor.get().getValue());
        }
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(name -> report(event, Mistake.Kind.TAG, name));
    }

    private void report(Event event, Mistake.Kind kind, String detail) {
        mistakes.add(new Mistake(line(event), kind, detail));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
