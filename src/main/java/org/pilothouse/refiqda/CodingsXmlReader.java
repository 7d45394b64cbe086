package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the codings of a passage or a whole text. */
final class CodingsXmlReader {

    private final References references;
    private final CaseMembers cases;

    /** What makes two codings of one passage the same. */
    private record Sameness(UUID code, @Nullable UUID user) {}

    CodingsXmlReader(References references, CaseMembers cases) {
        this.references = references;
        this.cases = cases;
    }

    List<QdaCoding> read(XmlNode parent, UUID parentGuid, Fields fields) {
        var codings = new ArrayList<QdaCoding>();
        var seen = new HashSet<Sameness>();
        for (var node : parent.children("Coding")) {
            var coding = coding(node, parentGuid, fields);
            if (coding == null) {
                continue;
            }
            if (seen.add(new Sameness(coding.code(), coding.createdBy()))) {
                references.codings.add(coding.guid());
                codings.add(coding);
            } else {
                fields.findings().add(Finding.CODING_REPEATED, node.attribute("guid"));
            }
        }
        return codings;
    }

    private @Nullable QdaCoding coding(XmlNode node, UUID parent, Fields fields) {
        var reference = node.child("CodeRef");
        var code = reference == null ? null : References.target(reference);
        if (code != null && references.codes.contains(code)) {
            var guid = fields.guid(node);
            var notes = references.notes(node, guid, fields.findings());
            return new QdaCoding(guid, code, fields.createdBy(node), fields.createdAt(node), notes);
        }
        var becameCase = code != null && cases.add(code, parent);
        fields.findings()
                .add(becameCase ? Finding.CODING_BECAME_CASE : Finding.CODING_WITHOUT_CODE, node.attribute("guid"));
        return null;
    }
}
