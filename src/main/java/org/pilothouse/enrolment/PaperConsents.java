package org.pilothouse.enrolment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** Consents on paper or in words, written down by the privacy officer for somebody invited, waiting, or taking part. */
@Service
@MayKeepNames
public class PaperConsents {
    /** The largest scan. */
    public static final int LARGEST_SCAN = 5 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);

    private final PaperSteps steps;
    private final Enrolment enrolment;
    private final Studies studies;
    private final AuditTrail trail;
    private final Clock clock;

    PaperConsents(PaperSteps steps, Enrolment enrolment, Studies studies, AuditTrail trail, Clock clock) {
        this.steps = steps;
        this.enrolment = enrolment;
        this.studies = studies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Somebody whose consent can be written down.
     *
     * @param code of whoever takes part already
     */
    public record Candidate(
            UUID id, String name, @Nullable ParticipantCode code, Set<Scope> required, Set<Scope> offered) {}

    /** In order of their names. */
    public List<Candidate> candidates(StudyId study) {
        trail.write(new NamesKept(study, "names.read", "people whose consent can be recorded"));
        return steps.everybody(study).stream()
                .map(PaperConsents::candidate)
                .sorted(Comparator.comparing(Candidate::name))
                .toList();
    }

    /** Writes a consent down; whoever took no part before does so from now on. */
    public ParticipantCode record(StudyId study, UUID person, PaperConsent paper) {
        studies.requireOpen(study);
        trail.write(new NamesKept(study, "consent.recorded-by-hand", "person " + person));
        var link = steps.find(study, person);
        var form = enrolment.form(study, paper.formVersion());
        check(study, form, paper);
        return steps.record(link, form, paper, when(study, paper.signedOn()));
    }

    private void check(StudyId study, ConsentForm form, PaperConsent paper) {
        var text = enrolment.formOn(study, paper.signedOn());
        var wasThere = !form.effectiveFrom().isAfter(paper.signedOn()) || text.equals(java.util.Optional.of(form));
        if (!wasThere || paper.signedOn().isAfter(today(study)) || paper.method() == ConsentMethod.E_SIGN) {
            throw new EnrolmentRefused(Reason.PAPER_DATE);
        }
        var scan = paper.scan();
        if (scan != null
                && (scan.length > LARGEST_SCAN
                        || scan.length < PDF.length
                        || !Arrays.equals(Arrays.copyOf(scan, PDF.length), PDF))) {
            throw new EnrolmentRefused(Reason.SCAN_UNREADABLE);
        }
    }

    /** Now, for a paper of today, so that it comes after what was signed this morning; else the beginning of its day. */
    private Instant when(StudyId study, LocalDate day) {
        var zone = studies.definition(study).timezone();
        return day.equals(today(study))
                ? clock.instant()
                : day.atStartOfDay(zone).toInstant();
    }

    private LocalDate today(StudyId study) {
        return LocalDate.now(clock.withZone(studies.definition(study).timezone()));
    }

    private static Candidate candidate(PersonLink link) {
        var person = link.person();
        var part = Part.valueOf(person.part());
        var joined = person.joined();
        return new Candidate(
                link.id(),
                person.name(),
                joined == null ? null : joined.code(),
                RequiredScopes.required(part),
                RequiredScopes.offered(part));
    }
}
