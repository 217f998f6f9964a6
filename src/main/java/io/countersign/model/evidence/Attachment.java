package io.countersign.model.evidence;

/// What a person says of a file that is kept as it is, such as a picture of a console or a printed report.
///
/// @param note what it shows
/// @param image the identifier of the image that it is about; empty for all of the release's
/// @param text the words in a PDF, for searching; empty for a picture
public record Attachment(String note, String image, String text) {
    /// Nothing is said.
    public static final Attachment NONE = new Attachment("", "", "");
}
