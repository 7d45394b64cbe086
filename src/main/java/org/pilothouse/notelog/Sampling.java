package org.pilothouse.notelog;

import org.pilothouse.security.MayConfigure;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The declared share of notes that are asked about steps, effort and quality. */
@Service
@Transactional
@MayConfigure
public class Sampling {
    private final LongerQuestionsRepository declared;
    private final ApplicationEventPublisher events;

    Sampling(LongerQuestionsRepository declared, ApplicationEventPublisher events) {
        this.declared = declared;
        this.events = events;
    }

    /** One note in so many. */
    @Transactional(readOnly = true)
    public int oneIn(StudyId study) {
        return declared.findByStudy(study).map(LongerQuestions::oneIn).orElse(LongerQuestions.USUALLY_ONE_IN);
    }

    /**
     * Holds for notes begun from now on; every note keeps the probability it was drawn with.
     *
     * @throws IllegalArgumentException below 1 or above 50
     */
    public void declare(StudyId study, int oneIn) {
        var rate = declared.findByStudy(study).orElseGet(() -> new LongerQuestions(study));
        rate.ask(oneIn);
        declared.save(rate);
        events.publishEvent(new RateDeclared(study, oneIn));
    }

    /** The share was declared. */
    record RateDeclared(StudyId study, int oneIn) implements Audited {
        @Override
        public String action() {
            return "notes.longer-questions";
        }

        @Override
        public String object() {
            return "one note in " + oneIn;
        }
    }
}
