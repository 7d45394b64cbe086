package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanWordsTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
    private static final PlanWords WORDS = new PlanWords(
            key -> TEXTS.containsKey(key) ? Optional.of(TEXTS.getString(key)) : Optional.empty(), Locale.CANADA);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    design                               | PRE_POST          | Before and after
                    purpose                              | QI_EVALUATION     | Quality improvement
                    analysisPlan.primaryEstimator        | HODGES_LEHMANN    | Hodges–Lehmann, rank-based
                    analysisPlan.primaryMeasurementMethod| APP_TIMER         | Timer of this application
                    analysisPlan.gapRule                 | CAP               | up to the threshold
                    analysisPlan.outlierRule             | CAP_P99           | cut at the 99th percentile
                    analysisPlan.thresholdInclusive      | false             | No
                    analysisPlan.primaryOutcome          | TIME_PER_NOTE     | Time a note
                    analysisPlan.primaryOutcome          | Trust in the tool | Trust in the tool
                    analysisPlan.kAnon                   | 7                 | 7
                    timezone                             | America/Toronto   | America/Toronto
                    """)
    void saysWhatThePlanSaysInTheWordsOfTheSetUp(String field, String value, String words) {
        assertThat(WORDS.value(field, value)).isEqualTo(words);
    }

    @Test
    void rulesAndPlannedReportsAreSentences() {
        assertThat(WORDS.value(
                        "analysisPlan.decisionRule",
                        "utilisation LOW >= 0.4 EXTEND_PILOT; time-change HIGH <= -1.0; own measure ESTIMATE > 2 X"))
                .isEqualTo("use, lower end at least 0.4 → extend the pilot; time a note, upper end at most −1.0; "
                        + "own measure, estimate above 2 → X");
        assertThat(WORDS.value("analysisPlan.releases", "2026-03-09 INTERIM; 2026-06-01 FINAL"))
                .isEqualTo("Mar 9, 2026, Interim report; Jun 1, 2026, Final report");
    }

    @Test
    void phasesHaveTheirKindAndDaysInWords() {
        assertThat(WORDS.value(
                        "phases", "2026-01-12 2026-01-25 BASELINE Before; 2026-01-26 2026-02-15 WASHOUT Own · 1.1"))
                .isEqualTo("Before (Baseline), Jan 12, 2026 – Jan 25, 2026; "
                        + "Own · 1.1 (Washout), Jan 26, 2026 – Feb 15, 2026");
    }

    @Test
    void whatWasNotDeclaredSaysSo() {
        assertThat(WORDS.value("analysisPlan.kAnon", null)).isEqualTo(TEXTS.getString("study.not-declared"));
        assertThat(WORDS.value("phases", null)).isEqualTo("no phase");
    }
}
