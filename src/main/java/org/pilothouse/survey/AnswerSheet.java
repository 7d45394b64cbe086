package org.pilothouse.survey;

import java.util.Map;
import org.pilothouse.survey.instrument.Instrument;

/** What a clinician has in front of them: the questions in the version they belong to, and what is answered so far. */
public record AnswerSheet(Wave wave, Instrument instrument, Map<String, String> answers) {

    public AnswerSheet {
        answers = Map.copyOf(answers);
    }
}
