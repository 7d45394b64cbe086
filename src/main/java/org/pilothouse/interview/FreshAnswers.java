package org.pilothouse.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.shared.OpenAnswers;
import org.pilothouse.shared.OpenAnswers.Answer;
import org.pilothouse.shared.OpenAnswers.Question;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was answered and stands in no text yet; only of those who agreed that their data are looked at together and have not left. */
@Component
@Transactional(readOnly = true)
class FreshAnswers {
    private final ObjectProvider<OpenAnswers> features;
    private final AnswerTextRepository texts;
    private final ConsentGate consent;

    FreshAnswers(ObjectProvider<OpenAnswers> features, AnswerTextRepository texts, ConsentGate consent) {
        this.features = features;
        this.texts = texts;
        this.consent = consent;
    }

    /**
     * A question and what is new.
     *
     * @param text what is made of it already; null as long as there is nothing
     * @param leftOut how many answers are of people who did not agree to linking, or have left
     */
    record Fresh(Question question, @Nullable AnswerText text, List<Answer> answers, int leftOut) {}

    /** Every question that has an answer. */
    public List<Fresh> all(StudyId study) {
        var allowed = consent.linkageStillAllowed(study);
        return features.orderedStream()
                .flatMap(feature -> feature.questions(study).stream())
                .map(question -> fresh(study, question, allowed))
                .toList();
    }

    public Optional<Fresh> find(StudyId study, String question) {
        return all(study).stream()
                .filter(fresh -> fresh.question().key().equals(question))
                .findFirst();
    }

    private Fresh fresh(StudyId study, Question question, Set<ParticipantCode> allowed) {
        var text = texts.findByStudyAndQuestion(study, question.key()).orElse(null);
        var answers = new ArrayList<Answer>();
        var seen = new HashSet<AnswerTurn.Key>();
        var leftOut = 0;
        for (var answer : question.answers()) {
            var key = new AnswerTurn.Key(answer.participant(), answer.occasion());
            if (text != null && text.has(key)) {
                continue;
            }
            if (!allowed.contains(answer.participant())) {
                leftOut++;
            } else if (seen.add(key)) {
                answers.add(answer);
            }
        }
        return new Fresh(question, text, List.copyOf(answers), leftOut);
    }
}
