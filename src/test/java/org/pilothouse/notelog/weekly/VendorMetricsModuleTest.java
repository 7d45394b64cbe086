package org.pilothouse.notelog.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.weekly.VendorMetrics.Receipt;
import org.pilothouse.notelog.weekly.VendorMetrics.Rejected;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class VendorMetricsModuleTest {
    private static final String HEADER = "participant,week,metric,definition,value,unit\n";

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    VendorMetrics metrics;

    StudyId study;

    @BeforeEach
    void aPilotWithOneClinicianWhoAgreed() {
        study = pilots.create();
        clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.EHR_AUDIT_LINK);
        clinicians.enrol(study, "P02", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG);
        SignedInAs.researcherOf(study);
    }

    @Test
    void keepsAFigureOnceAndRefusesAnotherValueForIt() {
        var row = "P01,2026-02-09,time in notes,active use,310.5,min\n";

        assertThat(take(row).accepted()).isEqualTo(1);
        assertThat(take(row)).isEqualTo(new Receipt(0, 1, java.util.List.of()));
        assertThat(take(row.replace("310.5", "311")).rejected())
                .extracting(Rejected::line, Rejected::reason)
                .containsExactly(tuple(2, "CK-22"));
    }

    @Test
    void keepsNothingOfThoseWhoDidNotAgreeOrOnlyLaterInThatWeek() {
        var receipt = take("P02,2026-02-09,m,d,1,min\nP99,2026-02-09,m,d,1,min\nP01,2026-01-05,m,d,1,min\n");

        assertThat(receipt.rejected()).extracting(Rejected::reason).containsExactly("CK-01", "CK-01", "CK-01");
        assertThat(receipt.accepted()).isZero();
    }

    @Test
    void namesWhatIsWrongWithARow() {
        var receipt = take("P01,2026-02-10,m,d,1,min\nP01,2026-02-09,m,d,many,min\nP01,2026-02-09,=m,d,1,min\nP01\n");

        assertThat(receipt.rejected()).extracting(Rejected::reason).containsExactly("CK-22", "CK-22", "CK-22", "CK-22");
        assertThat(receipt.rejected().get(0).message()).contains("Monday");
    }

    @Test
    void wantsTheHeader() {
        assertThatThrownBy(() -> WeeklyRow.ofCsv("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("participant");
        assertThat(WeeklyRow.ofCsv(HEADER.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void isForResearchersAndThePrivacyOfficerOnly() {
        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> take("")).isInstanceOf(AccessDeniedException.class);
        SignedInAs.managerOf(study);
        assertThatThrownBy(() -> take("")).isInstanceOf(AccessDeniedException.class);
    }

    private Receipt take(String rows) {
        return metrics.take(study, WeeklyRow.ofCsv((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }
}
