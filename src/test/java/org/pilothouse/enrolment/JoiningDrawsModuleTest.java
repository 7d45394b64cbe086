package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Allocations;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class JoiningDrawsModuleTest {
    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Allocations allocations;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    ParticipantFacts facts;

    private StudyId study;

    @BeforeEach
    void twoOrders() {
        study = EnrolmentStudies.withForm(studies, registry);
        SystemAuthority.run(() -> {
            var definition = studies.definition(study);
            studies.change(
                    study,
                    definition.withPhases(definition.phases().stream()
                            .flatMap(phase -> phase.tool() == null
                                    ? Stream.of(phase)
                                    : Stream.of(only(phase, "AB"), only(phase, "BA")))
                            .toList()));
            allocations.takeOver(study, "list.csv", "BA\nAB\nBA\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void whoSignsGetsTheNextGroupOfTheList() {
        sign("Ana Lee", Part.BOTH);
        sign("Bo Roy", Part.LOGGING);

        assertThat(SystemAuthority.call(() -> facts.participants(study)))
                .extracting(Participant::sequence)
                .containsExactlyInAnyOrder("BA", "AB");
    }

    @Test
    void whoIsOnlyInterviewedUsesUpNoPlace() {
        sign("Ana Lee", Part.INTERVIEW);

        assertThat(SystemAuthority.call(() -> facts.participants(study)))
                .extracting(Participant::sequence)
                .containsOnlyNulls();
        assertThat(SystemAuthority.call(() -> allocations.state(study))
                        .orElseThrow()
                        .left())
                .isEqualTo(3);
    }

    private void sign(String name, Part part) {
        var token = invite(invitations, study, person(name, part)).getFirst().token();
        var scopes = part == Part.LOGGING
                ? new Scope[] {Scope.NOTE_LOG, Scope.SURVEYS}
                : RequiredScopes.required(part).toArray(Scope[]::new);
        joining.sign(token, signing(FORM, scopes), PASSWORD);
    }

    private static Phase only(Phase phase, String arm) {
        return new Phase(phase.name(), phase.kind(), phase.start(), phase.end(), arm, null, phase.tool());
    }
}
