package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.refiqda.QdaCase;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdaValue;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.QdpxWriter;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.shared.StudyId;

/** Cases of projects from elsewhere come in and leave. */
@PilothouseTest
class ProjectCasesModuleTest extends OneCodedText {
    /** An own fixture of every kind of part that a case may have: the standard's Case element, schema of 18 March 2019. */
    @Test
    void casesOfAnotherProgramLeaveAsTheyCame() {
        var role = new QdaVariable(UUID.randomUUID(), "Role", QdaVariable.Type.TEXT, null);
        var age = new QdaVariable(UUID.randomUUID(), "Years", QdaVariable.Type.INTEGER, null);
        var source = QdpxReader.read(project(study), ReadOptions.DEFAULT)
                .project()
                .sources()
                .getFirst();
        var nurse = new QdaCase(
                UUID.randomUUID(),
                "Nurse 1",
                "Works nights",
                List.of(code),
                List.of(new QdaValue(role.guid(), "nurse"), new QdaValue(age.guid(), "12")),
                List.of(text),
                List.of(source.selections().getFirst().guid()));
        var file = QdpxWriter.write(with(source, List.of(role, age), List.of(nurse)))
                .bytes();
        var empty = test.study();
        SignedInAs.researcherOf(empty);

        assertThat(projects.preview(empty, file, Map.of()).cases()).isEqualTo(new ProjectReceipt.Cases(1, 0));
        assertThat(projects.takeProject(empty, file).cases()).isEqualTo(new ProjectReceipt.Cases(1, 0));
        assertThat(projects.takeProject(empty, file).cases()).isEqualTo(new ProjectReceipt.Cases(0, 0));

        var back = QdpxReader.read(project(empty), ReadOptions.DEFAULT).project();
        assertThat(back.cases()).containsExactly(nurse);
        assertThat(back.variables()).containsExactlyInAnyOrder(role, age);
    }

    @Test
    void whatAFileSaysOfAParticipantHereIsNotTaken() {
        var receipt = projects.takeProject(study, project(study));

        assertThat(QdpxReader.read(project(study), ReadOptions.DEFAULT)
                        .project()
                        .cases())
                .extracting(QdaCase::name)
                .containsExactly("P01");
        assertThat(receipt.cases()).isEqualTo(new ProjectReceipt.Cases(0, 0));
    }

    @Test
    void numbersInACaseAreHidden() {
        var phone = new QdaVariable(UUID.randomUUID(), "Phone", QdaVariable.Type.TEXT, null);
        var source = QdpxReader.read(project(study), ReadOptions.DEFAULT)
                .project()
                .sources()
                .getFirst();
        var person = new QdaCase(
                UUID.randomUUID(),
                "Person",
                null,
                List.of(),
                List.of(new QdaValue(phone.guid(), "519-555-0133")),
                List.of(text),
                List.of());

        projects.takeProject(
                study,
                QdpxWriter.write(with(source, List.of(phone), List.of(person))).bytes());

        assertThat(QdpxReader.read(project(study), ReadOptions.DEFAULT).project().cases().stream()
                        .filter(unit -> unit.guid().equals(person.guid())))
                .singleElement()
                .satisfies(unit -> assertThat(unit.values().getFirst().value()).doesNotContain("0133"));
    }

    private QdaProject with(QdaSource source, List<QdaVariable> variables, List<QdaCase> cases) {
        var whole = QdpxReader.read(project(study), ReadOptions.DEFAULT).project();
        return new QdaProject(
                "Other",
                null,
                null,
                null,
                null,
                whole.users(),
                whole.codes(),
                variables,
                cases,
                List.of(source),
                whole.notes(),
                List.of(),
                List.of(),
                List.of());
    }

    private byte[] project(StudyId of) {
        return projects.project(of, WrittenFor.STANDARD).bytes();
    }
}
