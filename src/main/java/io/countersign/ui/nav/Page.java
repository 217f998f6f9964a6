package io.countersign.ui.nav;

import io.countersign.ui.action.ActionGroup;
import javafx.scene.Parent;

/// One page of the window. Made once; on the FX thread only.
public interface Page {
    /// What is shown, always the same object.
    Parent root();

    /// What can be done on it; always the same actions, the page need not be in view.
    ActionGroup actions();

    /// Called each time the page comes to view: subscribes, loads, and takes the focus to where work goes on.
    void shown(Place place);

    /// Called when the page leaves the view: ends what [#shown] began.
    void hidden();

    /// Called after every change of the database while the page is in view.
    void changed();
}
