package org.pilothouse.notelog;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A pilot with two clinicians, and bundles that speak of them. */
@PilothouseTest
abstract class TwoCliniciansInABundle {
    static final String NOTES =
            "note_ref,participant,service_date,note_type,eligible_for_ai,tool,tool_version,use_outcome,non_use_reason,measurement_method,doc_minutes";

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    List<BundlePart> parts;

    @Autowired
    PlatformTransactionManager transactions;

    StudyId study;

    @BeforeEach
    void aPilotWithTwoClinicians() {
        study = pilots.create();
        enrolWithLog(study);
        pilots.clinician(study, "P02");
    }

    void enrolWithLog(StudyId into) {
        clinicians.enrol(into, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG, Scope.EHR_AUDIT_LINK);
    }

    MemoryBundle read(StudyId into, MemoryBundle bundle) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> own().forEach(part -> SystemAuthority.run(() -> part.read(into, bundle, bundle))));
        return bundle;
    }

    MemoryBundle write(StudyId from) {
        var bundle = new MemoryBundle();
        own().forEach(part -> SystemAuthority.run(() -> part.write(from, bundle)));
        return bundle;
    }

    List<BundlePart> own() {
        return parts.stream()
                .filter(part -> part.getClass().getPackageName().startsWith("org.pilothouse.notelog"))
                .sorted(java.util.Comparator.comparingInt(BundlePart::order))
                .toList();
    }
}
