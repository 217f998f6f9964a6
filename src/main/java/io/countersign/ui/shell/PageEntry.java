package io.countersign.ui.shell;

import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.util.function.Function;
import org.kordamp.ikonli.octicons.Octicons;

/// A page as the rail knows it.
///
/// @param home where its button leads; the page shows every place of this kind
/// @param id its name, and the end of the keys of its texts
/// @param icon in the rail
/// @param group 0 for the pages of a release, 1 for those below the line, 2 for those at the foot
/// @param make makes the page
record PageEntry(Place home, String id, Octicons icon, int group, Function<PageContext, Page> make) {}
