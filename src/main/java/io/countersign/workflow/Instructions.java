package io.countersign.workflow;

import io.countersign.model.evidence.Attachment;
import java.util.Set;

/// What a person says of files that are handed in, all of them together.
///
/// @param about what those show that are kept as they are, such as a PDF; its words are not looked at
/// @param formats identifiers of what those are that could be of several formats
public record Instructions(Attachment about, Set<String> formats) {
    public static final Instructions NONE = new Instructions(Attachment.NONE, Set.of());

    public Instructions {
        formats = Set.copyOf(formats);
    }
}
