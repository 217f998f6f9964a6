package io.countersign.model.finding;

import java.util.List;

/// The text that many findings share: what is wrong, in general, and what to do about it.
///
/// @param key identifies the text within its format; chosen so that it repeats over components and places
/// @param identifiers the names it is known by, the leading one first: CVE, GHSA, plugin or rule number
/// @param title one line
/// @param description any length, as the tool wrote it; empty where there is none
/// @param solution any length; empty where there is none
/// @param references addresses, as text; never followed
/// @param weaknesses CWE identifiers such as `CWE-79`
public record Advisory(
        String key,
        List<String> identifiers,
        String title,
        String description,
        String solution,
        List<String> references,
        List<String> weaknesses) {
    public Advisory {
        identifiers = List.copyOf(identifiers);
        references = List.copyOf(references);
        weaknesses = List.copyOf(weaknesses);
    }

    /// The identifier that people say, or empty where the tool gives none.
    public String identifier() {
        return identifiers.isEmpty() ? "" : identifiers.getFirst();
    }
}
