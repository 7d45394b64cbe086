package org.pilothouse.refiqda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;
import org.xml.sax.SAXException;

/** The standard's own schemas, against which everything written is checked. */
enum XmlSchemas {
    PROJECT("Project-mrt2019.xsd"),
    CODEBOOK("Codebook-mrt2019.xsd");

    private final Schema schema;

    XmlSchemas(String file) {
        var factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(Objects.requireNonNull(XmlSchemas.class.getResource(file)));
        } catch (SAXException broken) {
            throw new IllegalStateException(file, broken);
        }
    }

    /**
     * Does nothing if the document is valid.
     *
     * @throws RefiQdaRefused if it is not
     */
    void check(byte[] document) {
        try {
            var validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException invalid) {
            throw new RefiQdaRefused(
                    Reason.NOT_VALID_AGAINST_SCHEMA, Objects.toString(invalid.getMessage(), ""), invalid);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
