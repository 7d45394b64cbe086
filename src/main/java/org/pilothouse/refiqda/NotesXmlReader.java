package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads memos; NVivo gives several the same name, which are numbered here. */
final class NotesXmlReader {

    private final Fields fields;
    private final References references;
    private final SourceTexts texts;
    private final List<QdaNote> notes = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    NotesXmlReader(Fields fields, References references, SourceTexts texts) {
        this.fields = fields;
        this.references = references;
        this.texts = texts;
    }

    void read(XmlNode project) {
        project.items("Notes", "Note").forEach(this::note);
    }

    /** A comment on a passage that cannot be kept, saved as a memo. */
    UUID rescue(XmlNode selection, String comment) {
        var guid = fields.guid(selection);
        add(new QdaNote(
                guid,
                unique(fields.name(selection, guid)),
                null,
                comment,
                fields.createdBy(selection),
                fields.createdAt(selection)));
        return guid;
    }

    List<QdaNote> list() {
        return notes;
    }

    private void note(XmlNode node) {
        var guid = fields.guid(node);
        var decoded = texts.find(node, fields.findings());
        if (node.child("PlainTextSelection") != null) {
            fields.findings().add(Finding.NOTE_SELECTION, node.attribute("name"));
        }
        add(new QdaNote(
                guid,
                unique(fields.name(node, guid)),
                node.textOf("Description"),
                decoded == null ? "" : decoded.text(),
                fields.createdBy(node),
                fields.createdAt(node)));
    }

    private void add(QdaNote note) {
        references.notes.add(note.guid());
        notes.add(note);
    }

    private String unique(String name) {
        var free = name;
        while (names.containsKey(free)) {
            free = name + " (" + names.merge(name, 1, Integer::sum) + ")";
        }
        names.put(free, 1);
        if (!free.equals(name)) {
            fields.findings().add(Finding.NOTE_RENAMED, free);
        }
        return free;
    }
}
