package io.countersign.cli;

import io.countersign.definition.Checklists;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.model.signoff.Language;
import io.countersign.workflow.InspectFiles;
import io.countersign.workflow.JudgeDocuments;
import io.countersign.workflow.KeepKeys;
import io.countersign.workflow.KeepTrust;
import io.countersign.workflow.MapColumns;
import io.countersign.workflow.RejudgeSignOff;
import io.countersign.workflow.PrintSignOff;
import io.countersign.workflow.RestoreBackup;
import io.countersign.workflow.RunDemo;
import io.countersign.workflow.VerifySignOff;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the commands get from the composition root. What needs no database can be had without one.
public interface Environment {
    /// The program's version, as `--version` prints it.
    String version();

    /// The language to speak unless told otherwise.
    Language language();

    /// @param data the folder whose kept mappings are known, if there is a database; null for the user's own
    InspectFiles inspectFiles(@Nullable Path data);

    MapColumns mapColumns();

    JudgeDocuments judgeDocuments();

    /// @param data the folder, or null for the user's own
    /// @param trusted files with certificates to trust, beside the user's own
    VerifySignOff verifySignOff(@Nullable Path data, List<Path> trusted);

    KeepKeys keepKeys();

    /// @param data the folder, or null for the user's own
    RejudgeSignOff rejudgeSignOff(@Nullable Path data);

    /// @param data the folder whose list it is, or null for the user's own
    KeepTrust keepTrust(@Nullable Path data);

    /// Prints sign-offs; needs no database.
    PrintSignOff printSignOff(@Nullable Path data);

    /// The checklists that ship, and the user's own.
    ///
    /// @param data the folder, or null for the user's own
    Checklists checklists(@Nullable Path data);

    /// The tables of knowledge that ship, and the user's own.
    ///
    /// @param data the folder, or null for the user's own
    KnowledgeFiles knowledgeFiles(@Nullable Path data);

    RunDemo runDemo();

    /// @param data the folder, or null for the user's own
    RestoreBackup restoreBackup(@Nullable Path data);

    /// Opens the database.
    ///
    /// @param data the folder, or null for the user's own
    Workflows open(@Nullable Path data);

    /// Opens the database to be looked at only, as far as it can be read.
    ///
    /// @param data the folder, or null for the user's own
    Workflows openToRead(@Nullable Path data);

    /// A variable of the environment, or null where it is not set.
    @Nullable String variable(String name);
}
