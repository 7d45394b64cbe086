package org.pilothouse.interview;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** An interview was recorded, changed, linked to a text, or had a speaker named. */
public record InterviewChanged(StudyId study, String what, String code) implements Audited {

    @Override
    public String action() {
        return "interview." + what;
    }

    @Override
    public String object() {
        return code;
    }
}
