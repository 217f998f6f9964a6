package io.countersign.ui.evidence;

import io.countersign.parse.Picture;
import io.countersign.text.Messages;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A picture on which areas are drawn by the mouse, or are moved by the arrow keys and made larger with Shift; Del takes
/// one away.
final class PictureCanvas extends StackPane {
    private static final int STEP = 8;

    private final PictureViewModel model;
    private final Messages messages;
    private final ImageView view = new ImageView();
    private final Areas areas = new Areas();
    private double fromX;
    private double fromY;
    private @Nullable Region drawn;

    PictureCanvas(PictureViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(widthProperty());
        view.fitHeightProperty().bind(heightProperty());
        getChildren().addAll(view, areas);
        getStyleClass().add("picture-canvas");
        setMinSize(0, 0);
        setAccessibleText(messages.text("evidence.picture"));
        model.pictureProperty().addListener((_, _, picture) -> show(picture));
        model.areas().addListener((ListChangeListener<Picture.Area>) _ -> areas.fill());
        areas.setOnMousePressed(this::press);
        areas.setOnMouseDragged(this::drag);
        areas.setOnMouseReleased(_ -> release());
        layoutBoundsProperty().addListener(_ -> areas.requestLayout());
    }

    /// Adds an area in the middle, for who has no mouse, and leads the keys to it.
    void addInTheMiddle() {
        Picture picture = model.pictureProperty().get();
        if (picture != null) {
            int width = Math.max(16, picture.width() / 4);
            int height = Math.max(16, picture.height() / 10);
            int index = model.add((picture.width() - width) / 2.0, (picture.height() - height) / 2.0, width, height);
            areas.focus(index);
        }
    }

    private void show(@Nullable Picture picture) {
        view.setImage(picture == null ? null : SwingFXUtils.toFXImage(picture.image(), null));
        areas.fill();
    }

    /// Pixels of the picture to one of the screen.
    private double scale() {
        Picture picture = model.pictureProperty().get();
        double width = view.getBoundsInParent().getWidth();
        return picture == null || width == 0 ? 1 : picture.width() / width;
    }

    private double left() {
        return view.getBoundsInParent().getMinX();
    }

    private double top() {
        return view.getBoundsInParent().getMinY();
    }

    private void press(MouseEvent event) {
        fromX = event.getX();
        fromY = event.getY();
        Region frame = areas.frame(model.blackensProperty().get());
        frame.setMouseTransparent(true);
        areas.getChildren().add(frame);
        drawn = frame;
    }

    private void drag(MouseEvent event) {
        if (drawn != null) {
            drawn.resizeRelocate(
                    Math.min(fromX, event.getX()),
                    Math.min(fromY, event.getY()),
                    Math.abs(event.getX() - fromX),
                    Math.abs(event.getY() - fromY));
        }
    }

    private void release() {
        Region frame = drawn;
        drawn = null;
        if (frame != null) {
            areas.getChildren().remove(frame);
            double scale = scale();
            if (frame.getWidth() > 2 && frame.getHeight() > 2) {
                areas.focus(model.add(
                        (frame.getLayoutX() - left()) * scale,
                        (frame.getLayoutY() - top()) * scale,
                        frame.getWidth() * scale,
                        frame.getHeight() * scale));
            }
        }
    }

    /// The areas over the picture; each can have the focus.
    private final class Areas extends Pane {
        private void fill() {
            int focused = getChildren().stream().filter(node -> node.isFocused()).findFirst()
                    .map(getChildren()::indexOf).orElse(-1);
            getChildren().clear();
            for (int i = 0; i < model.areas().size(); i++) {
                getChildren().add(region(i));
            }
            if (focused >= 0) {
                focus(Math.min(focused, getChildren().size() - 1));
            }
            requestLayout();
        }

        private void focus(int index) {
            if (index >= 0 && index < getChildren().size()) {
                getChildren().get(index).requestFocus();
            }
        }

        private Region region(int index) {
            Picture.Area area = model.areas().get(index);
            Region region = frame(area.black());
            region.setFocusTraversable(true);
            region.setAccessibleText(messages.text(
                    area.black() ? "evidence.area.black" : "evidence.area.frame", index + 1));
            region.setOnKeyPressed(event -> change(index, event));
            region.setOnMousePressed(event -> {
                region.requestFocus();
                event.consume();
            });
            return region;
        }

        private Region frame(boolean black) {
            Region region = new Region();
            region.getStyleClass().add(black ? "area-black" : "area-frame");
            return region;
        }

        private void change(int index, KeyEvent event) {
            int step = Math.max(1, (int) Math.round(STEP * scale()));
            boolean size = event.isShiftDown();
            switch (event.getCode()) {
                case LEFT -> shift(index, size, -step, 0);
                case RIGHT -> shift(index, size, step, 0);
                case UP -> shift(index, size, 0, -step);
                case DOWN -> shift(index, size, 0, step);
                case DELETE, BACK_SPACE -> model.remove(index);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void shift(int index, boolean size, int x, int y) {
            model.change(index, size ? 0 : x, size ? 0 : y, size ? x : 0, size ? y : 0);
        }

        @Override
        protected void layoutChildren() {
            double scale = scale();
            for (int i = 0; i < Math.min(getChildren().size(), model.areas().size()); i++) {
                Picture.Area area = model.areas().get(i);
                getChildren()
                        .get(i)
                        .resizeRelocate(
                                left() + area.x() / scale,
                                top() + area.y() / scale,
                                area.width() / scale,
                                area.height() / scale);
            }
        }
    }
}
