package org.pilothouse.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

/** What leads are told of a round that is open. */
class SurveyRoundsModuleTest extends ClinicianWithSurveys {
    @Autowired
    RoundsOutstanding outstanding;

    @Autowired
    Studies studies;

    @Autowired
    Clock clock;

    @Test
    void aLeadIsToldOfARoundHowManyHadAnsweredByTheNight() {
        var others = Stream.of("P08", "P09", "P10", "P11", "P12")
                .map(code -> pilots.clinician(study, code, Scope.SURVEYS))
                .toList();
        pilots.clinician(study, "P13", Scope.NOTE_LOG); // did not agree to surveys, so is not asked
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        others.stream().limit(4).forEach(this::answersLoad);

        assertThat(load(outstanding.in(study, definition, today)))
                .as("nobody had answered by last night")
                .isEqualTo(List.of("survey.outstanding.answered", 0, 6));
        assertThat(load(outstanding.in(study, definition, today.plusDays(1))))
                .as("four are fewer than five")
                .isEqualTo(List.of("survey.outstanding.hidden", 6));

        answersLoad(others.getLast());

        assertThat(load(outstanding.in(study, definition, today.plusDays(1))))
                .isEqualTo(List.of("survey.outstanding.answered", 5, 6));
    }

    @Test
    void ofARoundOfAFewALeadIsToldNoNumber() {
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);

        assertThat(load(outstanding.in(study, definition, today.plusDays(1))))
                .isEqualTo(List.of("survey.outstanding.few"));
    }

    private void answersLoad(ParticipantCode who) {
        SignedInAs.clinicianOf(study, who);
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);
    }

    /** What is said of the task load round: which sentence, with which numbers. */
    private static List<Object> load(OverviewBlock block) {
        var sentence = block.sentences().stream()
                .filter(one -> one.arguments().contains("Baseline"))
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        Stream.of((Object) sentence.key()),
                        sentence.arguments().stream().filter(Integer.class::isInstance))
                .toList();
    }
}
