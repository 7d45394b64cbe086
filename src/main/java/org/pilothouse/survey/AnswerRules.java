package org.pilothouse.survey;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.TimesAway;
import org.pilothouse.security.FreeText;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.SurveyRefused.Reason;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Item;
import org.pilothouse.survey.instrument.ItemType;
import org.springframework.stereotype.Component;

/** What must hold before an answer is kept: consent on the day, nothing that identifies a client, nothing missing. */
@Component
class AnswerRules {
    private final ConsentGate consent;
    private final TimesAway away;
    private final FreeText freeText;

    AnswerRules(ConsentGate consent, TimesAway away, FreeText freeText) {
        this.consent = consent;
        this.away = away;
        this.freeText = freeText;
    }

    /** Whether somebody may be asked for answers that day: not while it is away. */
    boolean mayBeAsked(StudyId study, ParticipantCode code, LocalDate day) {
        return consent.isOpen(study)
                && consent.takesPartNow(study, code)
                && !away.isAway(study, code, day)
                && consent.refusal(study, code, day, Scope.SURVEYS).isEmpty();
    }

    void checkConsent(StudyId study, ParticipantCode code, LocalDate day) {
        consent.requireOpen(study);
        if (!consent.takesPartNow(study, code)) {
            throw new SurveyRefused(Reason.NOT_COVERED_BY_CONSENT);
        }
        consent.refusal(study, code, day, Scope.SURVEYS).ifPresent(check -> {
            throw new SurveyRefused(
                    check.equals(Consents.TEXT_CHANGED) ? Reason.CONSENT_TEXT_CHANGED : Reason.NOT_COVERED_BY_CONSENT);
        });
    }

    void checkComplete(StudyId study, Instrument instrument, Map<String, String> answers) {
        var problems = instrument.problems(answers);
        if (!problems.isEmpty()) {
            throw new SurveyRefused(
                    Reason.INCOMPLETE, problems.getFirst().item().label());
        }
        if (instrument.counted(answers).isEmpty()) {
            throw new SurveyRefused(Reason.INCOMPLETE, instrument.title());
        }
        instrument.items().stream()
                .filter(item -> identifying(study, instrument, answers).contains(item.name()))
                .findFirst()
                .ifPresent(item -> {
                    throw new SurveyRefused(Reason.IDENTIFIES_SOMEBODY, item.label());
                });
        texts(instrument).forEach(name -> freeText.decide(study, "survey.answer", answers.getOrDefault(name, "")));
    }

    /** The items whose free text must not be saved. */
    Set<String> identifying(StudyId study, Instrument instrument, Map<String, String> answers) {
        return texts(instrument)
                .filter(name -> freeText.problem(study, "survey.answer", answers.getOrDefault(name, ""))
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> texts(Instrument instrument) {
        return instrument.items().stream()
                .filter(item -> item.type() == ItemType.TEXT)
                .map(Item::name);
    }
}
