package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** NVivo writes an annotation as a link from the passage to nowhere that carries a note; here it becomes the passage's note. */
final class Annotations {

    private final Map<UUID, List<UUID>> notes = new HashMap<>();

    Annotations(XmlNode project, Findings findings) {
        for (var link : project.items("Links", "Link")) {
            var origin = References.guid(link.attribute("originGUID"));
            if (origin != null && isAnnotation(link)) {
                for (var reference : link.children("NoteRef")) {
                    var note = References.target(reference);
                    if (note != null) {
                        notes.computeIfAbsent(origin, none -> new ArrayList<>()).add(note);
                        findings.add(Finding.ANNOTATION_BECAME_NOTE, link.attribute("name"));
                    }
                }
            }
        }
    }

    List<UUID> of(UUID guid) {
        return notes.getOrDefault(guid, List.of());
    }

    static boolean isAnnotation(XmlNode link) {
        return link.attribute("targetGUID") == null && link.child("NoteRef") != null;
    }
}
