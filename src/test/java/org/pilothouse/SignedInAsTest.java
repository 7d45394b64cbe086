package org.pilothouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class SignedInAsTest {
    @Autowired
    JdbcClient jdbc;

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
        long id = Math.abs(UUID.randomUUID().getMostSignificantBits() >> 8);
        jdbc.sql("insert into study (id, version, code, title) values (?, 0, ?, 'Test')")
                .params(id, "T" + id)
                .update();
        return new StudyId(id);
    }
}
