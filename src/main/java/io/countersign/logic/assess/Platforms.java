package io.countersign.logic.assess;

import io.countersign.model.message.Message;
import java.util.Set;

/// The names of the marketplaces, as people say them.
final class Platforms {
    /// Those that the bundle `assess` names; any other is shown by its identifier.
    private static final Set<String> NAMED = Set.of(
            "alibaba", "aws", "azure", "digitalocean", "google", "huawei", "linode", "oracle", "tencent", "vultr");

    private Platforms() {}

    /// @return a message, or the identifier itself
    static Object name(String platform) {
        return NAMED.contains(platform) ? Message.of("assess.platform." + platform) : platform;
    }
}
