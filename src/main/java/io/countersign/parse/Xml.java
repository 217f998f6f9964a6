package io.countersign.parse;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// Parsers of XML that resolve nothing: a document type is accepted and passed over, an entity is never looked up.
/// Thread-safe.
public final class Xml {
    /// How deep elements may nest.
    public static final int MAXIMUM_DEPTH = 500;

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /// A reader of a file, event by event. The encoding is found as the XML specification says; but what a shell made
    /// UTF-16 of is read as that, whatever the declaration still says. Blank lines and comments before the XML
    /// declaration, which the specification forbids and people's tools write, are passed over.
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        try {
            InputStream stream = in.markSupported() ? in : new BufferedInputStream(in);
            stream.mark(TextEncoding.LOOKED_AT);
            TextEncoding encoding = TextEncoding.detect(stream.readNBytes(TextEncoding.LOOKED_AT));
            stream.reset();
            return encoding.charset().equals(StandardCharsets.UTF_8)
                    ? FACTORY.createXMLStreamReader(XmlPreamble.pass(stream))
                    : FACTORY.createXMLStreamReader(TextEncoding.reader(stream));
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // What is wrong with a text is told when it is come upon, and not when it is first looked at.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAXIMUM_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 1_000);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 64 * 1024 * 1024);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }
}
