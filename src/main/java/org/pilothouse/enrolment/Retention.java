package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.security.MayReadDesign;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long a study keeps names, letters, signed copies and research data; what is due to go; and the certificates of what went. */
@Service
@Transactional(readOnly = true)
@MayKeepNames
public class Retention {
    private final RetentionRuleRepository rules;
    private final RetentionClock clock;
    private final Destruction destruction;
    private final Certificates certificates;
    private final AuditTrail trail;

    Retention(
            RetentionRuleRepository rules,
            RetentionClock clock,
            Destruction destruction,
            Certificates certificates,
            AuditTrail trail) {
        this.rules = rules;
        this.clock = clock;
        this.destruction = destruction;
        this.certificates = certificates;
        this.trail = trail;
    }

    /** A line for each class, whether due or not. */
    public List<RetentionLine> lines(StudyId study) {
        return Arrays.stream(RetentionClass.values()).map(of -> line(study, of)).toList();
    }

    /** The day from which names may be parted from participant IDs for good; empty as long as that is open. */
    @MayReadDesign
    public Optional<LocalDate> keysDueOn(StudyId study) {
        return clock.dueOn(study, rule(study, RetentionClass.LINK_KEYS));
    }

    /** Replaces the rule of a class. */
    @Transactional
    public void change(StudyId study, RetentionRule wanted) {
        trail.write(new NamesKept(study, "retention.changed", "rule " + wanted.of()));
        rules.findByStudyAndDataClass(study, wanted.of())
                .ifPresentOrElse(kept -> kept.change(wanted), () -> rules.save(new KeptRetentionRule(study, wanted)));
    }

    /**
     * Destroys what is due and writes the certificate. It is on the trail before anything goes.
     *
     * @throws EnrolmentRefused when it is not due or nothing is there
     */
    @Transactional
    public CertificateLine carryOut(StudyId study, RetentionClass of) {
        var line = line(study, of);
        var due = line.dueOn();
        if (!line.due() || due == null) {
            throw new EnrolmentRefused(Reason.RETENTION_NOT_DUE);
        }
        trail.write(new NamesKept(study, "retention.carried-out", "class " + of));
        return certificates.write(study, line.rule(), due, destruction.carryOut(study, line.rule()));
    }

    /** The latest first. */
    public List<CertificateLine> certificates(StudyId study) {
        return certificates.all(study);
    }

    /** A certificate on one page. */
    public byte[] pdf(StudyId study, int number) {
        return certificates.pdf(study, number);
    }

    private RetentionLine line(StudyId study, RetentionClass of) {
        var rule = rule(study, of);
        var entries = destruction.entries(study, rule);
        var dueOn = clock.dueOn(study, rule).orElse(null);
        var over = entries > 0 && dueOn != null && !dueOn.isAfter(clock.today(study));
        var waits = over && rule.action() == RetentionAction.ARCHIVE && !clock.isArchived(study);
        return new RetentionLine(rule, entries, dueOn, over && !waits, waits);
    }

    private RetentionRule rule(StudyId study, RetentionClass of) {
        return rules.findByStudyAndDataClass(study, of)
                .map(KeptRetentionRule::rule)
                .orElseGet(of::standard);
    }
}
