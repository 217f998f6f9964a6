package io.countersign.model.checklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an item can be judged from evidence. A sealed family: a new kind is a new record here and a new case in
/// `logic.assess`.
public sealed interface Criterion {
    /// Every open item of the marketplaces' feedback is settled (REL-1).
    record FeedbackSettled() implements Criterion {}

    /// The documentation meets one or more requirements.
    record Documented(List<DocumentRequirement> requirements) implements Criterion {
        public Documented {
            requirements = List.copyOf(requirements);
        }
    }

    /// Every open port is documented, and the documentation says how to open and close ports (REL-2).
    record PortsDocumented() implements Criterion {}

    /// No dangerous port is open, and only allowed or documented ones are (OS-5).
    ///
    /// @param allowed ports that need no reason
    /// @param dangerous ports that must be closed, with their service; where none is given, those of the table
    record PortsSensible(List<Integer> allowed, List<DangerousPort> dangerous) implements Criterion {
        public PortsSensible {
            allowed = List.copyOf(allowed);
            dangerous = List.copyOf(dangerous);
        }
    }

    /// A finished scan for malicious software, not older than given, that found nothing (SEL-3).
    ///
    /// @param formats the formats whose reports count
    /// @param maximumAgeDays how old the scan may be
    record MalwareScanned(List<String> formats, int maximumAgeDays) implements Criterion {
        public MalwareScanned {
            formats = List.copyOf(formats);
        }
    }

    /// Reports looked for something, and no finding of it stands open.
    ///
    /// @param filter what must not be found
    /// @param source the reports that would have told; with [Source#NONE] it can only speak against an item
    record NoOpenFindings(FindingFilter filter, Source source) implements Criterion {}

    /// A complete and recent report is there.
    record EvidencePresent(Source source) implements Criterion {}

    /// A named value is one of some, or none of others.
    ///
    /// @param name of the value, as in `docs/formats.md`
    /// @param anyOf what it may be; empty for anything
    /// @param noneOf what it must not be
    record FactEquals(String name, List<String> anyOf, List<String> noneOf) implements Criterion {
        public FactEquals {
            anyOf = List.copyOf(anyOf);
            noneOf = List.copyOf(noneOf);
        }
    }

    /// Modes of files: nothing that everybody may write, and nothing of the product’s own above the limits (SCR-3).
    ///
    /// @param paths the product’s own, as patterns
    /// @param folder the highest mode of a folder
    /// @param file the highest mode of any other file
    record Modes(List<String> paths, int folder, int file) implements Criterion {
        public Modes {
            paths = List.copyOf(paths);
        }
    }

    /// Files that must be there, or must not.
    ///
    /// @param present which of the two
    /// @param paths patterns: `*` within a folder, `**` over folders
    /// @param atRest whether a list of a running machine says nothing
    record Files(boolean present, List<String> paths, boolean atRest) implements Criterion {
        public Files {
            paths = List.copyOf(paths);
        }
    }

    /// Nobody logs in without a password, and with one only who is listed.
    ///
    /// @param usable accounts that may have a usable password, with `*` for any part
    record Accounts(List<String> usable) implements Criterion {
        public Accounts {
            usable = List.copyOf(usable);
        }
    }

    /// Packages that must not be installed, and ones of which each has to be.
    ///
    /// @param absent names, with `*` for any part
    /// @param present names, with `*` for any part
    record Packages(List<String> absent, List<String> present) implements Criterion {
        public Packages {
            absent = List.copyOf(absent);
            present = List.copyOf(present);
        }
    }

    /// The makers still maintain every component that the table of ends of life knows (SEL-1).
    ///
    /// @param noticeDays what ends sooner needs a person
    record Maintained(int noticeDays) implements Criterion {}

    /// The operating system is still maintained (OS-1).
    ///
    /// @param noticeDays what ends sooner needs a person
    record SystemMaintained(int noticeDays) implements Criterion {}

    /// The operating system is the newest point release of its line that the table of ends of life names (UPD-4).
    ///
    /// @param olderFails whether an older one fails, or needs a person
    /// @param tableDays how old the table may be to speak for the newest one
    record SystemNewest(boolean olderFails, int tableDays) implements Criterion {}

    /// A platform's own checks passed.
    ///
    /// @param platform whose checks they are
    /// @param checks what the platform calls them
    /// @param tellsFaultsOnly whether a check that found nothing is not told of, so that a whole report without it is a pass
    record ChecksPassed(String platform, List<String> checks, boolean tellsFaultsOnly) implements Criterion {
        public ChecksPassed {
            checks = List.copyOf(checks);
        }
    }

    /// The platforms’ agents are there, or are not, as the table of agents has it (OS-6).
    record AgentsKept() implements Criterion {}

    /// No serious vulnerability that could be mended, unless the documentation says how to upgrade (UPD-1).
    ///
    /// @param filter what is serious
    /// @param source the reports that would have told
    record MendableOnline(FindingFilter filter, Source source) implements Criterion {}

    /// What was checked in the round before was checked again (UPD-3).
    record CoverageKept() implements Criterion {}

    /// The documentation shows no password that anybody can guess (REL-3, SCR-4).
    record SafeExamples() implements Criterion {}

    /// The versions of the documentation in two languages say the same (REL-2 to REL-6).
    record VersionsAgree(List<DocumentRequirement> requirements) implements Criterion {
        public VersionsAgree {
            requirements = List.copyOf(requirements);
        }
    }

    /// The image does not contradict what the documentation says.
    ///
    /// @param requirement what the pages say
    /// @param image what the image has to show for it
    record ImageAgrees(DocumentRequirement requirement, Criterion image) implements Criterion {}

    /// The paths that the documentation quotes for a requirement exist in the image (REL-6).
    record DocumentedPaths(DocumentRequirement requirement) implements Criterion {}

    /// The accounts that the documentation has the reader log in with are those of the image (OS-3).
    record DocumentedAccounts() implements Criterion {}

    /// A named person says so, and that holds for a time.
    ///
    /// @param evidence what she rests it on
    /// @param days how long it holds
    /// @param organisation whether it is said once for all releases, and not for each
    record Attestation(Words evidence, int days, boolean organisation) implements Criterion {}

    /// A sign-off of this product was made (PRG-4).
    record SignedBefore(int maximumAgeDays) implements Criterion {}

    /// Every part holds.
    record AllOf(List<Criterion> parts) implements Criterion {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// One part holds, and none contradicts it.
    record AnyOf(List<Criterion> parts) implements Criterion {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /// A setting holds, and no list of timers contradicts it.
    ///
    /// @param setting without it the timers do nothing
    /// @param timers of which one has to run
    /// @param alone those that do it whatever the setting is
    record Scheduled(Criterion setting, List<String> timers, List<String> alone) implements Criterion {
        public Scheduled {
            timers = List.copyOf(timers);
            alone = List.copyOf(alone);
        }
    }

    /// The timers that the documentation names are those of the image (REL-5).
    record DocumentedTimers() implements Criterion {}

    /// Only a person can answer.
    ///
    /// @param evidence what would help her, or would answer it
    record AskReviewer(Words evidence) implements Criterion {}

    /// Reports that a rule relies on.
    ///
    /// @param formats the ids of their formats
    /// @param maximumAgeDays how old they may be
    record Source(List<String> formats, int maximumAgeDays) {
        /// No report tells that there is nothing; a finding still speaks against the item.
        public static final Source NONE = new Source(List.of(), 0);

        public Source {
            formats = List.copyOf(formats);
        }
    }

    /// A port that must not be reachable.
    record DangerousPort(int port, String service) {}

    /// This criterion and everything that it is made of.
    default Stream<Criterion> tree() {
        Stream<Criterion> inner =
                switch (this) {
                    case AllOf(var parts) -> parts.stream().flatMap(Criterion::tree);
                    case AnyOf(var parts) -> parts.stream().flatMap(Criterion::tree);
                    case ImageAgrees(_, var image) -> image.tree();
                    case Scheduled(var setting, _, _) -> setting.tree();
                    default -> Stream.empty();
                };
        return Stream.concat(Stream.of(this), inner);
    }

    /// What would help a person to answer, or would answer it.
    default Optional<Words> wanted() {
        return tree().flatMap(part -> switch (part) {
                    case AskReviewer(var evidence) -> Stream.of(evidence);
                    case Attestation(var evidence, _, _) -> Stream.of(evidence);
                    default -> Stream.<Words>empty();
                })
                .findFirst();
    }
}
