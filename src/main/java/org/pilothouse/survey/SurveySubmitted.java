package org.pilothouse.survey;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A clinician handed a survey in. Says which, never who: the trail joins no account to a participant. */
public record SurveySubmitted(StudyId study, String instrument, String wave) implements Audited {

    @Override
    public String action() {
        return "survey.submitted";
    }

    @Override
    public String object() {
        return "survey " + instrument + " " + wave;
    }
}
