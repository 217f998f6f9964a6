package io.countersign.parse;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture as its pixels and nothing else: what else a file says of where, when and by whom it was made is not read, and
/// so can be in nothing that is written. Never changes.
public final class Picture {
    /// How many pixels a picture may have; each takes four bytes.
    public static final long MAXIMUM_PIXELS = 64_000_000;

    private static final int WHITE = 0xFFFFFF;

    private final BufferedImage pixels;

    private Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /// The pixels of a picture that is in memory, on white where it is transparent.
    public static Picture of(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = copy.createGraphics();
        paper.drawImage(image, 0, 0, new Color(WHITE), null);
        paper.dispose();
        return new Picture(copy);
    }

    /// Reads a PNG or JPEG.
    ///
    /// @throws ProblemException if it is neither, damaged, or larger than [#MAXIMUM_PIXELS]
    public static Picture read(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw ProblemException.of(ProblemCode.PICTURE_UNREADABLE);
            }
            return read(readers.next(), in);
        } catch (IOException | RuntimeException e) {
            // Readers throw what they please on damaged files.
            throw e instanceof ProblemException known
                    ? known
                    : new ProblemException(Problem.of(ProblemCode.PICTURE_UNREADABLE), e);
        }
    }

    private static Picture read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            // Without metadata.
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAXIMUM_PIXELS) {
                throw ProblemException.of(ProblemCode.PICTURE_TOO_LARGE, MAXIMUM_PIXELS / 1_000_000);
            }
            return of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    public int width() {
        return pixels.getWidth();
    }

    public int height() {
        return pixels.getHeight();
    }

    /// A picture of its own with the same pixels.
    public BufferedImage image() {
        return of(pixels).pixels;
    }

    /// The same, with every pixel of the black areas black, and a frame around the others.
    public Picture with(List<Area> areas) {
        BufferedImage changed = image();
        Graphics2D paper = changed.createGraphics();
        for (Area area : areas) {
            if (area.black()) {
                paper.setColor(Color.BLACK);
                paper.fillRect(area.x(), area.y(), area.width(), area.height());
            }
        }
        // Frames come last, so that none is blackened away.
        int thick = Math.max(2, Math.min(width(), height()) / 250);
        paper.setColor(new Color(0xCF, 0x22, 0x2E));
        paper.setStroke(new BasicStroke(thick));
        for (Area area : areas) {
            if (!area.black()) {
                paper.drawRect(area.x(), area.y(), area.width(), area.height());
            }
        }
        paper.dispose();
        return new Picture(changed);
    }

    /// As a PNG file that holds the pixels only.
    public byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The SHA-256 of size and pixels: the same for the same picture, whatever kind of file it came in.
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(8).putInt(width()).putInt(height()).array());
            ByteBuffer row = ByteBuffer.allocate(width() * Integer.BYTES);
            int[] line = new int[width()];
            for (int y = 0; y < height(); y++) {
                pixels.getRGB(0, y, width(), 1, line, 0, width());
                row.clear();
                row.asIntBuffer().put(line);
                digest.update(row.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// A part of a picture, in pixels.
    ///
    /// @param black whether it is made black; else it is framed
    public record Area(int x, int y, int width, int height, boolean black) {}
}
