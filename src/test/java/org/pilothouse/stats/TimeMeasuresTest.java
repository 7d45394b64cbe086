package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.pilothouse.stats.Golden.number;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time against scheduled hours, on a note, until the signature, and on editing (domain 7.2, 7.3, 7.11). */
class TimeMeasuresTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static ClusteredRatio eight(ClusterTotals... clinicians) {
        return EightHours.of(List.of(clinicians), 0.95);
    }

    @ParameterizedTest
    @CsvSource({"18.75, W2.EHR8", "11.25, W2.Note8", "4.5, W2.WOW8"})
    void hoursInEightScheduledHoursAgreeWithTheWorkedExamples(double hours, String example) {
        assertThat(eight(new ClusterTotals(hours, 30)).pooled().get()).isCloseTo(number(example), EXACT);
    }

    @Test
    void aGroupIsTheRatioOfSumsAndNotTheMeanOfRatios() {
        var group = eight(new ClusterTotals(6, 20), new ClusterTotals(9, 36));

        assertThat(group.pooled().get()).isCloseTo(number("W2.ratio of sums"), EXACT);
        assertThat(group.mean().get()).isCloseTo(number("W2.mean of ratios"), EXACT);
    }

    @Test
    void theIntervalOfAGroupAgreesWithR() {
        // R: u <- c(48, 72, 90); e <- c(20, 36, 30); p <- sum(u)/sum(e); r <- u - p*e
        //    se <- sqrt(3/2 * sum(r^2)) / sum(e); p + c(-1, 1) * qt(.975, 2) * se
        var group = eight(new ClusterTotals(6, 20), new ClusterTotals(9, 36), new ClusterTotals(11.25, 30));

        assertThat(group.standardError().get()).isCloseTo(0.329123360821, within(1e-11));
        assertThat(group.interval().low().get()).isCloseTo(1.025756938257, within(1e-10));
        assertThat(group.interval().high().get()).isCloseTo(3.857963991976, within(1e-10));
    }

    @Test
    void withoutScheduledHoursThereIsNoSuchFigure() {
        assertThat(eight().pooled().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(eight(new ClusterTotals(6, 0)).pooled().reason()).isEqualTo(NotDefined.NO_DATA);
    }

    @Test
    void oneClinicianAndEqualOnesHaveNoInterval() {
        assertThat(eight(new ClusterTotals(6, 20)).interval().low().reason()).isEqualTo(NotDefined.ONE_CLUSTER);
        assertThat(eight(new ClusterTotals(6, 20), new ClusterTotals(12, 40))
                        .interval()
                        .low()
                        .reason())
                .isEqualTo(NotDefined.NO_VARIATION);
    }

    @Test
    void typicalTimesAgreeWithTheWorkedExample() {
        var typical = TypicalTime.of(8, 4, 30, 5, 6);

        assertThat(typical.mean().get()).isCloseTo(number("W22.mean,median,gmean,trim", 0), EXACT);
        assertThat(typical.median().get()).isCloseTo(number("W22.mean,median,gmean,trim", 1), EXACT);
        assertThat(typical.geometricMean().get()).isCloseTo(number("W22.mean,median,gmean,trim", 2), EXACT);
    }

    @Test
    void aTimeOfZeroHasNoGeometricMeanAndNoTimesHaveNothing() {
        assertThat(TypicalTime.of(0, 4).geometricMean().reason()).isEqualTo(NotDefined.NON_POSITIVE_VALUES);
        assertThat(TypicalTime.of(0, 4).mean().get()).isEqualTo(2);
        assertThat(TypicalTime.of().median().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThatThrownBy(() -> TypicalTime.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TypicalTime.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signingAgreesWithTheWorkedExample() {
        var lag = SigningLag.of(1, 3, 5, 20, 26, 30, 49, 70, 2, 12);

        assertThat(lag.withinDay().get()).isCloseTo(number("W21.<=24h,<=48h,median", 0), EXACT);
        assertThat(lag.withinTwoDays().get()).isCloseTo(number("W21.<=24h,<=48h,median", 1), EXACT);
        assertThat(lag.medianHours().get()).isCloseTo(number("W21.<=24h,<=48h,median", 2), EXACT);
    }

    @Test
    void exactlyADayIsWithinADay() {
        assertThat(SigningLag.of(24, 24.001).withinDay().get()).isEqualTo(0.5);
        assertThat(SigningLag.of(48).withinTwoDays().get()).isEqualTo(1);
        assertThat(SigningLag.of().withinDay().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThatThrownBy(() -> SigningLag.of(-0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void editBurdenAgreesWithTheWorkedExample() {
        // nine words become ten: one inserted, three replaced
        var edits = EditBurden.of(9, 10, 1, 0, 3);

        assertThat(edits.addsUp()).isTrue();
        assertThat(EditBurden.of(9, 11, 1, 0, 3).addsUp()).isFalse();

        assertThat(edits.changes()).isEqualTo((long) number("W18.lev,len,draft", 0));
        assertThat(edits.normalised()).isCloseTo(number("W18.lev,len,draft", 3), EXACT);
        assertThat(edits.editRate()).isCloseTo(number("W18.lev,len,draft", 4), EXACT);
        assertThat(edits.kept()).isEqualTo((long) number("W18.lcs, retained", 0));
        assertThat(edits.retained()).isCloseTo(number("W18.lcs, retained", 1), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 3, 0, 0", "9, -1, 0, 0, 3", "3, 1, 0, 2, 2", "5, 5, -1, -1, 0"})
    void countsThatCannotBeAreRefused(long draft, long last, long in, long out, long other) {
        assertThatThrownBy(() -> EditBurden.of(draft, last, in, out, other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStepBelongsToOneComponentAndInterruptionsToNone() {
        // domain 7.3: PREP (P), INPUT (S I V), WAIT (W G), VERIFY_EDIT (E), COMPOSE (C T), DUPLICATE (D), NAVIGATE (N),
        // SIGN (X)
        assertThat("PSIVWGECTDNX"
                        .chars()
                        .mapToObj(step -> TimeComponent.ofStep((char) step).orElseThrow())
                        .map(TimeComponent::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("PREP INPUT INPUT INPUT WAIT WAIT VERIFY_EDIT COMPOSE COMPOSE DUPLICATE NAVIGATE SIGN");
        assertThat(TimeComponent.ofStep('O')).isEmpty();
        assertThat(Stream.of(TimeComponent.values()).filter(part -> !part.isHumanActive()))
                .containsExactly(TimeComponent.WAIT);
        assertThatThrownBy(() -> TimeComponent.ofStep('Q')).isInstanceOf(IllegalArgumentException.class);
    }
}
