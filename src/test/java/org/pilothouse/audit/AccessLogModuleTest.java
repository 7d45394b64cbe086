package org.pilothouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

@PilothouseTest
class AccessLogModuleTest {
    @Autowired
    AccessLog log;

    @Autowired
    AuditTrail trail;

    @Autowired
    Studies studies;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @PersistenceContext
    EntityManager entities;

    private StudyId study;
    private AccountId researcher;
    private AccountId clinician;

    private record Happened(String action, @Nullable StudyId study, String object) implements Audited {}

    @BeforeEach
    void somethingHappened() {
        study = create();
        researcher = SignedInAs.researcherOf(study);
        trail.write(new Happened("notes.read", study, "notes of participant P07"));
        clinician = SignedInAs.clinicianOf(study, new ParticipantCode("P07"));
        trail.write(new Happened("survey.submitted", study, "=round 1"));
        SystemAuthority.run(() -> trail.write(new Happened("notes.read", create(), "notes")));
        SignedInAs.custodianOf(study);
    }

    @Test
    void theLogOfAStudyHoldsThatStudyOnlyTheLatestFirst() {
        assertThat(found(LogFilter.ALL))
                .containsSubsequence("survey.submitted", "notes.read")
                .containsOnlyOnce("notes.read");
    }

    @Test
    void eachFilterRestricts() {
        assertThat(found(new LogFilter(null, null, researcher, null, ""))).containsExactly("notes.read");
        assertThat(found(new LogFilter(null, null, null, "survey.submitted", "")))
                .containsExactly("survey.submitted");
        assertThat(found(new LogFilter(null, null, null, null, "p07"))).containsExactly("notes.read");
        assertThat(found(new LogFilter(null, Instant.parse("2020-01-01T00:00:00Z"), null, null, "")))
                .isEmpty();
        assertThat(found(new LogFilter(Instant.now().plusSeconds(60), null, null, null, "")))
                .isEmpty();
    }

    @Test
    void cliniciansAreNotToldApartAndStaffIsNamed() {
        var lines = log.find(study, LogFilter.ALL, PageRequest.of(0, 10));
        assertThat(lines)
                .filteredOn(LogLine::byClinician)
                .singleElement()
                .satisfies(line -> assertThat(line.who()).isNull());
        assertThat(lines.toString()).doesNotContain(clinician.value().toString());
        assertThat(log.people(study)).containsKey(researcher).doesNotContainKey(clinician);
    }

    @Test
    void whatHappenedToAnAccountOfStaffIsToldAndFoundByItsName() {
        SystemAuthority.run(() -> {
            trail.write(new Happened("role.granted", study, "account " + researcher.value()));
            trail.write(new Happened("role.granted", study, "account " + clinician.value()));
        });
        var name = log.people(study).get(researcher);
        assertThat(log.find(study, new LogFilter(null, null, null, "role.granted", ""), PageRequest.of(0, 50)))
                .extracting(LogLine::object)
                .contains("account " + name, "account " + clinician.value())
                .doesNotContain("account " + researcher.value());
        assertThat(log.find(study, new LogFilter(null, null, null, null, name), PageRequest.of(0, 50)))
                .extracting(LogLine::object)
                .contains("account " + name)
                .allMatch(object -> object.contains(name));
    }

    @Test
    void anExportIsSafeForSpreadsheetsAndItselfOnTheTrail() {
        var out = new ByteArrayOutputStream();
        log.csv(study, LogFilter.ALL, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("'=round 1", "(a clinician)", "notes of participant P07")
                .doesNotContain(clinician.value().toString());
        assertThat(found(LogFilter.ALL)).first().isEqualTo("audit.exported");
    }

    /** Two pieces and a bit; a line that is written meanwhile shifts none. */
    @Test
    void aLongLogIsSentWithoutHoldingMoreThanAPieceOfIt() {
        var lines = 2 * LogSearch.PIECE + 7;
        SystemAuthority.run(() -> transactions.executeWithoutResult(all -> {
            for (var i = 0; i < lines; i++) {
                events.publishEvent(new Happened("note.changed", study, "note " + i));
            }
        }));
        var file = new HeldLines();

        transactions.executeWithoutResult(read -> log.csv(study, LogFilter.ALL, file));

        var rows = file.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(",note "))
                .toList();
        assertThat(rows).hasSize(lines).doesNotHaveDuplicates();
        assertThat(file.most).isPositive().isLessThanOrEqualTo(LogSearch.PIECE);
    }

    /** Counts the lines that Hibernate holds each time something is written. */
    private final class HeldLines extends ByteArrayOutputStream {
        private int most;

        @Override
        public void write(byte[] bytes, int offset, int length) {
            var held = entities.unwrap(Session.class).getStatistics().getEntityCount();
            most = Math.max(most, held);
            if (size() == 0) {
                trail.write(new Happened("note.read", study, "while it is sent"));
            }
            super.write(bytes, offset, length);
        }
    }

    private List<String> found(LogFilter filter) {
        return log.find(study, filter, PageRequest.of(0, 10)).stream()
                .map(LogLine::action)
                .toList();
    }

    private StudyId create() {
        return SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
    }
}
