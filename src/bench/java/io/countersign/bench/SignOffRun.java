package io.countersign.bench;

import com.sun.management.OperatingSystemMXBean;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.Assurance;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.signing.pdf.PdfSignOffSigner;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// One process that writes the bare rows, or signs off, or both in turn, and says what took how much processor time. What
/// others do on the machine does not count in that; nor does by how many threads it was taken.
public final class SignOffRun {
    static final String BEFORE = "BEFORE";
    static final String WHOLE = "WHOLE";

    /// What is taken in turn.
    enum Part { BARE, CHECKED, COMPOSE, SIGN, VERIFY }

    private final Dossier dossier;
    private final Path folder;
    private final Typefaces typefaces = new Typefaces();
    private final PdfSignOffComposer composer = new PdfSignOffComposer(typefaces);
    private final SigningKey key;

    private SignOffRun(int findings, Path folder) throws IOException {
        this.dossier = SignOffs.of(findings);
        this.folder = folder;
        this.key = key(folder);
    }

    /// @param args how many findings, how many times, a folder, and the parts
    public static void main(String[] args) throws IOException {
        double start = cpu();
        SignOffRun run = new SignOffRun(Integer.parseInt(args[0]), Path.of(args[2]));
        double made = cpu() - start;
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            for (int part = 3; part < args.length; part++) {
                double before = cpu();
                run.take(Part.valueOf(args[part]));
                say(args[part], cpu() - before);
            }
        }
        say(BEFORE, made);
        say(WHOLE, cpu());
    }

    private static void say(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", what, seconds);
    }

    private static double cpu() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static SigningKey key(Path folder) throws IOException {
        Path file = folder.resolve("key.p12");
        if (Files.notExists(file)) {
            KeyMaker.make(file, "Lin Ruoxi", "secret".toCharArray(), SignOffs.COMPOSED);
        }
        return KeyFile.open(KeySource.of(file), "secret".toCharArray(), SignOffs.COMPOSED);
    }

    private void take(Part part) throws IOException {
        switch (part) {
            case BARE -> BareRows.write(dossier.findings(), folder.resolve("bare.pdf"));
            case CHECKED -> BareRows.writeChecked(dossier.findings(), folder.resolve("checked.pdf"));
            case COMPOSE -> compose();
            case SIGN -> sign();
            case VERIFY -> verify();
        }
    }

    private void compose() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("draft.pdf")))) {
            composer.compose(dossier, SignOffs.nothing(), out);
        }
    }

    private void sign() throws IOException {
        Statement statement = new Statement(
                SignatureField.REVIEWER,
                dossier.reviewer(),
                dossier.verdict(),
                "",
                dossier.language(),
                SignOffs.COMPOSED);
        new PdfSignOffSigner(typefaces, Assurance::none)
                .sign(folder.resolve("draft.pdf"), folder.resolve("signed.pdf"), key, statement, Assurance.none());
    }

    private void verify() {
        Clock clock = Clock.fixed(SignOffs.COMPOSED, ZoneOffset.UTC);
        String headline = new LocalVerifier(composer, new PdfFrameDrawing(typefaces), new KnownKeys(List.of()), clock)
                .verify(folder.resolve("signed.pdf"))
                .headline()
                .key();
        if (!headline.contains("intact")) {
            throw new IllegalStateException(headline);
        }
    }
}
