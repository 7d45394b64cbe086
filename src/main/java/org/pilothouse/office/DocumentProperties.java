package org.pilothouse.office;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;

/**
 * What a file says about itself in its properties; nothing here is read from the clock or the machine.
 *
 * @param title shown by the file manager and in the running header
 * @param subject a line under the title
 * @param created used for both dates of the file, to the second
 * @param language of the text, for spelling, hyphenation and decimal marks
 */
public record DocumentProperties(String title, String subject, Instant created, Locale language) {

    private static final String CREATOR = "Pilothouse";

    void apply(POIXMLDocument document) {
        var target = document.getProperties().getCoreProperties().getUnderlyingProperties();
        var date = Optional.of(Date.from(created));
        target.setCreatorProperty(CREATOR);
        target.setLastModifiedByProperty(CREATOR);
        target.setTitleProperty(SafeText.forXml(title));
        target.setSubjectProperty(SafeText.forXml(subject));
        target.setLanguageProperty(language.toLanguageTag());
        target.setCreatedProperty(date);
        target.setModifiedProperty(date);
    }
}
