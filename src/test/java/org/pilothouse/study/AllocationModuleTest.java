package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.stats.PermutedBlocks;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PilothouseTest
class AllocationModuleTest {
    private static final AllocationRule BY_SITE = new AllocationRule(List.of(2, 4), true, false);

    @Autowired
    private Studies studies;

    @Autowired
    private Allocations allocations;

    @Autowired
    private SequenceDraw draw;

    @Autowired
    private TransactionTemplate transaction;

    private int next = 1;

    @Test
    void theLeadSeesTheSeedOnlyOnceNobodyIsDrawnAnyMore() {
        var study = crossover();
        SignedInAs.leadOf(study);
        allocations.drawInBlocks(study, BY_SITE);

        assertThat(allocations.state(study).orElseThrow().seed()).isNull();
        allocations.close(study);

        assertThat(allocations.state(study).orElseThrow().seed()).hasSize(32);
        assertThat(draw(study, "Clinic")).isNull();
    }

    @Test
    void theDrawsAreThoseThatTheSeedGivesSiteBySite() {
        var study = crossover();
        SystemAuthority.run(() -> allocations.drawInBlocks(study, BY_SITE));
        var clinic = new ArrayList<String>();
        var schools = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            clinic.add(draw(study, "Clinic"));
            schools.add(draw(study, "Schools"));
        }
        SystemAuthority.run(() -> allocations.close(study));
        var state = SystemAuthority.call(() -> allocations.state(study)).orElseThrow();

        var repeated = new PermutedBlocks(state.seed(), List.of("AB", "BA"), List.of(2, 4));
        assertThat(clinic).isEqualTo(repeated.first("Clinic", 8));
        assertThat(schools).isEqualTo(repeated.first("Schools", 8));
        assertThat(Math.abs(2 * Collections.frequency(clinic, "AB") - 8)).isLessThanOrEqualTo(2);
        assertThat(state.total()).isEqualTo(16);
    }

    @Test
    void whatIsUndoneWasNeverDrawn() {
        var study = crossover();
        SystemAuthority.run(() -> allocations.drawInBlocks(study, BY_SITE));

        transaction.executeWithoutResult(status -> {
            draw.draw(study, new ParticipantCode("P90"), "Clinic", "OT");
            status.setRollbackOnly();
        });

        assertThat(SystemAuthority.call(() -> allocations.state(study))
                        .orElseThrow()
                        .total())
                .isZero();
    }

    @Test
    void aListFromElsewhereIsUsedInItsOrderAndNobodyIsTurnedAwayWhenItEnds() {
        var study = crossover();
        var list = "sequence,site\nBA,Clinic\nAB,Schools\nAB,Clinic\n";

        assertThat(takeOver(study, list)).isEmpty();

        assertThat(List.of(draw(study, "Clinic"), draw(study, "Clinic"), draw(study, "Schools")))
                .containsExactly("BA", "AB", "AB");
        assertThat(draw(study, "Clinic")).isNull();
    }

    @Test
    void aBareColumnOfGroupsIsUnderstood() {
        var study = crossover();

        assertThat(takeOver(study, "BA\nAB\n")).isEmpty();

        assertThat(draw(study, "Schools")).isEqualTo("BA");
    }

    @Test
    void whatIsWrongWithAListIsSaidByLineAndNothingIsTakenOver() {
        var study = crossover();

        assertThat(takeOver(study, "sequence,site\nBA,Clinic\nXY,Moon\n"))
                .extracting(RowProblem::line, RowProblem::column, RowProblem::found)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, "sequence", "XY"),
                        org.assertj.core.api.Assertions.tuple(3, "site", "Moon"));
        assertThat(SystemAuthority.call(() -> allocations.state(study))).isEmpty();
    }

    @Test
    void aRuleIsFixedOnceSomebodyWasDrawn() {
        var study = crossover();
        SystemAuthority.run(() -> allocations.drawInBlocks(study, BY_SITE));
        refused(() -> allocations.drawInBlocks(study, BY_SITE), Reason.ALLOCATION_EXISTS);
        draw(study, "Clinic");

        refused(() -> allocations.takeBack(study), Reason.ALLOCATION_IN_USE);
    }

    @Test
    void blocksMustFitTheGroups() {
        var study = crossover();

        refused(
                () -> allocations.drawInBlocks(study, new AllocationRule(List.of(3), false, false)),
                Reason.BLOCKS_DO_NOT_FIT);
        assertThat(SystemAuthority.call(() -> allocations.state(study))).isEmpty();
    }

    @Test
    void theDrawsByParticipantAreForResearchersOnly() {
        var study = crossover();
        SystemAuthority.run(() -> allocations.drawInBlocks(study, BY_SITE));
        draw(study, "Clinic");

        SignedInAs.researcherOf(study);
        assertThat(allocations.draws(study))
                .singleElement()
                .satisfies(one -> assertThat(one.slot()).isEqualTo(1));
        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> allocations.draws(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTableWithoutNamesOfColumnsAndAWrongGroupAreSaidWithTheirLines() {
        var study = crossover();

        assertThat(takeOver(study, "1,,AB\n2,,BA\n"))
                .extracting(RowProblem::line, RowProblem::reason)
                .containsExactly(tuple(1, "NO_HEADER"));
        assertThat(takeOver(study, "AB\nXY\n")).extracting(RowProblem::line).containsExactly(2);
        assertThat(takeOver(study, "sequence\nAB\nXY\n"))
                .extracting(RowProblem::line)
                .containsExactly(3);
    }

    @Test
    void disciplinesAreThoseOfParticipantsHoweverTheListNamesThem() {
        var study = crossover();

        assertThat(takeOver(study, "sequence,discipline\nAB,Wizard\nBA,Nurse\n"))
                .extracting(RowProblem::line, RowProblem::column, RowProblem::found)
                .containsExactly(tuple(2, "discipline", "Wizard"));
        assertThat(takeOver(study, "sequence,discipline\nAB,Occupational therapist\n"))
                .isEmpty();
        assertThat(draw(study, "Clinic")).isEqualTo("AB");
    }

    @Test
    void aLineThatSaysForNobodyIsRefusedWhereOthersSayForWhom() {
        var study = crossover();

        assertThat(takeOver(study, "sequence,site\nAB,Clinic\nBA,\n"))
                .extracting(RowProblem::line, RowProblem::column)
                .containsExactly(tuple(3, "site"));
    }

    private List<RowProblem> takeOver(StudyId study, String list) {
        return SystemAuthority.call(
                () -> allocations.takeOver(study, "list.csv", list.getBytes(StandardCharsets.UTF_8)));
    }

    private String draw(StudyId study, String site) {
        return transaction.execute(
                status -> draw.draw(study, new ParticipantCode("P%02d".formatted(next++)), site, "OT")
                        .orElse(null));
    }

    private void refused(Runnable work, Reason reason) {
        assertThatThrownBy(() -> SystemAuthority.run(work))
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private StudyId crossover() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var phases = wanted.phases().stream()
                .flatMap(phase -> phase.tool() == null
                        ? java.util.stream.Stream.of(phase)
                        : java.util.stream.Stream.of(of(phase, "AB"), of(phase, "BA")))
                .collect(Collectors.toList());
        return SystemAuthority.call(() -> studies.create(wanted.withPhases(phases)));
    }

    private static Phase of(Phase phase, String arm) {
        return new Phase(phase.name(), phase.kind(), phase.start(), phase.end(), arm, null, phase.tool());
    }
}
