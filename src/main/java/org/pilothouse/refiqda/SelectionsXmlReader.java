package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pilothouse.refiqda.RawSelections.Raw;

/** Turns the selections of a text into passages in code points. */
final class SelectionsXmlReader {

    private final References references;
    private final CodingsXmlReader codings;
    private final NotesXmlReader notes;

    SelectionsXmlReader(References references, CodingsXmlReader codings, NotesXmlReader notes) {
        this.references = references;
        this.codings = codings;
        this.notes = notes;
    }

    /** The passages; comments on empty ones become notes, which are added to {@code sourceNotes}. */
    List<QdaSelection> read(List<Raw> selections, PositionMap map, Fields fields, List<UUID> sourceNotes) {
        var passages = new ArrayList<QdaSelection>();
        for (var raw : selections) {
            var start = map.start(raw.span().start());
            var end = end(raw, map, fields.findings());
            if (start == PositionMap.NOWHERE || end == PositionMap.NOWHERE || start > end) {
                lost(Finding.SELECTION_OUTSIDE_TEXT, raw.node(), fields, sourceNotes);
            } else if (start == end) {
                lost(Finding.SELECTION_EMPTY, raw.node(), fields, sourceNotes);
            } else {
                passages.add(passage(raw.node(), start, end, fields));
            }
        }
        return passages;
    }

    /** A passage that goes beyond the end of the text is cut there. */
    private static int end(Raw raw, PositionMap map, Findings findings) {
        var end = map.end(raw.span().end());
        var start = map.start(raw.span().start());
        if (end == PositionMap.NOWHERE
                && raw.span().end() > raw.span().start()
                && start != PositionMap.NOWHERE
                && start < map.length()) {
            findings.add(Finding.SELECTION_CUT, raw.node().attribute("guid"));
            return map.length();
        }
        return end;
    }

    private void lost(Finding finding, XmlNode node, Fields fields, List<UUID> sourceNotes) {
        var comment = node.textOf("Description");
        if (comment == null) {
            fields.findings().add(finding, node.attribute("guid"));
        } else {
            fields.findings().add(Finding.SELECTION_BECAME_NOTE, node.attribute("guid"));
            sourceNotes.add(notes.rescue(node, comment));
        }
    }

    private QdaSelection passage(XmlNode node, int start, int end, Fields fields) {
        var guid = fields.guid(node);
        references.selections.add(guid);
        return new QdaSelection(
                guid,
                start,
                end,
                node.attribute("name"),
                node.textOf("Description"),
                fields.createdBy(node),
                fields.createdAt(node),
                codings.read(node, guid, fields),
                references.notes(node, guid, fields.findings()));
    }
}
