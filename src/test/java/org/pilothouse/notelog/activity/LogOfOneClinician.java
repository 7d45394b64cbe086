package org.pilothouse.notelog.activity;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A pilot with one clinician whose record system may be read, and files of its log. */
@PilothouseTest
abstract class LogOfOneClinician {
    static final Instant START = Instant.parse("2026-02-10T15:00:00Z");
    static final String BY_CODE = "participant,timestamp,note_ref,action\n";
    static final int ROWS_A_STRETCH = 100;

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    ActivityImports imports;

    @Autowired
    ActivityFacts facts;

    @Value("${pilothouse.data:./data}")
    Path data;

    StudyId study;

    @BeforeEach
    void aPilotWithOneClinicianWhoAgreed() {
        study = pilots.create();
        clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG, Scope.EHR_AUDIT_LINK);
        clinicians.enrol(study, "P02", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG);
        SignedInAs.researcherOf(study);
    }

    double minutes() {
        return facts.activeMinutes(study).get(new ActivityFacts.Work(new ParticipantCode("P01"), "n1"));
    }

    ActivityImport take(InputStream file) {
        return imports.take(study, file, ActivityProgress.UNWATCHED, ROWS_A_STRETCH);
    }

    static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    static String notes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event("P01", i).replace(",n1,", ",m" + i + ","))
                .collect(Collectors.joining());
    }

    static String events(String who, int count) {
        return IntStream.range(0, count).mapToObj(i -> event(who, i * 10)).collect(Collectors.joining());
    }

    static String event(String who, int second) {
        return who + "," + START.plusSeconds(second) + ",n1,edit\n";
    }
}
