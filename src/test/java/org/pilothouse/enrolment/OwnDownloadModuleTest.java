package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class OwnDownloadModuleTest {
    private static final ParticipantCode P01 = new ParticipantCode("P01");

    @Autowired
    TestInterviews pilots;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    OwnDownload download;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aClinicianTakesItsOwnDataAndNobodyElses() throws IOException {
        var study = pilots.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        interviews.record(study, interview("I02", CONSENTED, "P02"));
        interviews.record(study, interview("G01", CONSENTED, "P01", "P02"));
        transcripts.importFile(study, text("I01.txt", "P01: Mine."));
        transcripts.importFile(study, text("I02.txt", "P02: Not mine."));
        transcripts.importFile(study, text("G01.txt", "P01: Ours.\nP02: Ours too."));
        note(study, "N-1", "P01", "=HYPERLINK(\"x\")");
        note(study, "N-2", "P02", "SOAP_PROGRESS");

        var account = SignedInAs.clinicianOf(study, P01);
        var files = unzipped(study);

        assertThat(files)
                .containsOnlyKeys(
                        "about-me.csv",
                        "what-i-agreed-to.csv",
                        "texts/consent-1.0.txt",
                        "notes.csv",
                        "interviews.csv",
                        "interviews/I01.txt");
        assertThat(files.get("interviews/I01.txt")).isEqualTo("P01: Mine.");
        assertThat(files.get("interviews.csv")).contains("I01", "G01").doesNotContain("I02");
        assertThat(files.get("notes.csv")).contains("N-1", "'=HYPERLINK").doesNotContain("N-2");
        assertThat(jdbc.sql("select account from audit_entry where study = ? and action = 'own-data.downloaded'")
                        .param(study.value())
                        .query((row, number) -> row.getString(1) == null)
                        .single())
                .isTrue();
        assertThat(account).isNotNull();
    }

    @Test
    void whoTakesNoPartTakesNothing() {
        var study = pilots.study();
        SignedInAs.researcherOf(study);
        assertThatThrownBy(() -> download.zip(study, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void note(StudyId study, String reference, String participant, String type) {
        jdbc.sql("""
                        insert into note (id, version, study, note_ref, participant, service_date, note_type, eligible_for_ai,
                            tool, use_outcome, measurement_method, recorded_at)
                        values (?, 0, ?, ?, ?, date '2026-02-10', ?, true, 'NONE', 'NOT_USED', 'APP_TIMER', current_timestamp)
                        """)
                .params(
                        -study.value() * 100 - Integer.parseInt(reference.substring(2)),
                        study.value(),
                        reference,
                        participant,
                        type)
                .update();
    }

    private Map<String, String> unzipped(StudyId study) throws IOException {
        var bytes = new ByteArrayOutputStream();
        download.zip(study, bytes);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
