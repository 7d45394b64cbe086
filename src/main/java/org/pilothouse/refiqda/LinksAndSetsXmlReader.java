package org.pilothouse.refiqda;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaLink.Direction;

/** Reads what ties other things together: links and sets. */
final class LinksAndSetsXmlReader {

    private final Fields fields;
    private final References references;

    LinksAndSetsXmlReader(Fields fields, References references) {
        this.fields = fields;
        this.references = references;
    }

    List<QdaLink> links(XmlNode project) {
        return project.items("Links", "Link").stream()
                .filter(node -> !Annotations.isAnnotation(node))
                .map(this::link)
                .filter(Objects::nonNull)
                .toList();
    }

    List<QdaSet> sets(XmlNode root) {
        return root.items("Sets", "Set").stream().map(this::set).toList();
    }

    private @Nullable QdaLink link(XmlNode node) {
        var from = References.guid(node.attribute("originGUID"));
        var to = References.guid(node.attribute("targetGUID"));
        if (from == null || to == null || !references.anything(from) || !references.anything(to)) {
            fields.findings().add(Finding.LINK_INCOMPLETE, node.attribute("name"));
            return null;
        }
        return link(node, from, to);
    }

    private QdaLink link(XmlNode node, UUID from, UUID to) {
        var direction = node.attribute("direction");
        return new QdaLink(
                fields.guid(node),
                node.attribute("name"),
                Arrays.stream(Direction.values())
                        .filter(value -> value.xmlName().equalsIgnoreCase(direction))
                        .findFirst()
                        .orElse(null),
                from,
                to,
                references.known(node, "NoteRef", references.notes, fields.findings()));
    }

    private QdaSet set(XmlNode node) {
        var guid = fields.guid(node);
        var findings = fields.findings();
        return new QdaSet(
                guid,
                fields.name(node, guid),
                node.textOf("Description"),
                references.known(node, "MemberCode", references.codes, findings),
                references.known(node, "MemberSource", references.sources, findings),
                references.known(node, "MemberNote", references.notes, findings));
    }
}
