package org.pilothouse.coding;

import java.util.Map;
import java.util.UUID;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Many passages were coded in one step. */
record AutocodingDone(StudyId study, UUID code, int passages) implements Audited {

    @Override
    public String action() {
        return "coding.autocoded";
    }

    @Override
    public String object() {
        return "code " + code;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("passages", Integer.toString(passages));
    }
}
