package io.countersign.parse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.message.Message;
import io.countersign.model.review.Decision;
import io.countersign.model.signoff.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/// The model's records as JSON and back. Sealed types carry their kind in the field `type`; days and times are ISO 8601;
/// in a message's arguments all but text and small whole numbers say what they are. Thread-safe.
public final class ModelJson {
    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .addMixIn(Criterion.class, CriterionKinds.class)
            .addMixIn(Decision.class, DecisionKinds.class)
            .addMixIn(Message.class, MessageParts.class)
            .addMixIn(Dossier.class, DossierParts.class)
            .build();

    private ModelJson() {}

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// @return empty where the bytes are not JSON, or not of this type
    public static <T> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Criterion.FeedbackSettled.class, name = "feedback-settled"),
        @JsonSubTypes.Type(value = Criterion.Documented.class, name = "documented"),
        @JsonSubTypes.Type(value = Criterion.SafeExamples.class, name = "safe-examples"),
        @JsonSubTypes.Type(value = Criterion.VersionsAgree.class, name = "versions-agree"),
        @JsonSubTypes.Type(value = Criterion.PortsDocumented.class, name = "ports-documented"),
        @JsonSubTypes.Type(value = Criterion.PortsSensible.class, name = "ports-sensible"),
        @JsonSubTypes.Type(value = Criterion.MalwareScanned.class, name = "malware-scanned"),
        @JsonSubTypes.Type(value = Criterion.NoOpenFindings.class, name = "no-open-findings"),
        @JsonSubTypes.Type(value = Criterion.EvidencePresent.class, name = "evidence-present"),
        @JsonSubTypes.Type(value = Criterion.FactEquals.class, name = "fact-equals"),
        @JsonSubTypes.Type(value = Criterion.Modes.class, name = "modes"),
        @JsonSubTypes.Type(value = Criterion.Files.class, name = "files"),
        @JsonSubTypes.Type(value = Criterion.Accounts.class, name = "accounts"),
        @JsonSubTypes.Type(value = Criterion.Packages.class, name = "packages"),
        @JsonSubTypes.Type(value = Criterion.Maintained.class, name = "maintained"),
        @JsonSubTypes.Type(value = Criterion.SystemMaintained.class, name = "system-maintained"),
        @JsonSubTypes.Type(value = Criterion.SystemNewest.class, name = "system-newest"),
        @JsonSubTypes.Type(value = Criterion.ChecksPassed.class, name = "checks-passed"),
        @JsonSubTypes.Type(value = Criterion.AgentsKept.class, name = "agents-kept"),
        @JsonSubTypes.Type(value = Criterion.MendableOnline.class, name = "mendable-online"),
        @JsonSubTypes.Type(value = Criterion.CoverageKept.class, name = "coverage-kept"),
        @JsonSubTypes.Type(value = Criterion.ImageAgrees.class, name = "image-agrees"),
        @JsonSubTypes.Type(value = Criterion.DocumentedAccounts.class, name = "documented-accounts"),
        @JsonSubTypes.Type(value = Criterion.DocumentedPaths.class, name = "documented-paths"),
        @JsonSubTypes.Type(value = Criterion.DocumentedTimers.class, name = "documented-timers"),
        @JsonSubTypes.Type(value = Criterion.Scheduled.class, name = "scheduled"),
        @JsonSubTypes.Type(value = Criterion.Attestation.class, name = "attestation"),
        @JsonSubTypes.Type(value = Criterion.SignedBefore.class, name = "signed-before"),
        @JsonSubTypes.Type(value = Criterion.AllOf.class, name = "all-of"),
        @JsonSubTypes.Type(value = Criterion.AnyOf.class, name = "any-of"),
        @JsonSubTypes.Type(value = Criterion.AskReviewer.class, name = "ask-reviewer")
    })
    private interface CriterionKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Decision.ToFix.class, name = "to-fix"),
        @JsonSubTypes.Type(value = Decision.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = Decision.DuplicateOf.class, name = "duplicate"),
        @JsonSubTypes.Type(value = Decision.FalsePositive.class, name = "false-positive"),
        @JsonSubTypes.Type(value = Decision.Intended.class, name = "intended")
    })
    private interface DecisionKinds {}

    @SuppressWarnings("unused") // read by the mapper
    private interface MessageParts {
        @JsonSerialize(contentUsing = ArgumentWriter.class)
        @JsonDeserialize(contentUsing = ArgumentReader.class)
        List<Object> args();
    }

    /// Records that were made before layouts had numbers name none, and are written again as they were.
    @SuppressWarnings("unused") // read by the mapper
    private interface DossierParts {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @JsonDeserialize(using = LayoutReader.class)
        int layout();
    }

    private static final class LayoutReader extends ValueDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser in, DeserializationContext context) {
            return in.getIntValue();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return 0;
        }
    }

    private static final class ArgumentWriter extends ValueSerializer<Object> {
        @Override
        public void serialize(Object arg, JsonGenerator out, SerializationContext context) {
            switch (arg) {
                case String text -> out.writeString(text);
                case Integer number -> out.writeNumber(number);
                default -> {
                    out.writeStartObject();
                    out.writePOJOProperty(Kind.of(arg).tag, arg);
                    out.writeEndObject();
                }
            }
        }
    }

    private static final class ArgumentReader extends ValueDeserializer<Object> {
        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            if (node.isString()) {
                return node.stringValue();
            }
            if (node.isInt()) {
                return node.intValue();
            }
            return tagged(node, context);
        }

        private static Object tagged(JsonNode node, DeserializationContext context) {
            for (Kind kind : Kind.values()) {
                JsonNode value = node.get(kind.tag);
                if (value != null) {
                    return context.readTreeAsValue(value, kind.type);
                }
            }
            return context.reportInputMismatch(Message.class, "not an argument of a message");
        }
    }

    private enum Kind {
        LONG("long", Long.class),
        DATE("date", LocalDate.class),
        INSTANT("instant", Instant.class),
        MESSAGE("message", Message.class);

        private final String tag;
        private final Class<?> type;

        Kind(String tag, Class<?> type) {
            this.tag = tag;
            this.type = type;
        }

        private static Kind of(Object arg) {
            return switch (arg) {
                case Long _ -> LONG;
                case LocalDate _ -> DATE;
                case Instant _ -> INSTANT;
                case Message _ -> MESSAGE;
                default -> throw new IllegalArgumentException("not an argument of a message: " + arg.getClass());
            };
        }
    }
}
