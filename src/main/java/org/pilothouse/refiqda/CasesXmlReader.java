package org.pilothouse.refiqda;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    Map<UUID, Map<UUID, QdaValue>> documentVariables(XmlNode project) {
        var found = new HashMap<UUID, Map<UUID, QdaValue>>();
        for (var node : project.items("Cases", "Case")) {
            if (isDocumentVariables(node)) {
                fields.findings().add(Finding.DOCUMENT_VARIABLES, node.attribute("guid"));
                var given = values.values(node, fields.findings());
                for (var reference : node.children("SourceRef")) {
                    var source = References.target(reference);
                    if (source != null) {
                        var known = found.computeIfAbsent(source, none -> new LinkedHashMap<>());
                        given.forEach(value -> known.putIfAbsent(value.variable(), value));
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
        var sources = new LinkedHashSet<>(references.known(node, "SourceRef", references.sources, findings));
        var selections = new LinkedHashSet<>(references.known(node, "SelectionRef", references.selections, findings));
        members.of(guid).forEach(member -> (references.sources.contains(member) ? sources : selections).add(member));
        selections.retainAll(references.selections);
        return new QdaCase(
                guid,
                fields.name(node, guid),
                node.textOf("Description"),
                references.known(node, "CodeRef", references.codes, findings),
                values.values(node, findings),
                List.copyOf(sources),
                List.copyOf(selections));
    }

    private static boolean isDocumentVariables(XmlNode node) {
        return node.attribute("name") == null
                && node.child("SourceRef") != null
                && node.child("CodeRef") == null
                && node.child("SelectionRef") == null;
    }
}
