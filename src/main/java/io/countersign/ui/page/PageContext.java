package io.countersign.ui.page;

import io.countersign.model.signoff.Person;
import io.countersign.text.Messages;
import io.countersign.ui.action.Actions;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.Workflows;
import java.util.function.Supplier;

/// What every page is handed. When the language changes the window makes all pages anew, so that a page has one
/// language for life.
///
/// @param workflows what can be done
/// @param messages the words of the window's language
/// @param tasks runs work beside the window
/// @param navigator leads to other pages
/// @param dialogs asks for files
/// @param actions what keys do
/// @param release the one that is open
/// @param inbox files that were dropped on the window
/// @param person who sits here, now
/// @param settings what she set for herself
/// @param verified the sign-offs that were verified lately
public record PageContext(
        Workflows workflows,
        Messages messages,
        Tasks tasks,
        Navigator navigator,
        Dialogs dialogs,
        Actions actions,
        CurrentRelease release,
        Inbox inbox,
        Supplier<Person> person,
        Settings settings,
        VerifiedFiles verified) {}
