package org.pilothouse.security;

import java.util.Map;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** What somebody decided about a passage or a text that may identify a person; says where and what kind, never what it says. */
record TextEvent(StudyId study, String action, String field, Category category, String reference) implements Audited {

    @Override
    public String object() {
        return "field " + field;
    }

    @Override
    public Map<String, String> details() {
        return reference.isEmpty()
                ? Map.of("category", category.name())
                : Map.of("category", category.name(), "reference", reference);
    }
}
