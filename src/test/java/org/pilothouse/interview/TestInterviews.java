package org.pilothouse.interview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pilothouse.MemoryBundle;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Studies with participants who may be interviewed from 10 February 2026 on. */
@Component
public class TestInterviews {
    public static final LocalDate CONSENTED = LocalDate.of(2026, 2, 10);

    private static final Scope[] ALL = {Scope.NOTE_LOG, Scope.INTERVIEW, Scope.DIRECT_QUOTES, Scope.DATA_LINKAGE};

    private final Studies studies;
    private final EnrolledClinicians clinicians;
    private final List<BundlePart> parts;
    private final TransactionTemplate transaction;

    TestInterviews(
            Studies studies, EnrolledClinicians clinicians, List<BundlePart> parts, TransactionTemplate transaction) {
        this.studies = studies;
        this.clinicians = clinicians;
        this.parts = parts;
        this.transaction = transaction;
    }

    /** A study in which P01 and P02 agreed to everything, P03 to no linkage, P04 to the note log only. */
    public StudyId study() {
        return SystemAuthority.call(() -> {
            var study = studies.create(SampleStudies.twoTools(SampleStudies.freshCode()));
            participants(study);
            return study;
        });
    }

    /** The same without any participant. */
    public StudyId emptyStudy() {
        return SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
    }

    private void participants(StudyId study) {
        var consented = Instant.parse("2026-02-10T15:00:00Z");
        clinicians.publish(study, "1.0", LocalDate.of(2026, 1, 1), true);
        clinicians.enrol(study, "P01", "Schools", consented, ALL);
        clinicians.enrol(study, "P02", "Schools", consented, ALL);
        clinicians.enrol(study, "P03", "Schools", consented, Scope.INTERVIEW);
        clinicians.enrol(study, "P04", "Schools", consented, Scope.NOTE_LOG);
    }

    /** Somebody who agreed to be interviewed and recorded. */
    public ParticipantCode recorded(StudyId study, String code) {
        return clinicians.enrol(
                study, code, "Schools", Instant.parse("2026-02-10T15:00:00Z"), Scope.INTERVIEW, Scope.AUDIO_RECORDING);
    }

    public void read(StudyId study, String file, MemoryBundle bundle) {
        transaction.executeWithoutResult(
                any -> SystemAuthority.run(() -> part(file).read(study, bundle, bundle)));
    }

    public void write(StudyId study, String file, MemoryBundle bundle) {
        transaction.executeWithoutResult(any -> part(file).write(study, bundle));
    }

    public static NewInterview interview(String code, LocalDate date, String... participants) {
        Set<ParticipantCode> who =
                Arrays.stream(participants).map(ParticipantCode::new).collect(Collectors.toSet());
        return new NewInterview(code, who, 1, InterviewType.MID, date, 40, "1.0", null);
    }

    public static ImportedFile text(String name, String content) {
        return new ImportedFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private BundlePart part(String file) {
        return parts.stream()
                .filter(part -> part.files().contains(file))
                .findFirst()
                .orElseThrow();
    }
}
