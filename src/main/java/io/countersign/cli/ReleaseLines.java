package io.countersign.cli;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A release, as a sentence and as an object.
final class ReleaseLines {
    private ReleaseLines() {}

    static Map<String, Object> object(Release release) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", release.id());
        object.put("product", release.product());
        object.put("version", release.version());
        object.put("build", release.build());
        object.put("operatingSystem", release.operatingSystem());
        object.put("checklist", release.checklist());
        object.put("round", release.round());
        object.put("createdAt", release.createdAt().toString());
        object.put("images", images(release.images()));
        return object;
    }

    static void print(Terminal terminal, Release release) {
        terminal.say("cli.release.line", Long.toString(release.id()), release.name(), release.build(),
                release.operatingSystem(), release.round());
    }

    private static List<Map<String, Object>> images(List<Image> images) {
        return images.stream()
                .map(image -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("platform", image.platform());
                    object.put("identifier", image.identifier());
                    object.put("region", image.region());
                    return object;
                })
                .toList();
    }
}
