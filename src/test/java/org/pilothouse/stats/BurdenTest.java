package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurdenTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Activity[] COLUMNS = {
        Activity.AUTHOR, Activity.SEARCH, Activity.DUPLICATE, Activity.NAVIGATE, Activity.WAIT
    };

    private final Burden worked = Burden.of(rows());

    /** The matrix of domain 10.1; every cell logged in two rows. */
    private static List<BurdenRow> rows() {
        var rows = new ArrayList<BurdenRow>();
        add(rows, "SOAP_PROGRESS", 120, 30, 20, 25, 5);
        add(rows, "ASSESSMENT_REPORT", 90, 40, 15, 10, 5);
        add(rows, "EQUIPMENT_FUNDING_LETTER", 35, 15, 20, 10, 0);
        add(rows, "CONSENT_OUTCOME_FORM", 15, 5, 45, 20, 5);
        add(rows, "SCHOOL_PARENT_COMM", 30, 10, 5, 15, 0);
        add(rows, "STATS_BILLING_ENTRY", 0, 5, 25, 30, 0);
        return rows;
    }

    private static void add(List<BurdenRow> rows, String artefact, double... minutes) {
        for (var column = 0; column < minutes.length; column++) {
            rows.add(new BurdenRow(artefact, COLUMNS[column], minutes[column] / 4));
            rows.add(new BurdenRow(artefact, COLUMNS[column], minutes[column] * 3 / 4));
        }
    }

    @Test
    void sharesAgreeWithTheWorkedExample() {
        assertThat(worked.totalMinutes()).isCloseTo(Golden.number("W7.total"), CLOSE);
        assertThat(worked.nonAuthoringShare().get()).isCloseTo(Golden.number("W7.non-authoring share"), CLOSE);
        assertThat(worked.duplicateShare().get()).isCloseTo(Golden.number("W7.duplicate share"), CLOSE);
        assertThat(worked.artefactShare("SOAP_PROGRESS").get())
                .isCloseTo(Golden.number("W7.ceiling if all SOAP time vanished"), CLOSE);
    }

    @Test
    void concentrationAgreesWithTheWorkedExample() {
        assertThat(worked.hhi().get()).isCloseTo(Golden.number("W7.HHI artefact"), CLOSE);
        assertThat(worked.effectiveArtefacts().get()).isCloseTo(Golden.number("W7.eff number artefacts 1/HHI"), CLOSE);
        assertThat(worked.normalisedEntropy().get()).isCloseTo(Golden.number("W7.entropy bits, norm", 1), CLOSE);
        assertThat(worked.gini().get()).isCloseTo(Golden.number("W7.gini artefact"), CLOSE);
    }

    @Test
    void ceilingAgreesWithTheWorkedExample() {
        var first = worked.ceiling().getFirst();

        assertThat(first.artefact()).isEqualTo("SOAP_PROGRESS");
        assertThat(first.activity()).isEqualTo(Activity.AUTHOR);
        assertThat(first.share()).isCloseTo(Golden.number("W7.f SOAP authoring"), CLOSE);
        assertThat(Burden.saving(first.share(), 0.25))
                .isCloseTo(Golden.number("W7.Amdahl system saving s=0.25"), CLOSE);
        assertThat(Burden.saving(first.share(), 0.45))
                .isCloseTo(Golden.number("W7.Amdahl system saving s=0.45"), CLOSE);
        assertThat(Burden.saving(worked.duplicateShare().get(), 0.5))
                .isCloseTo(Golden.number("W7.saving if duplicate entry halved"), CLOSE);
    }

    @Test
    void matrixHoldsOnlyCellsWithMinutesAndAddsUp() {
        assertThat(worked.matrix()).hasSize(26);
        assertThat(worked.matrix().stream().mapToDouble(BurdenCell::share).sum())
                .isCloseTo(1, CLOSE);
        assertThat(worked.matrix().getFirst().minutes()).isEqualTo(120);
    }

    @Test
    void oneArtefactHasNeitherEntropyNorGini() {
        var one =
                Burden.of(List.of(new BurdenRow("LETTER", Activity.VOICE, 4), new BurdenRow("FORM", Activity.WAIT, 0)));

        assertThat(one.normalisedEntropy().reason()).isEqualTo(NotDefined.ONE_LEVEL);
        assertThat(one.gini().reason()).isEqualTo(NotDefined.ONE_LEVEL);
        assertThat(one.effectiveArtefacts().get()).isEqualTo(1);
        assertThat(one.nonAuthoringShare().get()).isEqualTo(1);
        assertThat(one.artefactShare("FORM").get()).isZero();
    }

    @Test
    void withoutMinutesThereAreNoShares() {
        var none = Burden.of(List.of());

        assertThat(none.totalMinutes()).isZero();
        assertThat(none.matrix()).isEmpty();
        assertThat(none.duplicateShare().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.hhi().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(Burden.of(List.of(new BurdenRow("FORM", Activity.WAIT, 0)))
                        .gini()
                        .isDefined())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "S,AUTHOR",
        "I,AUTHOR",
        "G,AUTHOR",
        "E,AUTHOR",
        "C,AUTHOR",
        "T,AUTHOR",
        "P,SEARCH",
        "D,DUPLICATE",
        "N,NAVIGATE",
        "X,NAVIGATE",
        "W,WAIT",
        "V,VOICE"
    })
    void everyStepBelongsToAnActivity(char step, Activity activity) {
        assertThat(Activity.ofStep(step)).hasValue(activity);
    }

    @Test
    void interruptionsAreInNoTotal() {
        assertThat(Activity.ofStep('O')).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Activity.ofStep('Q'));
    }

    @Test
    void refusesImpossibleAmounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BurdenRow("FORM", Activity.WAIT, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BurdenRow("FORM", Activity.WAIT, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Burden.saving(1.1, 0.5));
    }
}
