package io.countersign.workflow;

import io.countersign.model.message.Message;
import io.countersign.parse.secret.SecretPlaces;
import java.util.List;
import java.util.stream.Collectors;

/// Says what was blackened in a file, and where.
final class BlackenedRemarks {
    private BlackenedRemarks() {}

    static List<Message> of(List<SecretPlaces> secrets) {
        return secrets.stream().map(BlackenedRemarks::of).toList();
    }

    private static Message of(SecretPlaces places) {
        String lines = places.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean all = places.lines().size() < SecretPlaces.NAMED;
        return Message.of("importer.blackened." + places.kind(), places.count(), all ? lines : lines + ", …");
    }
}
