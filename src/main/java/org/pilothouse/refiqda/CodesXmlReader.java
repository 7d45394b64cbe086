package org.pilothouse.refiqda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the tree of codes of a project or codebook. */
final class CodesXmlReader {

    private final Fields fields;
    private final References references;
    private final Set<String> names = new HashSet<>();

    CodesXmlReader(Fields fields, References references) {
        this.fields = fields;
        this.references = references;
    }

    /** The codes of an element {@code CodeBook}. */
    List<QdaCode> read(XmlNode codebook) {
        return codebook.items("Codes", "Code").stream().map(this::code).toList();
    }

    private QdaCode code(XmlNode node) {
        var guid = fields.guid(node);
        references.codes.add(guid);
        var name = fields.name(node, guid);
        if (!names.add(name)) {
            fields.findings().add(Finding.CODE_NAME_REPEATED, name);
        }
        return new QdaCode(
                guid,
                name,
                fields.colour(node),
                fields.codable(node),
                node.textOf("Description"),
                references.notes(node, guid, fields.findings()),
                node.children("Code").stream().map(this::code).toList());
    }
}
