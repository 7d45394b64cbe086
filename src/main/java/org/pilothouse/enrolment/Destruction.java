package org.pilothouse.enrolment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pilothouse.enrolment.link.KeptPeople;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.shared.DataErased;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out what a rule says, in the link store or through the features that hold the data, and counts. Asks for no permission: only services that do may use it. */
@Component
class Destruction {
    private final LinkStore links;
    private final KeptPeople kept;
    private final RetentionClock clock;
    private final List<KeptData> data;
    private final ApplicationEventPublisher events;

    Destruction(
            LinkStore links,
            KeptPeople kept,
            RetentionClock clock,
            List<KeptData> data,
            ApplicationEventPublisher events) {
        this.links = links;
        this.kept = kept;
        this.clock = clock;
        this.data = data;
        this.events = events;
    }

    /** How much there is that the rule is about. */
    int entries(StudyId study, RetentionRule rule) {
        return switch (rule.of()) {
            case PEOPLE_WHO_LEFT -> clock.leaversKept(study);
            case LETTERS ->
                rule.action() == RetentionAction.DELETE ? kept.letters(study) : kept.addressedLetters(study);
            case SIGNED_COPIES -> kept.documents(study);
            case LINK_KEYS -> kept.people(study);
            case NOTES, SURVEY_ANSWERS, INTERVIEWS ->
                Math.toIntExact(
                        held(rule).mapToLong(feature -> feature.entries(study)).sum());
        };
    }

    /** What went, by kind. */
    Map<String, Long> carryOut(StudyId study, RetentionRule rule) {
        var gone = new Removals();
        switch (rule.of()) {
            case PEOPLE_WHO_LEFT ->
                clock.leaversDue(study, rule).forEach(code -> gone.add("names", links.forget(study, code)));
            case LETTERS -> letters(study, rule, gone);
            case SIGNED_COPIES -> gone.add("signed copies", kept.forgetDocuments(study));
            case LINK_KEYS -> {
                gone.add("signed copies", kept.forgetDocuments(study));
                gone.add("addressees of letters", kept.forgetAddressees(study));
                gone.add("names", links.forgetAll(study));
            }
            case NOTES, SURVEY_ANSWERS, INTERVIEWS -> {
                held(rule).forEach(feature -> feature.delete(study, gone));
                events.publishEvent(new DataErased(study));
            }
        }
        return gone.counts();
    }

    private Stream<KeptData> held(RetentionRule rule) {
        return data.stream().filter(feature -> feature.of() == rule.of());
    }

    private void letters(StudyId study, RetentionRule rule, Removals gone) {
        if (rule.action() == RetentionAction.DELETE) {
            gone.add("letters in the log", kept.forgetLetters(study));
        } else {
            gone.add("addressees of letters", kept.forgetAddressees(study));
        }
    }
}
