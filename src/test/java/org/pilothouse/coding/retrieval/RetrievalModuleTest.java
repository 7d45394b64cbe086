package org.pilothouse.coding.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.BlindCoding;
import org.pilothouse.coding.CodeSets;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coders;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.Projects;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class RetrievalModuleTest {
    private static final Instant CONSENTED_AT = Instant.parse("2026-02-10T15:00:00Z");
    private static final String SAID = "P01: The forms come twice.\nInterviewer: Twice?\nP01: Always.\nP01: Yes.";

    @Autowired
    Retrieval retrieval;

    @Autowired
    Projects projects;

    @Autowired
    Matrices matrices;

    @Autowired
    SavedQueries saved;

    @Autowired
    RetrievalFiles files;

    @Autowired
    MatrixFiles matrixFiles;

    @Autowired
    Coding coding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Codebook codebook;

    @Autowired
    CodeSets sets;

    @Autowired
    Coders coders;

    @Autowired
    BlindCoding blind;

    @Autowired
    StudyRoles roles;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    @Autowired
    EnrolledClinicians clinicians;

    StudyId study;
    UUID text;
    UUID forms;
    UUID twice;
    UUID always;

    @BeforeEach
    void oneTextWithThreeCodings() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        text = transcripts.importFile(study, text("I01.txt", SAID)).text();
        forms = codebook.addNamed(study, "Forms");
        twice = codebook.addNamed(study, "Twice");
        always = codebook.addNamed(study, "Always");
        coding.apply(study, text, forms, 5, 26);
        coding.apply(study, text, twice, 9, 14);
        coding.apply(study, text, always, SAID.indexOf("Always"), SAID.indexOf("Always") + 6);
    }

    @Test
    void passagesComeWithTheWordsAroundThem() {
        var found = list(Query.of(twice));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("forms");
            assertThat(one.before()).endsWith("The ");
            assertThat(one.after()).startsWith(" come");
            assertThat(one.interview()).isEqualTo("I01");
        });
    }

    @Test
    void conditionsSayHowOtherCodesLie() {
        assertThat(with(forms, Relation.OVERLAPS, twice, false)).hasSize(1);
        assertThat(with(forms, Relation.OVERLAPS, always, false)).isEmpty();
        assertThat(with(forms, Relation.OVERLAPS, always, true)).hasSize(1);
        assertThat(with(twice, Relation.INSIDE, forms, false)).hasSize(1);
        assertThat(with(forms, Relation.INSIDE, twice, false)).isEmpty();
        assertThat(with(twice, Relation.SAME_WORDS, forms, false)).isEmpty();
        coding.apply(study, text, twice, 5, 8);
        coding.apply(study, text, always, 5, 8);
        assertThat(with(twice, Relation.SAME_WORDS, always, false)).hasSize(1);
    }

    @Test
    void withinSomeTurnsCountsTurnsNotWords() {
        assertThat(list(Query.of(always).where(new Condition(false, Relation.NEAR, Set.of(forms), 1))))
                .isEmpty();
        assertThat(list(Query.of(always).where(new Condition(false, Relation.NEAR, Set.of(forms), 2))))
                .hasSize(1);
    }

    @Test
    void conditionsAreHeldTogetherByAndOrAndNotInGroups() {
        var near = new Condition(false, Relation.NEAR, Set.of(always), 1);
        var inText = new Condition(false, Relation.SAME_TEXT, Set.of(always), 0);
        var overlapping = new Condition(false, Relation.OVERLAPS, Set.of(twice), 0);
        var inside = new Condition(false, Relation.INSIDE, Set.of(twice), 0);

        assertThat(list(Query.of(forms).where(Conditions.all(near, overlapping))))
                .isEmpty();
        assertThat(list(Query.of(forms).where(Conditions.any(near, overlapping))))
                .hasSize(1);
        assertThat(list(Query.of(forms).where(Conditions.none(near, inside)))).hasSize(1);
        assertThat(list(Query.of(forms).where(Conditions.none(near, overlapping))))
                .isEmpty();
        // forms: (near or overlapping) and (in the same text) and not (inside)
        var nested = Conditions.of(
                Conditions.Join.ALL,
                Conditions.any(near, overlapping),
                Conditions.all(inText),
                Conditions.none(inside));
        assertThat(list(Query.of(forms).where(nested))).hasSize(1);
        assertThat(list(Query.of(forms).where(Conditions.of(Conditions.Join.NONE, nested))))
                .isEmpty();
        assertThat(list(Query.of(forms).where(Conditions.of(Conditions.Join.ANY, Conditions.NONE))))
                .hasSize(1);
    }

    @Test
    void bandsOfScoresAreKnownOnlyOfThoseWhoAgreed() {
        SystemAuthority.run(() -> {
            clinicians.enrol(study, "P05", "Schools", CONSENTED_AT, Scope.values());
            clinicians.enrol(study, "P06", "Schools", CONSENTED_AT, Scope.SURVEYS, Scope.INTERVIEW);
        });
        test.read(study, "responses.csv", scored("P05", "P06"));
        SignedInAs.researcherOf(study);
        for (var code : List.of("P05", "P06")) {
            interviews.record(study, interview("S-" + code, CONSENTED, code));
            var said = transcripts
                    .importFile(study, text("S-" + code + ".txt", code + ": Hm."))
                    .text();
            coding.apply(study, said, always, 5, 7);
        }

        // six items of 0 to 100: 20 is in the lowest third of the mean, whose range is 0 to 100
        assertThat(retrieval.choices(study).attributes())
                .filteredOn(known -> known.key().startsWith("survey/nasa-tlx-raw/"))
                .singleElement()
                .satisfies(known -> assertThat(known.values()).containsExactly("0–33.3"));
        var key = retrieval.choices(study).attributes().stream()
                .map(Choices.Known::key)
                .filter(known -> known.startsWith("survey/nasa-tlx-raw/"))
                .findFirst()
                .orElseThrow();
        var low = Query.of(always).of(key, "0–33.3");
        assertThat(list(low)).extracting(Found::interview).containsExactly("S-P05");
        assertThat(retrieval.totals(study, low).leftOut()).isEqualTo(1);
        assertThat(matrices.of(study, Query.of(always), MatrixBy.of(key)).columns())
                .containsExactly("0–33.3");
    }

    private static MemoryBundle scored(String... participants) {
        var lines = new ArrayList<String>();
        lines.add("participant,instrument,version,wave,submitted_at,item,value");
        for (var participant : participants) {
            for (var item : List.of(
                    "mental_demand", "physical_demand", "temporal_demand", "performance", "effort", "frustration")) {
                lines.add(participant + ",nasa-tlx-raw,1.0,Baseline,2026-02-23T20:42:00Z," + item + ",20");
            }
        }
        return new MemoryBundle().with("responses.csv", lines.toArray(String[]::new));
    }

    @Test
    void aMovedCodingIsFoundInItsNewTurn() {
        list(Query.ALL);
        var moved = list(Query.of(always)).getFirst().guid();
        coding.resize(study, moved, 15, 19);

        assertThat(list(Query.of(always).where(new Condition(false, Relation.NEAR, Set.of(forms), 0))))
                .hasSize(1);
    }

    /** Whoever searches first after taking in a large project would wait for it. */
    @Test
    void codingsOfAProjectAreInTheirTurnsBeforeAnybodySearches() {
        var file = projects.project(study, WrittenFor.STANDARD).bytes();
        study = test.emptyStudy();
        SignedInAs.researcherOf(study);

        projects.takeProject(study, file);

        assertThat(jdbc.sql("select turn from code_application where study = ? order by start_position, end_position")
                        .param(study.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 0, 2);
    }

    @Test
    void setsAndCodesBelowStandForTheirCodes() {
        var set = sets.save(study, null, "Repetition", Set.of(twice, always));

        assertThat(list(Query.of(set))).extracting(Found::code).containsExactly("Twice", "Always");
        assertThat(list(Query.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<UUID>();
        FoundPage.Place next = null;
        do {
            var page = retrieval.page(study, Query.ALL, next, 1);
            page.items().forEach(found -> seen.add(found.guid()));
            next = page.next();
        } while (next != null);

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        assertThat(retrieval.totals(study, Query.ALL)).isEqualTo(new Totals(3, 1, 0));
    }

    @Test
    void attributesAreAskedOnlyOfThoseWhoAgreedAndTheRestIsCounted() {
        interviews.record(study, interview("I02", CONSENTED, "P03"));
        var other = transcripts.importFile(study, text("I02.txt", "P03: No.")).text();
        coding.apply(study, other, forms, 5, 8);

        var schools = Query.ALL.of(Attribute.SITE, "Schools");

        assertThat(list(schools)).extracting(Found::interview).containsOnly("I01");
        assertThat(retrieval.totals(study, schools)).isEqualTo(new Totals(3, 1, 1));
        assertThat(retrieval.choices(study).attributes())
                .filteredOn(known -> known.key().equals(Attribute.PARTICIPANT.name()))
                .singleElement()
                .satisfies(known -> assertThat(known.values()).contains("P01").doesNotContain("P03"));
        assertThat(list(Query.of(forms))).anyMatch(found -> found.participant() == null);
        assertThat(matrices.of(study, Query.ALL, MatrixBy.PARTICIPANT)).satisfies(matrix -> {
            assertThat(matrix.columns()).containsExactly("P01");
            assertThat(matrix.leftOut()).isEqualTo(1);
        });
    }

    @Test
    void inAGroupEachSpeakerIsTheirOwnCase() {
        interviews.record(study, interview("G01", CONSENTED, "P01", "P02"));
        var said = "P01: Mine.\nP02: Yours.";
        var group = transcripts.importFile(study, text("G01.txt", said)).text();
        coding.apply(study, group, forms, said.indexOf("Yours"), said.indexOf("Yours") + 5);

        assertThat(list(Query.of(forms).of(Attribute.PARTICIPANT, "P02")))
                .extracting(Found::words)
                .containsExactly("Yours");
        assertThat(matrices.of(study, Query.of(forms), MatrixBy.PARTICIPANT).counts())
                .containsExactly(List.of(1L, 1L));
    }

    @Test
    void codesThatShareWordsAreCountedTogether() {
        var matrix = matrices.of(study, Query.ALL, MatrixBy.CODE);

        assertThat(matrix.rows()).containsExactly("Forms", "Twice", "Always");
        assertThat(matrix.counts()).containsExactly(List.of(0L, 1L, 0L), List.of(1L, 0L, 0L), List.of(0L, 0L, 0L));
        assertThat(matrices.of(study, Query.ALL, MatrixBy.INTERVIEW).counts())
                .containsExactly(List.of(1L), List.of(1L), List.of(1L));
    }

    @Test
    void interviewsRoundsAndCodersNarrowTheSearch() {
        var none = new Query(Set.of(), true, Conditions.NONE, Set.of(), Set.of("I09"), Set.of(), Map.of());
        var second = new Query(Set.of(), true, Conditions.NONE, Set.of(), Set.of(), Set.of(2), Map.of());
        var me = coders.all(study).getFirst().guid();
        var mine = new Query(Set.of(), true, Conditions.NONE, Set.of(me), Set.of("I01"), Set.of(1), Map.of());

        assertThat(list(none)).isEmpty();
        assertThat(list(second)).isEmpty();
        assertThat(list(mine)).hasSize(3);
    }

    @Test
    void blindWorkOfAnotherIsNeitherFoundNorCountedNorMet() {
        var first = roles.in(study).getFirst().account();
        var second = SignedInAs.researcherOf(study);
        blind.assign(study, text, Set.of(first, second));
        coding.apply(study, text, twice, 9, 14);

        assertThat(list(Query.ALL)).hasSize(1);
        assertThat(retrieval.totals(study, Query.ALL).passages()).isEqualTo(1);
        assertThat(with(twice, Relation.OVERLAPS, forms, false)).isEmpty();
        assertThat(matrices.of(study, Query.ALL, MatrixBy.CODER).counts()).containsExactly(List.of(1L));
    }

    @Test
    void questionsAreKeptAndReplaced() {
        saved.save(study, "Repetition", Query.of(twice).of(Attribute.SITE, "Schools"));
        saved.save(study, "Repetition", Query.of(twice).where(new Condition(true, Relation.NEAR, Set.of(forms), 3)));

        assertThat(saved.all(study))
                .singleElement()
                .satisfies(kept -> assertThat(kept.query())
                        .isEqualTo(Query.of(twice).where(new Condition(true, Relation.NEAR, Set.of(forms), 3))));
        saved.remove(study, "Repetition");
        assertThat(saved.all(study)).isEmpty();
    }

    @Test
    void questionsKeptAsAPlainListOfConditionsAreStillUnderstood() {
        saved.save(study, "Old", Query.of(twice));
        jdbc.sql("update saved_query set content = ? where study = ?")
                .params("""
                        {"codes":["%s"],"withBelow":true,"conditions":[{"not":true,"relation":"NEAR","codes":["%s"],"turns":3}],\
                        "coders":[],"interviews":[],"rounds":[],"attributes":{"SITE":["Schools"]}}""".formatted(twice, forms), study.value())
                .update();

        assertThat(saved.all(study))
                .singleElement()
                .satisfies(kept -> assertThat(kept.query())
                        .isEqualTo(Query.of(twice)
                                .where(new Condition(true, Relation.NEAR, Set.of(forms), 3))
                                .of(Attribute.SITE, "Schools")));
    }

    @Test
    void whatWasFoundGoesOutAsFiles() throws IOException {
        var csv = new ByteArrayOutputStream();
        files.csv(study, Query.of(twice), csv);

        assertThat(csv.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("I01,P01,Twice,Coder A,forms");
        assertThat(files.workbook(study, Query.ALL)).isNotEmpty();
        assertThat(files.document(study, Query.ALL)).isNotEmpty();
        var matrix = new ByteArrayOutputStream();
        matrixFiles.csv(study, Query.ALL, MatrixBy.INTERVIEW, matrix);
        assertThat(matrix.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .contains("Forms,1", "Twice,1", "Always,1");
        assertThat(matrixFiles.workbook(study, Query.ALL, MatrixBy.CODE)).isNotEmpty();
        assertThat(matrixFiles.document(study, Query.ALL, MatrixBy.CODE)).isNotEmpty();
    }

    @Test
    void onlyResearchersLookPassagesUp() {
        SignedInAs.leadOf(study);

        assertThatThrownBy(() -> list(Query.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> matrices.of(study, Query.ALL, MatrixBy.CODE))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Found> with(UUID code, Relation relation, UUID other, boolean not) {
        return list(Query.of(code).where(new Condition(not, relation, Set.of(other), 0)));
    }

    private List<Found> list(Query query) {
        return retrieval.page(study, query, null, 100).items();
    }
}
