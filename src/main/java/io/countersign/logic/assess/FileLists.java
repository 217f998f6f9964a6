package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which part of the image the lists of files reach, and what they were made of.
final class FileLists implements Survey<Fact.FileMode> {
    /// What only a running system has.
    private static final Pattern RUNNING = Pattern.compile("/proc/[0-9]+(/.*)?|/run/systemd/.*|/run/[^/]+\\.pid");

    /// `stat` lists what it is asked for, `find` everything below.
    private static final String WALKS = "find";

    private final Map<String, Folder> folders = new HashMap<>();
    private final Set<Evidence> files = new LinkedHashSet<>();
    private boolean running;

    /// @param patterns whose folders are asked for later
    FileLists(List<PathPattern> patterns) {
        for (PathPattern pattern : patterns) {
            String folder = pattern.folder();
            folders.putIfAbsent(folder, new Folder());
            while (!folder.isEmpty()) {
                folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
                folders.putIfAbsent(folder, new Folder());
            }
        }
    }

    @Override
    public void see(Fact.FileMode fact, Evidence evidence) {
        files.add(evidence);
        String path = PathPattern.fromRoot(fact.path());
        running |= RUNNING.matcher(path).matches();
        boolean walked = evidence.scan() != null && evidence.scan().tool().equals(WALKS);
        String own = path.equals("/") ? "" : path;
        Folder itself = folders.get(own);
        if (itself != null) {
            itself.listed = true;
            itself.walked |= walked;
        }
        String above = own;
        while (!above.isEmpty()) {
            above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
            Folder folder = folders.get(above);
            if (folder != null) {
                if (folder.below) {
                    return;
                }
                folder.below = true;
            }
        }
    }

    /// Whether a file of this pattern would have been listed: something below its folder is, or the folder is not there,
    /// because everything below the folder above it was listed.
    boolean reach(PathPattern pattern) {
        String name = pattern.folder();
        Folder folder = find(name);
        if (folder.below) {
            return true;
        }
        while (!folder.listed && name.indexOf('/') >= 0) {
            name = name.substring(0, name.lastIndexOf('/'));
            folder = find(name);
            if (folder.listed) {
                return folder.walked && folder.below;
            }
        }
        return false;
    }

    /// The lists, in the order in which they were met.
    List<Evidence> files() {
        return List.copyOf(files);
    }

    List<Evidence> incomplete() {
        return files.stream().filter(file -> !Scans.isComplete(file)).toList();
    }

    /// Whether a list was made of a system that runs.
    boolean isRunning() {
        return running;
    }

    private Folder find(String name) {
        Folder folder = folders.get(name);
        if (folder == null) {
            throw new IllegalArgumentException("not asked for: " + name);
        }
        return folder;
    }

    private static final class Folder {
        private boolean listed;
        private boolean walked;
        private boolean below;
    }
}
