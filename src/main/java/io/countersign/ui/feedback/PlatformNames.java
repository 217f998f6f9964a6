package io.countersign.ui.feedback;

import io.countersign.text.Messages;

/// The names of the marketplaces, as people say them.
final class PlatformNames {
    private PlatformNames() {}

    static String of(String platform, Messages messages) {
        String key = "assess.platform." + platform;
        return messages.knows(key) ? messages.text(key) : platform;
    }
}
