package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.NoConsents;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.SampleStudies;

class QuotingTest {
    private static final ParticipantCode P1 = new ParticipantCode("P1");

    @Test
    void fivePeopleOfADisciplineAtASiteHideEachOther() {
        var quoting = quoting(people(5, Discipline.OT, "Schools", ParticipantStatus.ACTIVE));

        assertThat(quoting.lowered(Attribution.DISCIPLINE_SETTING, P1)).isEqualTo(Attribution.DISCIPLINE_SETTING);
        assertThat(quoting.words(Attribution.DISCIPLINE_SETTING, P1)).isEqualTo("Occupational therapist, schools");
    }

    @Test
    void aRareCellLowersToTheDiscipline() {
        var people = new ArrayList<>(people(4, Discipline.OT, "Schools", ParticipantStatus.ACTIVE));
        people.add(person("Q1", Discipline.OT, "Clinic", ParticipantStatus.ACTIVE));

        assertThat(quoting(people).lowered(Attribution.DISCIPLINE_SETTING, P1)).isEqualTo(Attribution.DISCIPLINE);
        assertThat(quoting(people).words(Attribution.DISCIPLINE, P1)).isEqualTo("Occupational therapist");
    }

    @Test
    void aRareDisciplineLowersToTheCode() {
        var quoting = quoting(people(4, Discipline.OT, "Schools", ParticipantStatus.ACTIVE));

        assertThat(quoting.lowered(Attribution.DISCIPLINE, P1)).isEqualTo(Attribution.CODE_ONLY);
        assertThat(quoting.words(Attribution.CODE_ONLY, P1)).isEqualTo("P1");
    }

    @Test
    void whoLeftOrNeverAgreedHidesNobody() {
        var people = new ArrayList<>(people(4, Discipline.OT, "Schools", ParticipantStatus.ACTIVE));
        people.add(person("Q1", Discipline.OT, "Schools", ParticipantStatus.WITHDRAWN));
        people.add(person("Q2", Discipline.OT, "Schools", ParticipantStatus.DECLINED));

        assertThat(quoting(people).lowered(Attribution.DISCIPLINE_SETTING, P1)).isEqualTo(Attribution.CODE_ONLY);
    }

    @Test
    void nothingMoreThanWantedIsSaid() {
        var quoting = quoting(people(9, Discipline.OT, "Schools", ParticipantStatus.ACTIVE));

        assertThat(quoting.lowered(Attribution.CODE_ONLY, P1)).isEqualTo(Attribution.CODE_ONLY);
        assertThat(quoting.lowered(Attribution.DISCIPLINE, P1)).isEqualTo(Attribution.DISCIPLINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It said grip 3. That is all.  | true",
                "It said […] That is all.      | true",
                "[…] That is all.              | true",
                "It said grip 3. […]           | true",
                "It said nothing.              | false",
                "That is all. […] It said      | false",
                "It said [a few cues]. That is | true",
                "[T]hat is all.                | true",
            })
    void changesStandInSquareBrackets(String edited, boolean expected) {
        assertThat(Quoting.isBracketedEdit(edited.strip(), "It said grip 3.\nThat is all."))
                .isEqualTo(expected);
    }

    private static Quoting quoting(List<Participant> people) {
        return new Quoting(SampleStudies.twoTools("T"), NoConsents.of(), Set.of(), people);
    }

    private static List<Participant> people(int count, Discipline discipline, String site, ParticipantStatus status) {
        var people = new ArrayList<Participant>();
        for (var number = 1; number <= count; number++) {
            people.add(person("P" + number, discipline, site, status));
        }
        return people;
    }

    private static Participant person(String code, Discipline discipline, String site, ParticipantStatus status) {
        return new Participant(
                new ParticipantCode(code), Part.BOTH, discipline, site, null, null, null, null, null, status);
    }
}
