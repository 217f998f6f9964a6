package io.countersign.importer;

import io.countersign.parse.Xml;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML element by element, so that memory does not grow with the file. Names are local names. One thread at a
/// time.
public final class XmlElements {
    private final XMLStreamReader reader;

    /// What was come upon.
    public enum Step {
        START,
        END,
        FINISHED
    }

    /// @throws io.countersign.model.problem.ProblemException if the file does not begin as XML does
    public XmlElements(InputStream in) throws IOException {
        try {
            reader = Xml.reader(in);
        } catch (XMLStreamException e) {
            throw ParserProblems.translate(e);
        }
    }

    /// Goes to the next start or end of an element, or to the end of the file.
    ///
    /// @throws io.countersign.model.problem.ProblemException if the file is truncated or malformed
    public Step next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return Step.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return Step.END;
                    }
                    default -> {}
                }
            }
            return Step.FINISHED;
        } catch (XMLStreamException e) {
            throw ParserProblems.translate(e);
        }
    }

    /// The name of the element that starts or ends here.
    public String name() {
        return reader.getLocalName();
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
