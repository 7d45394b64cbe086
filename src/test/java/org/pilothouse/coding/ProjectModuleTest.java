package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class ProjectModuleTest {
    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    Coders coders;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    @Test
    void exportImportExportGivesTheSameBytes() {
        var study = codedStudy();
        var first = export(study);

        var copy = test.study();
        test.read(copy, "interviews.csv", first);
        test.read(copy, "project.qdpx", first);
        SignedInAs.researcherOf(copy);
        var second = export(copy);

        assertThat(first.refused).isEmpty();
        assertThat(first.noted).isEmpty();
        assertThat(second.tables).isEqualTo(first.tables);
        assertThat(second.files.get("project.qdpx")).isEqualTo(first.files.get("project.qdpx"));
        assertThat(coders.all(copy)).extracting(CoderLine::name).containsExactly("Coder A", "Coder B");
        assertThat(coders.all(copy)).allMatch(CoderLine::external);
    }

    @Test
    void theProjectHoldsCodersUnderPseudonymsAndParticipantsWhoAllowLinkage() {
        var file = export(codedStudy()).files.get("project.qdpx");

        var project = QdpxReader.read(file, ReadOptions.DEFAULT).project();

        assertThat(project.name()).isEqualTo("Two tools");
        assertThat(project.users()).extracting(user -> user.name()).containsExactly("Coder A", "Coder B");
        assertThat(project.cases()).extracting(unit -> unit.name()).containsExactly("P01");
        assertThat(project.notes()).extracting(note -> note.text()).contains("Twice again");
    }

    @Test
    void anExternalCoderBecomesAnAccount() {
        var first = export(codedStudy());
        var copy = test.study();
        test.read(copy, "project.qdpx", first);
        var account = SignedInAs.researcherOf(copy);

        coders.assign(copy, coders.all(copy).getFirst().guid(), account);

        assertThat(coders.all(copy).getFirst()).satisfies(coder -> {
            assertThat(coder.own()).isTrue();
            assertThat(coder.external()).isFalse();
        });
    }

    @Test
    void anInterviewWhoseTextIsMissingIsRefused() {
        var first = export(codedStudy());
        var bundle = new MemoryBundle()
                .with(
                        "interviews.csv",
                        "id,participants,round,type,date,minutes,guide_version,source",
                        "I09,P01,1,MID,2026-02-11,,," + UUID.randomUUID());
        bundle.files.putAll(first.files);
        var copy = test.study();
        test.read(copy, "interviews.csv", bundle);
        test.read(copy, "project.qdpx", bundle);

        assertThat(bundle.refused)
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("source"));
    }

    @Test
    void aFileThatIsNoProjectIsRefused() {
        var bundle = new MemoryBundle();
        bundle.files.put("project.qdpx", new byte[] {1, 2, 3});
        test.read(test.emptyStudy(), "project.qdpx", bundle);

        assertThat(bundle.refused)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("NOT_A_ZIP"));
    }

    @Test
    void aStudyWithoutTextsWritesNoProject() {
        var study = test.emptyStudy();
        SignedInAs.researcherOf(study);

        assertThat(export(study).files).isEmpty();
    }

    private StudyId codedStudy() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        interviews.record(study, interview("I02", CONSENTED, "P03"));
        var one = transcripts
                .importFile(study, text("I01.txt", "P01: The 😀 forms come twice.\nDan: Twice?\nP01: Yes."))
                .text();
        var two = transcripts
                .importFile(study, text("I02.txt", "P03: Never.\nDan: Never?"))
                .text();
        transcripts.nameSpeaker(study, two, "Dan", null, true);
        transcripts.nameSpeaker(study, one, "Dan", new ParticipantCode("P02"), false);
        var group = new CodeDefinition(
                UUID.randomUUID(),
                null,
                "Burden",
                "Work",
                "in",
                "out\n\nof",
                "eg",
                7,
                false,
                CodeOrigin.DEDUCTIVE_FITT);
        codebook.add(study, group);
        var code = CodeDefinition.named("Duplicate", 2);
        codebook.add(study, code);
        codebook.change(
                study,
                new CodeDefinition(
                        code.guid(), group.guid(), "Duplicate", null, null, "not", null, 2, true, code.origin()));
        var first = coding.apply(study, one, code.guid(), 5, 16).put().getFirst();
        coding.annotate(study, first.guid(), "Twice again");
        SignedInAs.researcherOf(study);
        coding.apply(study, one, code.guid(), 5, 16);
        coding.apply(study, two, code.guid(), 5, 10);
        return study;
    }

    private MemoryBundle export(StudyId study) {
        var bundle = new MemoryBundle();
        test.write(study, "interviews.csv", bundle);
        test.write(study, "project.qdpx", bundle);
        return bundle;
    }
}
