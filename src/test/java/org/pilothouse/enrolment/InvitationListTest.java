package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.RowProblem;

class InvitationListTest {
    private static final InvitationDefaults DEFAULTS = new InvitationDefaults(Part.BOTH, Discipline.OT, "Schools");

    @Test
    void readsLinesAsTheyStandInASpreadsheet() {
        var draft = read("Ana Lee\tana@care.example\tSLP\tClinic\tEarly Years\tINTERVIEW\nBo Ray\tbo@care.example\n");
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.people())
                .containsExactly(
                        new NewPerson(
                                "Ana Lee", "ana@care.example", Part.INTERVIEW, Discipline.SLP, "Clinic", "Early Years"),
                        new NewPerson("Bo Ray", "bo@care.example", Part.BOTH, Discipline.OT, "Schools", null));
    }

    @Test
    void everyLineMayHaveASeparatorOfItsOwn() {
        var lines = List.of(
                "Ana Lee\tana@care.example\tSLP",
                "Bo Ray,bo@care.example,SLP",
                "Cy Fox;cy@care.example;SLP",
                "Di Oak, di@care.example, SLP");
        for (var first : lines) {
            var list = first + "\n"
                    + String.join(
                            "\n",
                            lines.stream().filter(line -> !line.equals(first)).toList());
            var draft = read(list);
            assertThat(draft.problems()).as(first).isEmpty();
            assertThat(draft.people())
                    .as(first)
                    .extracting(NewPerson::name, NewPerson::email, NewPerson::discipline)
                    .containsExactlyInAnyOrder(
                            tuple("Ana Lee", "ana@care.example", Discipline.SLP),
                            tuple("Bo Ray", "bo@care.example", Discipline.SLP),
                            tuple("Cy Fox", "cy@care.example", Discipline.SLP),
                            tuple("Di Oak", "di@care.example", Discipline.SLP));
        }
    }

    @Test
    void aTabInALineOfCommasIsItsSeparator() {
        assertThat(read("Ana Lee,ana@care.example\nRay, Bo\tbo@care.example").people())
                .extracting(NewPerson::name)
                .containsExactly("Ana Lee", "Ray, Bo");
    }

    @Test
    void aHeaderSaysWhichColumnIsWhich() {
        var draft = read("E-mail;Name;Site\nana@care.example;Ana Lee;Clinic\n");
        assertThat(draft.people())
                .containsExactly(
                        new NewPerson("Ana Lee", "ana@care.example", Part.BOTH, Discipline.OT, "Clinic", null));
    }

    @Test
    void readsAddressesAsMailProgramsWriteThem() {
        assertThat(read("Ana Lee <Ana@Care.example>").people().getFirst().email())
                .isEqualTo("ana@care.example");
    }

    @Test
    void saysWhatIsWrongWithWhichLine() {
        var draft = read("""
                Ana Lee,ana@care.example
                ,nobody@care.example
                Bo Ray,bo at care
                Cy Fox,cy@care.example,SURGEON
                Di Oak,di@care.example,OT,Moon
                Ana Again,ANA@care.example
                Eve Elm,known@care.example
                Fay Gum
                """);
        assertThat(draft.people()).extracting(NewPerson::name).containsExactly("Ana Lee");
        assertThat(draft.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::reason)
                .containsExactly(
                        tuple(2, "name", "NAME_EXPECTED"),
                        tuple(3, "email", "EMAIL_EXPECTED"),
                        tuple(4, "discipline", "UNKNOWN_VALUE"),
                        tuple(5, "site", "UNKNOWN_SITE"),
                        tuple(6, "email", "TWICE_IN_LIST"),
                        tuple(7, "email", "ALREADY_INVITED"),
                        tuple(8, "email", "EMAIL_MISSING"));
    }

    @Test
    void aHeaderIsRecognisedHoweverItIsWorded() {
        var draft = read("""
                Work location,Last name,First name,E-mail address,Profession,Takes part in
                clinic,Lee,Ana,ana@care.example,Speech-language pathologist,Interview only
                SCHOOLS,Ray,Bo,bo@care.example,Occupational therapist,
                """.replace("Work location", "Location"));
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.people())
                .containsExactly(
                        new NewPerson("Ana Lee", "ana@care.example", Part.INTERVIEW, Discipline.SLP, "Clinic", null),
                        new NewPerson("Bo Ray", "bo@care.example", Part.BOTH, Discipline.OT, "Schools", null));
    }

    @Test
    void theAddressMayStandFirst() {
        assertThat(read("ana@care.example, Ana Lee\nbo@care.example, Bo Ray").people())
                .extracting(NewPerson::name)
                .containsExactly("Ana Lee", "Bo Ray");
    }

    @Test
    void aProgramThatNamesSomebodyIsRefused() {
        assertThat(read("Ana Lee,ana@care.example,OT,Clinic,Team of Mrs Elm").problems())
                .extracting(RowProblem::reason)
                .containsExactly("NOT_A_PROGRAM");
    }

    @Test
    void aQuoteThatNeverEndsAndAListWithoutEndAreSaid() {
        assertThat(read("Ana Lee,ana@care.example\n\"Bo Ray,bo@care.example").people())
                .hasSizeLessThan(2);
        var many = java.util.stream.IntStream.rangeClosed(1, 1001)
                .mapToObj(number -> "Ana Lee,a" + number + "@care.example")
                .collect(java.util.stream.Collectors.joining("\n"));
        assertThat(read(many).problems()).extracting(RowProblem::reason).containsExactly("TOO_MANY");
    }

    @Test
    void anEmptyListIsNoProblem() {
        assertThat(read(" \n\n")).isEqualTo(new InvitationDraft(List.of(), List.of()));
    }

    private static InvitationDraft read(String text) {
        return InvitationList.read(
                text,
                DEFAULTS,
                Set.of("Schools", "Clinic"),
                email -> email.equals("known@care.example") ? "ALREADY_INVITED" : null,
                program -> !program.contains("Mrs"));
    }
}
