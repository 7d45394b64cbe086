package org.pilothouse.coding.search;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody looked for words in all texts; which words is not kept. */
record TextsSearched(StudyId study) implements Audited {

    @Override
    public String action() {
        return "texts.searched";
    }

    @Override
    public String object() {
        return "texts";
    }
}
