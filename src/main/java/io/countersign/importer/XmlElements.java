package io.countersign.importer;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XML element by element, so that memory does not grow with the file. Names are local names. One thread at a
/// time.
public final class XmlElements {
    /// The longest text of an element, in characters.
    public static final int MAXIMUM_TEXT = 64 * 1024 * 1024;

    /// An entity that is made of others.
    private static final Pattern BOMB =
            Pattern.compile("<!ENTITY\\s+[^\\s%]+\\s+(?:\"[^\"]*&[^#\"][^\"]*\"|'[^']*&[^#'][^']*')");

    private final XMLStreamReader reader;
    private int depth;

    /// Handed the elements of a file, standing on its root.
    @FunctionalInterface
    public interface Root {
        void read(XmlElements root) throws IOException, InterruptedException;
    }

    /// Handed the name of a child, while the reader stands on its start.
    @FunctionalInterface
    public interface Child {
        void read(String name) throws IOException, InterruptedException;
    }

    private enum Step {
        START,
        END,
        FINISHED
    }

    private XmlElements(InputStream in) throws IOException {
        try {
            reader = Xml.reader(in);
        } catch (XMLStreamException e) {
            throw ParserProblems.translate(e);
        }
    }

    /// Reads a whole file.
    ///
    /// @throws io.countersign.model.problem.ProblemException if it is truncated or malformed, or built from entities
    public static void read(InputStream in, Root root) throws IOException, InterruptedException {
        XmlElements elements = new XmlElements(in);
        elements.next();
        root.read(elements);
        Step step = Step.END;
        while (step != Step.FINISHED) {
            step = elements.next();
        }
    }

    /// Reads the children of the element that starts here, up to its end. What is left unread of a child is passed
    /// over.
    public void children(Child child) throws IOException, InterruptedException {
        int within = depth;
        while (next() == Step.START) {
            child.read(name());
            while (depth > within) {
                next();
            }
        }
    }

    /// The text within the element that starts here, that of its children too, without the blanks around it. The
    /// reader stands on the element's end then.
    ///
    /// @throws io.countersign.model.problem.ProblemException if it is longer than [#MAXIMUM_TEXT]
    public String text() throws IOException {
        return text(_ -> "");
    }

    /// The same with something put before each element within.
    ///
    /// @param before what is put before an element, by its name, while the reader stands on its start
    public String text(UnaryOperator<String> before) throws IOException {
        return words(before).strip();
    }

    /// The text as [#text] gives it, with the blanks around it.
    public String untrimmed() throws IOException {
        return words(_ -> "");
    }

    private String words(UnaryOperator<String> before) throws IOException {
        int within = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= within) {
            if (step(text) == Step.START) {
                text.append(before.apply(name()));
            }
        }
        return text.toString();
    }

    /// Reads the children of the element that starts here, and what text stands between them. For elements that are
    /// short: of a large one use [#children].
    ///
    /// @return the element's own text, without the blanks around it
    /// @throws io.countersign.model.problem.ProblemException if the text is longer than [#MAXIMUM_TEXT]
    public String mixed(Child child) throws IOException, InterruptedException {
        int within = depth;
        StringBuilder text = new StringBuilder();
        while (step(text) == Step.START) {
            child.read(name());
            while (depth > within) {
                next();
            }
        }
        return text.toString().strip();
    }

    /// Goes to the next start or end, or to the end of the file.
    ///
    /// @param text takes the text before it; null where nobody wants it
    private Step step(@Nullable StringBuilder text) throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        return Step.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Step.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(text);
                    case XMLStreamConstants.DTD -> refuseBomb();
                    default -> {}
                }
            }
            return Step.FINISHED;
        } catch (XMLStreamException e) {
            throw ParserProblems.translate(e);
        }
    }

    /// What a document type declares is not used, but who declares entities made of others means harm.
    private void refuseBomb() {
        String declared = reader.getText();
        if (declared != null && BOMB.matcher(declared).find()) {
            throw ProblemException.of(ProblemCode.REPORT_ENTITIES);
        }
    }

    private void append(@Nullable StringBuilder text) {
        if (text == null) {
            return;
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > MAXIMUM_TEXT) {
            throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
        }
    }

    private Step next() throws IOException {
        return step(null);
    }

    /// The name of the element that starts or ends here.
    public String name() {
        return reader.getLocalName();
    }

    /// The namespace of the element that starts or ends here, or empty.
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /// An attribute of the element that starts here, or empty.
    public String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// The line that the reader stands in, from 1.
    public int line() {
        return reader.getLocation().getLineNumber();
    }
}
