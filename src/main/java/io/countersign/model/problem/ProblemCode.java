package io.countersign.model.problem;

/// Everything that can go wrong for a user, each with the code that screens, command line and logs show.
///
/// The words stand in the bundle `problem`, three for each code: `what`, `why`, `next`.
public enum ProblemCode {
    // A file that was handed in
    FILE_MISSING("CS-FIL-001"),
    FILE_UNREADABLE("CS-FIL-002"),
    FILE_EMPTY("CS-FIL-003"),
    FILE_CHANGED("CS-FIL-004"),
    FOLDER_EMPTY("CS-FIL-005"),
    FILE_LINK("CS-FIL-006"),
    // Recognising and reading a report
    FORMAT_UNKNOWN("CS-IMP-001"),
    FORMAT_AMBIGUOUS("CS-IMP-002"),
    FORMAT_VERSION("CS-IMP-003"),
    REPORT_TRUNCATED("CS-IMP-004"),
    REPORT_MALFORMED("CS-IMP-005"),
    REPORT_TOO_DEEP("CS-IMP-006"),
    REPORT_TOO_LARGE_VALUE("CS-IMP-007"),
    REPORT_ENCODING("CS-IMP-008"),
    IMPORT_CANCELLED("CS-IMP-009"),
    REPORT_HOLDS_HASHES("CS-IMP-015"),
    // Archives and packed files
    ARCHIVE_DAMAGED("CS-ARC-001"),
    ARCHIVE_ENCRYPTED("CS-ARC-002"),
    ARCHIVE_TOO_LARGE("CS-ARC-003"),
    ARCHIVE_TOO_MANY("CS-ARC-004"),
    ARCHIVE_NESTED("CS-ARC-005"),
    ARCHIVE_METHOD("CS-ARC-006"),
    // Tables, messages and attachments
    TABLE_UNMAPPED("CS-TAB-001"),
    MAPPING_INVALID("CS-TAB-002"),
    MESSAGE_EMPTY("CS-TAB-003"),
    NOTE_MISSING("CS-TAB-004"),
    PDF_ENCRYPTED("CS-TAB-005"),
    ATTACHMENT_TOO_LARGE("CS-TAB-006"),
    // Pages of documentation
    DOCUMENT_TOO_LARGE("CS-DOC-001"),
    DOCUMENT_ENCODING("CS-DOC-002"),
    DOCUMENT_NO_PAGE("CS-DOC-003"),
    // Checklists and knowledge tables
    CHECKLIST_INVALID("CS-CHK-001"),
    ITEM_UNKNOWN("CS-CHK-002"),
    KNOWLEDGE_INVALID("CS-CHK-003"),
    KNOWLEDGE_MISPLACED("CS-CHK-004"),
    CHECKLIST_UNKNOWN("CS-CHK-005"),
    CHECKLIST_CIRCULAR("CS-CHK-006"),
    CHECKLIST_FILE_EXISTS("CS-CHK-007"),
    // Releases, decisions, answers
    RELEASE_UNKNOWN("CS-REL-001"),
    RELEASE_INCOMPLETE("CS-REL-002"),
    RELEASE_EXISTS("CS-REL-003"),
    ROUND_EMPTY("CS-REL-004"),
    DECISION_REASON_MISSING("CS-DEC-001"),
    DECISION_DATE("CS-DEC-002"),
    DECISION_NOTHING_SELECTED("CS-DEC-003"),
    DECISION_ORDER("CS-DEC-004"),
    DECISION_DUPLICATE("CS-DEC-005"),
    ANSWER_NOTE_MISSING("CS-ANS-001"),
    ANSWER_NO_PROPOSAL("CS-ANS-002"),
    // The database
    DATABASE_NEWER("CS-DAT-001"),
    DATABASE_FOREIGN("CS-DAT-002"),
    DATABASE_DAMAGED("CS-DAT-003"),
    DATABASE_UNREACHABLE("CS-DAT-004"),
    DATABASE_FULL("CS-DAT-005"),
    DATABASE_BUSY("CS-DAT-006"),
    EVIDENCE_NOT_KEPT("CS-DAT-007"),
    // Keys and signing
    KEY_UNREADABLE("CS-KEY-001"),
    KEY_PASSWORD("CS-KEY-002"),
    KEY_MISSING("CS-KEY-003"),
    KEY_EXPIRED("CS-KEY-004"),
    KEY_NOT_YET_VALID("CS-KEY-005"),
    KEY_USAGE("CS-KEY-006"),
    KEY_KIND("CS-KEY-007"),
    CERTIFICATE_UNREADABLE("CS-KEY-008"),
    SIGN_BLOCKED("CS-SGN-001"),
    SIGN_NOT_VERIFIED("CS-SGN-002"),
    SIGN_TARGET("CS-SGN-003"),
    SIGN_EXISTS("CS-SGN-004"),
    SIGN_REASON_MISSING("CS-SGN-005"),
    SIGN_OVERTAKEN("CS-SGN-006"),
    APPROVE_NOT_HALF_SIGNED("CS-SGN-007"),
    // Verifying
    PDF_UNREADABLE("CS-VER-001"),
    PDF_TOO_LARGE("CS-VER-002"),
    PDF_NOT_A_SIGNOFF("CS-VER-003"),
    VERIFY_TIMEOUT("CS-VER-004"),
    // The environment
    DISPLAY_MISSING("CS-ENV-001"),
    UNEXPECTED("CS-ENV-002"),
    LIBRARY_MISSING("CS-ENV-003");

    private final String id;

    ProblemCode(String id) {
        this.id = id;
    }

    /// The code as it is shown, such as `CS-IMP-004`.
    public String id() {
        return id;
    }
}
