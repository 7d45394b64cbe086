package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads cases; a case of MAXQDA without a name is a way to write the variables of a document. */
final class CasesXmlReader {

    private final Fields fields;
    private final References references;
    private final ValuesXmlReader values;

    CasesXmlReader(Fields fields, References references, ValuesXmlReader values) {
        this.fields = fields;
        this.references = references;
        this.values = values;
    }

    /** The values of nameless cases, by the source they are of. */
    Map<UUID, List<QdaValue>> documentVariables(XmlNode project) {
        var found = new HashMap<UUID, List<QdaValue>>();
        for (var node : project.items("Cases", "Case")) {
            if (isDocumentVariables(node)) {
                fields.findings().add(Finding.DOCUMENT_VARIABLES, node.attribute("guid"));
                for (var reference : node.children("SourceRef")) {
                    var source = References.target(reference);
                    if (source != null) {
                        found.computeIfAbsent(source, none -> new ArrayList<>())
                                .addAll(values.values(node, fields.findings()));
                    }
                }
            }
        }
        return found;
    }

    List<QdaCase> read(XmlNode project, CaseMembers members) {
        return project.items("Cases", "Case").stream()
                .filter(node -> !isDocumentVariables(node))
                .map(node -> unit(node, members))
                .toList();
    }

    private QdaCase unit(XmlNode node, CaseMembers members) {
        var findings = fields.findings();
        var guid = fields.guid(node);
        references.cases.add(guid);
        var sources = references.known(node, "SourceRef", references.sources, findings);
        var selections = references.known(node, "SelectionRef", references.selections, findings);
        for (var member : members.of(guid)) {
            if (references.sources.contains(member) && !sources.contains(member)) {
                sources.add(member);
            } else if (references.selections.contains(member) && !selections.contains(member)) {
                selections.add(member);
            }
        }
        return new QdaCase(
                guid,
                fields.name(node, guid),
                node.textOf("Description"),
                references.known(node, "CodeRef", references.codes, findings),
                values.values(node, findings),
                sources,
                selections);
    }

    private static boolean isDocumentVariables(XmlNode node) {
        return node.attribute("name") == null
                && node.child("SourceRef") != null
                && node.child("CodeRef") == null
                && node.child("SelectionRef") == null;
    }
}
