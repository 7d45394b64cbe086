package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.OverviewBlock.Count;
import org.pilothouse.study.OverviewBlock.Sentence;

/** Figures counted by hand: so many clinicians with two notes each. */
class LastWeekOfLoggingTest {
    private static final StudyId STUDY = new StudyId(1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);
    private static final Clock NEXT_WEDNESDAY = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void theWeekIsToldWithItsDays() {
        var block = frozen(clinicians(6));

        assertThat(block.counts())
                .containsExactly(new Count(12, "analysis.logging.notes"), new Count(6, "analysis.logging.clinicians"));
        assertThat(block.sentences()).containsExactly(Sentence.of("analysis.logging.week", MONDAY, MONDAY.plusDays(6)));
    }

    @Test
    void aWeekOfFourIsASentenceWithoutAFigure() {
        var block = frozen(clinicians(4));

        assertThat(block.counts()).isEmpty();
        assertThat(block.sentences()).containsExactly(Sentence.of("analysis.logging.none", 5));
    }

    @Test
    void beforeTheFirstNightThereIsTheSameSentence() {
        var block = block(Optional.empty());

        assertThat(block.counts()).isEmpty();
        assertThat(block.sentences()).containsExactly(Sentence.of("analysis.logging.none", 5));
    }

    private static Facts clinicians(int number) {
        var facts = new Facts();
        for (var i = 1; i <= number; i++) {
            for (var note = 0; note < 2; note++) {
                facts.note("C" + i, MONDAY, UseOutcome.USED_KEPT, null, MeasurementMethod.APP_TIMER, null, false);
            }
        }
        return facts;
    }

    private static OverviewBlock frozen(Facts facts) {
        return block(
                Optional.of(new OverTime(NEXT_WEDNESDAY).of(facts.build(), Disclosure.controlled(new Policy(5, 10)))));
    }

    private static OverviewBlock block(Optional<AnalysisResult> answer) {
        var kept = new FrozenAnswers() {
            @Override
            public Optional<AnalysisResult> find(StudyId study, String analysis, AnalysisParameters parameters) {
                return analysis.equals(Analyses.OVER_TIME) ? answer : Optional.empty();
            }

            @Override
            public List<AnalysisParameters> parts(StudyId study, String analysis) {
                return List.of();
            }
        };
        return new LastWeekOfLogging(kept).in(STUDY, new Facts().definition(), MONDAY.plusDays(9));
    }
}
