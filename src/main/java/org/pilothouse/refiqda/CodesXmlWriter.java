package org.pilothouse.refiqda;

import java.util.List;
import java.util.UUID;

/** Writes the tree of codes, which projects and codebooks share but for the notes. */
final class CodesXmlWriter {

    private final XmlEmitter xml;
    private final boolean withNotes;

    CodesXmlWriter(XmlEmitter xml, boolean withNotes) {
        this.xml = xml;
        this.withNotes = withNotes;
    }

    void write(List<QdaCode> codes) {
        xml.start("Codes");
        codes.forEach(this::write);
        xml.end();
    }

    private void write(QdaCode code) {
        xml.start("Code")
                .attribute("guid", code.guid())
                .attribute("name", code.name())
                .attribute("isCodable", code.codable())
                .attribute("color", code.colour());
        xml.element("Description", code.description());
        if (withNotes) {
            references(xml, "NoteRef", code.notes());
        }
        code.children().forEach(this::write);
        xml.end();
    }

    static void references(XmlEmitter xml, String element, List<UUID> targets) {
        targets.forEach(
                target -> xml.start(element).attribute("targetGUID", target).end());
    }
}
