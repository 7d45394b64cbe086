package org.pilothouse.coding;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody looked at coded passages. */
record SegmentsRead(StudyId study, int codes) implements Audited {

    @Override
    public String action() {
        return "segments.read";
    }

    @Override
    public String object() {
        return "segments";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("codes", codes == 0 ? "all" : Integer.toString(codes));
    }
}
