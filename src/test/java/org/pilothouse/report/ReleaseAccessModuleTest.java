package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.report.ReleaseRefused.Reason;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Who may read a release and who may lock one, and what is refused. */
class ReleaseAccessModuleTest extends PilotsToReport {
    @Autowired
    LockedReleases shelf;

    @Autowired
    JdbcTemplate database;

    @Test
    void whoeverMayReadReleasesReadsThemAndOnlyResearchersLock() {
        var study = pilots.create();
        shelf.keep(study, 1);
        List.<Runnable>of(
                        () -> SignedInAs.managerOf(study),
                        () -> SignedInAs.leadOf(study),
                        () -> SignedInAs.custodianOf(study))
                .forEach(signIn -> {
                    signIn.run();
                    assertThat(releases.latest(study)).isPresent();
                    assertThat(documents.workbook(study, 1).name()).endsWith("-release-1-workbook.xlsx");
                    assertThatThrownBy(() -> releases.lock(study, NewRelease.UNTITLED))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> releases.preview(study, NewRelease.UNTITLED))
                            .isInstanceOf(AccessDeniedException.class);
                });
    }

    @Test
    void cliniciansAndStrangersReadNoRelease() {
        var study = pilots.create();
        shelf.keep(study, 1);
        SignedInAs.clinicianOf(study, new ParticipantCode("P01"));
        assertThatThrownBy(() -> releases.latest(study)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.managerOf(pilots.create());
        assertThatThrownBy(() -> documents.adoptionReport(study, 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNotThereIsRefusedWithItsReason() {
        var study = pilots.create();
        SignedInAs.researcherOf(study);

        assertThat(releases.latest(study)).isEmpty();
        assertRefused(() -> releases.latestAnalysis(study, "burden"), Reason.NO_RELEASE_YET);
        assertRefused(() -> releases.byNumber(study, 1), Reason.UNKNOWN_RELEASE);
        assertRefused(() -> releases.lock(study, NewRelease.UNTITLED), Reason.NOTHING_TO_RELEASE);
        shelf.keep(study, 1);
        assertRefused(() -> releases.latestAnalysis(study, "weather"), Reason.UNKNOWN_ANALYSIS);
    }

    @Test
    void aReleaseThatSomebodyAlteredInTheDatabaseIsNotShown() {
        var study = pilots.create();
        shelf.keep(study, 1);
        database.update(
                "update locked_release set snapshot = replace(snapshot, '0.574', '0.974') where study = ?",
                study.value());
        SignedInAs.managerOf(study);

        assertRefused(() -> releases.byNumber(study, 1), Reason.ALTERED);
    }
}
