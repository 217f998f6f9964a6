package io.countersign.ui.evidence;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.parse.Picture;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.TakePicture;
import io.countersign.workflow.TakePicture.Used;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A picture while a person marks and blackens parts of it. On the FX thread only.
final class PictureViewModel {
    private final TakePicture workflow;
    private final Tasks tasks;
    private final ObservableList<Picture.Area> areas = FXCollections.observableArrayList();
    private final ObservableList<Used> used = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper taking = new ReadOnlyBooleanWrapper();
    private final BooleanProperty blackens = new SimpleBooleanProperty(true);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty image = new SimpleStringProperty("");
    private long releaseId;
    private @Nullable Task looking;

    PictureViewModel(TakePicture workflow, Tasks tasks) {
        this.workflow = workflow;
        this.tasks = tasks;
    }

    /// The picture as it came; null while it is read.
    ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// What is blackened and what is framed, in pixels of the picture.
    ObservableList<Picture.Area> areas() {
        return areas;
    }

    /// Where the release has the very picture already.
    ObservableList<Used> used() {
        return used;
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being taken in.
    ReadOnlyBooleanProperty takingProperty() {
        return taking.getReadOnlyProperty();
    }

    /// Whether the next area is blackened; else it is framed.
    BooleanProperty blackensProperty() {
        return blackens;
    }

    /// What the file is to be called.
    StringProperty nameProperty() {
        return name;
    }

    StringProperty noteProperty() {
        return note;
    }

    /// The identifier of the image that it is about; empty for all.
    StringProperty imageProperty() {
        return image;
    }

    /// Begins with a picture that is in memory.
    void begin(long release, String called, Picture pasted) {
        clear(release, called);
        show(pasted);
    }

    /// Begins with a picture in a file.
    void begin(long release, Path file) {
        String called = String.valueOf(file.getFileName());
        clear(release, called.replaceFirst("\\.[A-Za-z]+$", "") + ".png");
        tasks.run(Message.of("evidence.task.picture"), _ -> workflow.read(file), this::show, problem::set);
    }

    private void clear(long release, String called) {
        releaseId = release;
        name.set(called);
        note.set("");
        image.set("");
        areas.clear();
        used.clear();
        problem.set(null);
        picture.set(null);
        blackens.set(true);
    }

    private void show(Picture shown) {
        picture.set(shown);
        if (looking != null) {
            looking.cancel();
        }
        looking = tasks.run(
                Message.of("evidence.task.used"), _ -> workflow.used(releaseId, shown), used::setAll, problem::set);
    }

    /// Adds an area; what lies outside of the picture is cut off.
    ///
    /// @return its place in the list, or -1 where nothing of it lies inside
    int add(double x, double y, double width, double height) {
        Picture shown = picture.get();
        if (shown == null) {
            return -1;
        }
        Picture.Area area = within(shown, x, y, width, height, blackens.get());
        if (area.width() < 1 || area.height() < 1) {
            return -1;
        }
        areas.add(area);
        return areas.size() - 1;
    }

    /// Moves an area, or makes it larger or smaller.
    void change(int index, int x, int y, int width, int height) {
        Picture shown = picture.get();
        Picture.Area old = areas.get(index);
        if (shown != null) {
            Picture.Area area = within(
                    shown, old.x() + x, old.y() + y, old.width() + width, old.height() + height, old.black());
            if (area.width() > 0 && area.height() > 0) {
                areas.set(index, area);
            }
        }
    }

    void remove(int index) {
        areas.remove(index);
    }

    private static Picture.Area within(
            Picture picture, double x, double y, double width, double height, boolean black) {
        int left = (int) Math.clamp(Math.floor(x), 0, picture.width());
        int top = (int) Math.clamp(Math.floor(y), 0, picture.height());
        int right = (int) Math.clamp(Math.ceil(x + width), 0, picture.width());
        int bottom = (int) Math.clamp(Math.ceil(y + height), 0, picture.height());
        return new Picture.Area(left, top, right - left, bottom - top, black);
    }

    /// Takes the picture in with its areas.
    void take(Runnable done) {
        Picture shown = picture.get();
        if (shown == null || note.get().isBlank() || taking.get()) {
            return;
        }
        List<Picture.Area> all = List.copyOf(areas);
        Attachment about = new Attachment(note.get().strip(), image.get(), "");
        String called = name.get();
        taking.set(true);
        tasks.run(
                        Message.of("evidence.task.take"),
                        progress -> workflow.take(releaseId, called, shown.with(all), about, progress),
                        _ -> {
                            taking.set(false);
                            done.run();
                        },
                        why -> {
                            taking.set(false);
                            problem.set(why);
                        })
                .writes();
    }
}
