package org.pilothouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class SignedInAsTest {
    @Autowired
    Studies studies;

    @Autowired
    StudyAccess access;

    @Test
    void whoIsSignedInHoldsTheRoleInThatStudyOnly() {
        var study = bareStudy();
        var other = bareStudy();
        SignedInAs.researcherOf(study);
        assertThat(access.rolesIn(study)).containsExactly(Role.RESEARCHER);
        assertThat(access.rolesIn(other)).isEmpty();
        assertThat(access.may(study, "RESEARCH")).isTrue();
        assertThat(access.may(study, "KEEP_NAMES")).isFalse();
    }

    @Test
    void aClinicianLogsItsOwn() {
        var study = bareStudy();
        SignedInAs.clinicianOf(study, new ParticipantCode("P07"));
        assertThat(access.may(study, "LOG_OWN")).isTrue();
        assertThat(access.may(study, "RESEARCH")).isFalse();
    }

    @Test
    void whoIsNotSignedInMayDoNothing() {
        var study = bareStudy();
        SignedInAs.nobody();
        assertThat(access.may(study, "SEE")).isFalse();
    }

    private StudyId bareStudy() {
        return SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
    }
}
