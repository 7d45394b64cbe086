package org.pilothouse.coding.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodeSets;
import org.pilothouse.coding.Coders;
import org.pilothouse.coding.Projects;
import org.pilothouse.refiqda.WrittenFor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class RetrievalModuleTest extends OneTextWithThreeCodings {
    @Autowired
    Retrieval retrieval;

    @Autowired
    Projects projects;

    @Autowired
    Matrices matrices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CodeSets sets;

    @Autowired
    Coders coders;

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
    void pagesGoThroughMoreTextsThanAreLookedThroughFirst() {
        for (var number = 2; number <= 20; number++) {
            var more = transcripts.importFile(study, text("T%02d.txt".formatted(number), SAID + " " + number));
            coding.apply(study, more.text(), twice, 9, 14);
        }

        var found = new ArrayList<Found>();
        FoundPage.Place next = null;
        do {
            var page = retrieval.page(study, Query.of(twice), next, 7);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        assertThat(found).extracting(Found::text).hasSize(20).doesNotHaveDuplicates();
        assertThat(retrieval.page(study, Query.of(twice), null, 20).next()).isNull();
        assertThat(retrieval.page(study, Query.of(twice), null, 19).next()).isNotNull();
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

    private List<Found> with(UUID code, Relation relation, UUID other, boolean not) {
        return list(Query.of(code).where(new Condition(not, relation, Set.of(other), 0)));
    }

    private List<Found> list(Query query) {
        return retrieval.page(study, query, null, 100).items();
    }
}
