package org.pilothouse.coding.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.BlindCoding;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is asked of whoever says a passage, and of whom it may be known. */
@PilothouseTest
class RetrievedPeopleModuleTest extends OneTextWithThreeCodings {
    private static final Instant CONSENTED_AT = Instant.parse("2026-02-10T15:00:00Z");

    @Autowired
    Retrieval retrieval;

    @Autowired
    Matrices matrices;

    @Autowired
    BlindCoding blind;

    @Autowired
    StudyRoles roles;

    @Autowired
    EnrolledClinicians clinicians;

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
