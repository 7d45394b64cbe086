package org.pilothouse.interview;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody read what was answered to a question. */
record AnswersRead(StudyId study, String question) implements Audited {

    @Override
    public String action() {
        return "answers.read";
    }

    @Override
    public String object() {
        return "question " + question;
    }
}
