package org.pilothouse.coding.retrieval;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody looked coded passages up. */
record PassagesRetrieved(StudyId study, String as, Query query) implements Audited {

    @Override
    public String action() {
        return "passages.retrieved";
    }

    @Override
    public String object() {
        return as;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "codes",
                query.codes().isEmpty() ? "all" : Integer.toString(query.codes().size()),
                "attributes",
                Integer.toString(query.attributes().size()));
    }
}
