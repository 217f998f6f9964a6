package io.countersign.importer.marketplace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a row of DigitalOcean's image validator is about, by the words that the script's versions 1.6 to 1.8 print.
///
/// @param check which check it is, the same whether it passed or not
/// @param subject the file or the user that it is about, or empty
record ImageCheckPhrase(String check, String subject) {
    private static final List<Known> KNOWN = List.of(
            known("release", "Supported Release Detected: .+|.+ is not a supported Operating System Version"),
            known("operating-system", "Supported Operating System Detected: .+|.+ is not a supported Operating System"),
            known("cloud-init", "Cloud-init is installed\\.|No valid ver\\w+ of cloud-init was found\\."),
            known("firewall", "Firewall service \\(.+\\) is active|No firewall is configured\\..*"),
            known("security-updates", "There are (?:no pending|\\d+) security updates .*"),
            known("log-archive", "Log archive (?<subject>.+?) found\\.?"),
            known("log-file", "un-cleared log file,? (?<subject>.+?) found\\.?"),
            known("password", "User (?<subject>\\S+) has (?:no|a) password set.*"),
            known("authorized-keys", "User \\S+ has a populated authorized_keys file in (?<subject>.+)"),
            known("private-key", "User \\S+ has (?:a|an)? ?(?:empty )?private key file in (?<subject>.+)"),
            known("ssh-file", "User \\S+ has a file in their \\.ssh directory (?:at|named) (?<subject>.+)"),
            known("known-hosts", "User \\S+ has a (?:populated )?known_hosts file in (?<subject>.+)"),
            known("ssh-keys", "User (?<subject>\\S+) (?:has no SSH keys present|does not have an? .*director.*)"),
            known("bash-history", "(?<subject>.+)'s Bash History (?:appears|should|is) .*"),
            known("agent", "DigitalOcean (?:Monitoring [Aa]gent|directory) (?:was not found|detected\\.?)"));

    /// What a row's words say, or empty where no version that we know prints them.
    static Optional<ImageCheckPhrase> of(String text) {
        for (Known known : KNOWN) {
            Matcher matcher = known.words().matcher(text);
            if (matcher.matches()) {
                boolean about = known.words().namedGroups().containsKey("subject");
                String subject = about ? matcher.group("subject") : "";
                return Optional.of(new ImageCheckPhrase(known.check(), root(subject)));
            }
        }
        return Optional.empty();
    }

    private static String root(String subject) {
        return subject.equals("The Root User") ? "root" : subject;
    }

    private static Known known(String check, String words) {
        return new Known(check, Pattern.compile(words));
    }

    private record Known(String check, Pattern words) {}
}
