package io.countersign.ui.control;

import io.countersign.text.Messages;

/// What people call the platforms.
public final class PlatformNames {
    private PlatformNames() {}

    /// @return its identifier where we have no name for it
    public static String of(String platform, Messages messages) {
        String key = "control.platform." + platform;
        return messages.knows(key) ? messages.text(key) : platform;
    }
}
