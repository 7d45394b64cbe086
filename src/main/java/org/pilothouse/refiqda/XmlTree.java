package org.pilothouse.refiqda;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Parses a document from a stranger: no document type, no entities but XML's own, nothing fetched, limits on size. */
final class XmlTree {

    private final XMLStreamReader xml;
    private final ReadLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private record Open(
            String name, String namespace, Map<String, String> attributes, List<XmlNode> children, StringBuilder text) {
        XmlNode close() {
            return new XmlNode(name, namespace, attributes, children, text.toString());
        }
    }

    private XmlTree(XMLStreamReader xml, ReadLimits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /**
     * Returns the root element.
     *
     * @throws RefiQdaRefused if the document is broken, has a document type, or exceeds a limit
     */
    static XmlNode parse(byte[] document, ReadLimits limits) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            return new XmlTree(reader, limits).root();
        } catch (XMLStreamException broken) {
            throw new RefiQdaRefused(Reason.BROKEN_XML, Objects.toString(broken.getMessage(), ""), broken);
        }
    }

    private XmlNode root() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new RefiQdaRefused(Reason.DOCUMENT_TYPE, "no document type here");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.END_ELEMENT -> {
                    var node = open.pop().close();
                    if (open.isEmpty()) {
                        return node;
                    }
                    open.element().children().add(node);
                }
                default -> {} // comments and processing instructions
            }
        }
    }

    private void start() {
        if (open.size() >= limits.depth()) {
            throw new RefiQdaRefused(Reason.NESTED_TOO_DEEP, "more than " + limits.depth());
        }
        if (++elements > limits.elements()) {
            throw new RefiQdaRefused(Reason.TOO_LARGE, "more elements than " + limits.elements());
        }
        var attributes = new HashMap<String, String>();
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        var namespace = Objects.toString(xml.getNamespaceURI(), "");
        open.push(new Open(xml.getLocalName(), namespace, attributes, new ArrayList<>(), new StringBuilder()));
    }

    private void text() {
        if (!open.isEmpty()) {
            open.element().text().append(xml.getText());
        }
    }
}
