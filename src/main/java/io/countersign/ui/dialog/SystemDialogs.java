package io.countersign.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the system. It begins where the last file was chosen.
public final class SystemDialogs implements Dialogs {
    private final Window owner;
    private @Nullable File folder;

    public SystemDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> openFiles(String title) {
        List<File> chosen = chooser(title).showOpenMultipleDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        return chosen.stream().map(file -> remember(file)).toList();
    }

    @Override
    public Optional<Path> openFile(String title, String patternName, String pattern) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(patternName, pattern.split(" ")));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(this::remember);
    }

    @Override
    public Optional<Path> saveFile(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(this::remember);
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existingFolder());
        return Optional.ofNullable(chooser.showDialog(owner)).map(this::remember);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existingFolder());
        return chooser;
    }

    private @Nullable File existingFolder() {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private Path remember(File file) {
        folder = file.isDirectory() ? file : file.getParentFile();
        return file.toPath();
    }
}
