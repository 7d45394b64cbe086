package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;

/** How days that have passed were divided into phases belongs to a frozen plan; days to come do not. */
@PilothouseTest
class PassedPhasesModuleTest {
    private static final LocalDate TODAY = LocalDate.now();

    /** The first phase ended a fortnight later than was said. */
    private static final UnaryOperator<StudyDefinition> OTHER_PAST = study -> study.withPhases(List.of(
            study.phases().getFirst(),
            later(study.phases().get(1)),
            study.phases().getLast()));

    @Autowired
    private Studies studies;

    @Autowired
    private PlanDeviations deviations;

    private StudyId study;

    @BeforeEach
    void aPilotInItsLastPhase() {
        var code = SampleStudies.freshCode();
        study = SystemAuthority.call(() -> studies.create(running(code)));
    }

    @Test
    void untilThePlanIsFrozenEveryDayMayMove() {
        change(OTHER_PAST);

        assertThat(phases().get(1).end()).isEqualTo(TODAY.minusDays(8));
    }

    @Test
    void onceItIsFrozenAPassedDayMovesOnlyAsADeviationThatSaysFromWhatToWhat() {
        SystemAuthority.run(() -> studies.freezePlan(study));

        assertThatThrownBy(() -> change(OTHER_PAST))
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PASSED_DAYS_ARE_FROZEN));
        assertThat(phases().get(1).end()).isEqualTo(TODAY.minusDays(22));
        SystemAuthority.run(() -> deviations.make(study, OTHER_PAST, "The tool came later to everybody."));

        assertThat(phases().get(1).end()).isEqualTo(TODAY.minusDays(8));
        assertThat(SystemAuthority.call(() -> deviations.all(study)))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.field()).isEqualTo("phases");
                    assertThat(made.before())
                            .isEqualTo("%s %s INTERVENTION First · General"
                                    .formatted(TODAY.minusDays(42), TODAY.minusDays(22)));
                    assertThat(made.after())
                            .isEqualTo("%s %s INTERVENTION First · General"
                                    .formatted(TODAY.minusDays(42), TODAY.minusDays(8)));
                });
    }

    @Test
    void aPhaseThatIsTakenOutOfThePastIsADeviationToo() {
        SystemAuthority.run(() -> studies.freezePlan(study));
        UnaryOperator<StudyDefinition> without = study ->
                study.withPhases(study.phases().subList(1, study.phases().size()));

        assertThatThrownBy(() -> change(without)).isInstanceOf(StudyRefused.class);
        SystemAuthority.run(() -> deviations.make(study, without, "Nobody had begun."));

        assertThat(SystemAuthority.call(() -> deviations.all(study)))
                .singleElement()
                .satisfies(made -> assertThat(made.after()).isNull());
    }

    @Test
    void daysToComeAndNamesStayFree() {
        SystemAuthority.run(() -> studies.freezePlan(study));

        change(study -> {
            var phases = new ArrayList<>(study.phases());
            var last = phases.removeLast();
            phases.add(with(last, "Own tool, longer", last.end().plusWeeks(2)));
            return study.withPhases(phases);
        });
        change(study -> {
            var renamed = new ArrayList<>(study.tools());
            var general = renamed.removeFirst();
            renamed.addFirst(new Tool("Assistant", general.kind(), null, null, null, general.versions()));
            return study.withTools(renamed)
                    .withPhases(study.phases().stream()
                            .map(phase -> "General".equals(phase.tool()) ? of(phase, "Assistant") : phase)
                            .toList());
        });

        assertThat(phases()).extracting(Phase::name).containsExactly("Baseline", "First", "Own tool, longer");
        assertThat(phases()).extracting(Phase::tool).containsExactly(null, "Assistant", "Own");
        assertThat(SystemAuthority.call(() -> deviations.all(study))).isEmpty();
    }

    private void change(UnaryOperator<StudyDefinition> change) {
        SystemAuthority.run(() -> studies.change(study, change.apply(studies.definition(study))));
    }

    private List<Phase> phases() {
        return SystemAuthority.call(() -> studies.definition(study).phases());
    }

    /** Baseline eight weeks ago for two, the first tool for three, a week between, the second tool until next week. */
    private static StudyDefinition running(String code) {
        var study = SampleStudies.twoTools(code);
        return study.withPhases(List.of(
                between(study.phases().getFirst(), TODAY.minusDays(56), TODAY.minusDays(43)),
                between(study.phases().get(1), TODAY.minusDays(42), TODAY.minusDays(22)),
                between(study.phases().getLast(), TODAY.minusDays(7), TODAY.plusDays(7))));
    }

    private static Phase later(Phase phase) {
        return between(phase, phase.start(), phase.end().plusDays(14));
    }

    private static Phase between(Phase phase, LocalDate start, LocalDate end) {
        return new Phase(phase.name(), phase.kind(), start, end, phase.arm(), phase.site(), phase.tool());
    }

    private static Phase with(Phase phase, String name, LocalDate end) {
        return new Phase(name, phase.kind(), phase.start(), end, phase.arm(), phase.site(), phase.tool());
    }

    private static Phase of(Phase phase, String tool) {
        return new Phase(phase.name(), phase.kind(), phase.start(), phase.end(), phase.arm(), phase.site(), tool);
    }
}
