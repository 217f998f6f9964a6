package io.countersign.ui.nav;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the window is, and how it got there. On the FX thread only.
public final class Navigator {
    private static final int REMEMBERED = 100;

    private final ReadOnlyObjectWrapper<Place> here;
    private final Deque<Place> past = new ArrayDeque<>();
    private final Deque<Place> future = new ArrayDeque<>();

    public Navigator(Place start) {
        here = new ReadOnlyObjectWrapper<>(start);
    }

    public ReadOnlyObjectProperty<Place> hereProperty() {
        return here.getReadOnlyProperty();
    }

    public Place here() {
        return here.get();
    }

    /// Goes to a place and remembers this one.
    public void go(Place place) {
        if (place.equals(here())) {
            return;
        }
        past.push(here());
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
        future.clear();
        here.set(place);
    }

    /// Goes to where one was before, if one was anywhere.
    public void back() {
        step(past, future);
    }

    /// Takes a step back back.
    public void forward() {
        step(future, past);
    }

    private void step(Deque<Place> from, Deque<Place> to) {
        if (!from.isEmpty()) {
            to.push(here());
            here.set(from.pop());
        }
    }
}
