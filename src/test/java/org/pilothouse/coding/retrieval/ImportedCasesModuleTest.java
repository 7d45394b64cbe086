package org.pilothouse.coding.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.Projects;
import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.refiqda.QdaCase;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdaValue;
import org.pilothouse.refiqda.QdaVariable;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.QdpxWriter;
import org.pilothouse.refiqda.ReadOptions;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Finding passages by what a project from elsewhere says of whoever they belong to. P01 agreed to linkage, P03 did not. */
@PilothouseTest
class ImportedCasesModuleTest {
    private static final QdaVariable ROLE = new QdaVariable(UUID.randomUUID(), "Role", QdaVariable.Type.TEXT, null);
    private static final String KEY = Cases.KEY + "Role";
    private static final String DIARY = "Anna: Up early.\nBen: And late.";

    @Autowired
    Retrieval retrieval;

    @Autowired
    Matrices matrices;

    @Autowired
    SavedQueries saved;

    @Autowired
    Projects projects;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    @Autowired
    List<KeptData> kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    StudyId study;
    UUID code;
    UUID agreed;
    UUID refused;
    UUID diary;

    @BeforeEach
    void threeTextsAndAPassageInEach() {
        study = test.study();
        SignedInAs.researcherOf(study);
        code = codebook.addNamed(study, "Time");
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        interviews.record(study, interview("I03", CONSENTED, "P03"));
        agreed = coded("I01.txt", "P01: Twice.", 5, 10);
        refused = coded("I03.txt", "P03: Never.", 5, 10);
        diary = coded("diary.txt", DIARY, DIARY.indexOf("early"), DIARY.indexOf("early") + 5);
        coding.apply(study, diary, code, DIARY.indexOf("late"), DIARY.indexOf("late") + 4);
    }

    @Test
    void passagesAreFoundByWhatIsSaidOfTheirCaseAndTheRestIsCounted() {
        takeIn(of("Nurse 1", "nurse", agreed), of("Doctor 1", "doctor", refused), ofFirstPassage("Porter 1", "porter"));

        assertThat(words(Query.ALL.of(KEY, "nurse"))).containsExactly("Twice");
        assertThat(words(Query.ALL.of(KEY, "porter"))).containsExactly("early");
        assertThat(words(Query.ALL.of(KEY, "nurse", "doctor", "porter"))).containsExactlyInAnyOrder("Twice", "early");
        assertThat(words(Query.ALL.of(Cases.KEY, "Porter 1"))).containsExactly("early");
        // four passages: one is by somebody who did not agree; one belongs to no case, and nobody kept it from being
        // found
        assertThat(retrieval.totals(study, Query.ALL.of(KEY, "nurse"))).isEqualTo(new Totals(1, 1, 1));
    }

    @Test
    void nothingIsOfferedOfWhoDidNotAgree() {
        takeIn(of("Nurse 1", "nurse", agreed), of("Doctor 1", "doctor", refused));

        assertThat(retrieval.choices(study).attributes())
                .filteredOn(Choices.Known::isOfCases)
                .containsExactly(
                        new Choices.Known(Cases.KEY, "", List.of("Nurse 1")),
                        new Choices.Known(KEY, "Role", List.of("nurse")));
    }

    @Test
    void codesByCaseAreCountedPassageByPassage() {
        takeIn(of("Nurse 1", "nurse", agreed), of("Doctor 1", "doctor", refused), ofFirstPassage("Porter 1", "porter"));

        var byRole = matrices.of(study, Query.ALL, MatrixBy.of(KEY));
        assertThat(byRole.columns()).containsExactly("nurse", "porter");
        assertThat(byRole.counts()).containsExactly(List.of(1L, 1L));
        assertThat(byRole.leftOut()).isEqualTo(2);
        assertThat(matrices.of(study, Query.ALL, MatrixBy.of(Cases.KEY)).columns())
                .containsExactly("Nurse 1", "Porter 1");
    }

    /** Names of variables are words of others, and the trail is never erased. */
    @Test
    void theTrailHasNoNameOfAVariable() {
        takeIn(of("Nurse 1", "nurse", agreed));
        matrices.of(study, Query.ALL.of(KEY, "nurse"), MatrixBy.of(KEY));
        retrieval.totals(study, Query.ALL.of(KEY, "nurse"));

        assertThat(jdbc.sql("select object from audit_entry where study = ? and action = 'passages.retrieved'")
                        .param(study.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("matrix by CASE", "numbers");
        assertThat(jdbc.sql("select count(*) from audit_entry where study = ? and"
                                + " (object like '%Role%' or details like '%Role%' or details like '%nurse%')")
                        .param(study.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void bothWhatIsKnownHereAndWhatCameMustHold() {
        takeIn(of("Nurse 1", "nurse", agreed), of("Anna", "nurse", diary));
        var nurses = Query.ALL.of(KEY, "nurse");

        assertThat(words(nurses)).containsExactlyInAnyOrder("Twice", "early", "late");
        assertThat(words(nurses.of(Attribute.PARTICIPANT, "P01"))).containsExactly("Twice");
        assertThat(retrieval
                        .totals(study, nurses.of(Attribute.PARTICIPANT, "P01"))
                        .leftOut())
                .isEqualTo(2);
    }

    @Test
    void inAGroupOnlyThoseWhoAgreedBelongToACase() {
        interviews.record(study, interview("G01", CONSENTED, "P01", "P03"));
        var said = "P01: Mine.\nP03: Yours.\nSomebody: Whose?";
        var group = coded("G01.txt", said, said.indexOf("Mine"), said.indexOf("Mine") + 4);
        coding.apply(study, group, code, said.indexOf("Yours"), said.indexOf("Yours") + 5);
        coding.apply(study, group, code, said.indexOf("Whose"), said.indexOf("Whose") + 5);
        takeIn(of("Ward", "ward", group));

        assertThat(words(Query.ALL.of(KEY, "ward"))).containsExactly("Mine");
    }

    @Test
    void whatNoCaseSaysAnyMoreIsInNoQuestionAndTheQuestionFindsNothing() {
        takeIn(of("Nurse 1", "nurse", agreed));
        saved.save(study, "Nurses", Query.of(code).of(KEY, "nurse").of(Attribute.SITE, "Schools"));

        transaction.executeWithoutResult(status -> kept.stream()
                .filter(data -> data.of() == RetentionClass.INTERVIEWS)
                .filter(data -> data.getClass().getName().contains("KeptCases"))
                .forEach(data -> data.delete(study, new Removals())));

        assertThat(saved.all(study))
                .singleElement()
                .satisfies(query -> assertThat(query.query())
                        .isEqualTo(Query.of(code).of(Attribute.SITE, "Schools").of(Cases.KEY)));
        assertThat(words(Query.of(code))).isNotEmpty();
        assertThat(words(Query.of(code).of(Cases.KEY))).isEmpty();
    }

    private UUID coded(String name, String said, int start, int end) {
        var text = transcripts.importFile(study, text(name, said)).text();
        coding.apply(study, text, code, start, end);
        return text;
    }

    private List<String> words(Query query) {
        return retrieval.page(study, query, null, 50).items().stream()
                .map(Found::words)
                .toList();
    }

    private static QdaCase of(String name, String role, UUID text) {
        var values = List.of(new QdaValue(ROLE.guid(), role));
        return new QdaCase(UUID.randomUUID(), name, null, List.of(), values, List.of(text), List.of());
    }

    private QdaCase ofFirstPassage(String name, String role) {
        var passage = source(diary).selections().getFirst().guid();
        var values = List.of(new QdaValue(ROLE.guid(), role));
        return new QdaCase(UUID.randomUUID(), name, null, List.of(), values, List.of(), List.of(passage));
    }

    private QdaSource source(UUID text) {
        return here().sources().stream()
                .filter(source -> source.guid().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private QdaProject here() {
        return QdpxReader.read(projects.project(study, WrittenFor.STANDARD).bytes(), ReadOptions.DEFAULT)
                .project();
    }

    /** The study's own project, with these cases. */
    private void takeIn(QdaCase... cases) {
        var whole = here();
        var other = new QdaProject(
                "Other",
                null,
                null,
                null,
                null,
                whole.users(),
                whole.codes(),
                List.of(ROLE),
                Arrays.asList(cases),
                whole.sources(),
                whole.notes(),
                List.of(),
                List.of(),
                List.of());
        projects.takeProject(study, QdpxWriter.write(other).bytes());
    }
}
