package org.pilothouse.shared;

import java.time.Instant;
import java.util.List;

/**
 * What clinicians answered in their own words: a feature offers its questions and the answers to be coded as texts. Asks for
 * no permission and leaves nobody out for lack of consent to linking; whoever makes texts of them does both.
 */
public interface OpenAnswers {

    /** The questions to which there is an answer, in a stable order. */
    List<Question> questions(StudyId study);

    /**
     * A question and what was answered.
     *
     * @param key what tells it from all others of the study, never shown
     * @param asked where it was asked, such as the title of a survey
     * @param wording the question itself
     * @param answers in order of occasions and participants; what failed a check is not among them
     */
    record Question(String key, String asked, String wording, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What one participant wrote.
     *
     * @param occasion when it was asked, such as a round of a survey; a participant answers once on each
     */
    record Answer(ParticipantCode participant, String occasion, Instant givenAt, String text) {}
}
