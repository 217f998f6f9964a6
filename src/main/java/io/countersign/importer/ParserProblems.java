package io.countersign.importer;

import com.ctc.wstx.exc.WstxEOFException;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.UnpackingException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// The one place where what a parser throws becomes a problem that a reader understands.
public final class ParserProblems {
    private static final Pattern LINE = Pattern.compile("line ([0-9]{1,9})");

    private ParserProblems() {}

    /// Says what is wrong with the file.
    ///
    /// @param failure what a parser, or the stream below it, threw
    /// @throws IOException if the bytes could not be had at all, which is no fault of the file
    public static ProblemException translate(Exception failure) throws IOException {
        IOException below = below(failure);
        Problem problem = switch (below) {
            case null -> ofParser(failure);
            case CharConversionException _ -> Problem.of(ProblemCode.REPORT_ENCODING);
            case CharacterCodingException _ -> Problem.of(ProblemCode.REPORT_ENCODING);
            case UnpackingException unpacking -> unpacking.problem();
            case EOFException _ -> Problem.of(ProblemCode.REPORT_TRUNCATED);
            case ZipException _ -> malformed(0, 0);
            default -> throw below;
        };
        return new ProblemException(problem, failure);
    }

    private static @Nullable IOException below(Exception failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return (IOException) cause;
    }

    private static Problem ofParser(Exception failure) {
        return switch (failure) {
            case UnexpectedEndOfInputException _ -> Problem.of(ProblemCode.REPORT_TRUNCATED);
            case WstxEOFException _ -> Problem.of(ProblemCode.REPORT_TRUNCATED);
            case StreamConstraintsException limit -> limit(limit.getOriginalMessage());
            case JacksonException json -> ofJson(json);
            case XMLStreamException xml -> ofXml(xml);
            case CsvParseException csv -> ofCsv(csv);
            default -> malformed(0, 0);
        };
    }

    private static Problem ofJson(JacksonException failure) {
        if (failure.getOriginalMessage().contains("UTF-8")) {
            return Problem.of(ProblemCode.REPORT_ENCODING);
        }
        var location = failure.getLocation();
        return location == null ? malformed(0, 0) : malformed(location.getLineNr(), location.getColumnNr());
    }

    private static Problem ofXml(XMLStreamException failure) {
        String message = Objects.toString(failure.getMessage(), "");
        if (message.contains("limit")) {
            return limit(message);
        }
        var location = failure.getLocation();
        return location == null ? malformed(0, 0) : malformed(location.getLineNumber(), location.getColumnNumber());
    }

    private static Problem ofCsv(CsvParseException failure) {
        String message = Objects.toString(failure.getMessage(), "");
        if (message.contains("Unclosed")) {
            return Problem.of(ProblemCode.REPORT_TRUNCATED);
        }
        Matcher line = LINE.matcher(message);
        return message.contains("maximum")
                ? Problem.of(ProblemCode.REPORT_TOO_LARGE_VALUE)
                : malformed(line.find() ? Integer.parseInt(line.group(1)) : 0, 0);
    }

    /// Both parsers tell their limits apart by words only.
    private static Problem limit(String message) {
        boolean depth = message.contains("epth");
        return Problem.of(depth ? ProblemCode.REPORT_TOO_DEEP : ProblemCode.REPORT_TOO_LARGE_VALUE);
    }

    private static Problem malformed(int line, int column) {
        return Problem.of(ProblemCode.REPORT_MALFORMED, line, column);
    }
}
