package io.countersign.signing;

import io.countersign.signing.SignOffSigner.Statement;
import java.security.cert.X509Certificate;

/// Draws the frame of a signature without signing, so that a verifier can hold a frame against what it has to look like.
/// Implementations are thread-safe.
public interface FrameDrawing {
    /// The name of the picture among those of the page.
    String PICTURE = "Frame";

    /// @param width in points
    /// @param height in points
    /// @return a PDF of one page that shows nothing and holds the picture
    byte[] draw(Statement statement, X509Certificate certificate, float width, float height);
}
