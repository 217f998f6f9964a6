package io.countersign.cli;

import io.countersign.model.signoff.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/// A person, as a sentence or as an object.
final class PersonLines {
    private PersonLines() {}

    static void print(Terminal terminal, boolean json, Profile profile) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", profile.name());
            object.put("email", profile.email());
            object.put("certificate", profile.certificate());
            object.put("publicKey", profile.publicKey());
            terminal.object(object);
            return;
        }
        terminal.say("cli.person.line", profile.name(), orDash(profile.email()), orDash(profile.certificate()));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
