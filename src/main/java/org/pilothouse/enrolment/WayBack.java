package org.pilothouse.enrolment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.security.ClinicianAccounts;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.security.PasswordLinks;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody back in who has lost every way to sign in. Only the privacy officer can: nobody else knows whose account it is.
 * The way leads through the person's mail, so that the privacy officer does not get in either.
 */
@Service
@MayKeepNames
public class WayBack {
    static final Duration LIFETIME = Duration.ofDays(1);

    private final LinkStore links;
    private final Letters letters;
    private final ClinicianAccounts accounts;
    private final PasswordLinks passwords;
    private final AuditTrail trail;

    WayBack(LinkStore links, Letters letters, ClinicianAccounts accounts, PasswordLinks passwords, AuditTrail trail) {
        this.links = links;
        this.letters = letters;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** Whether there is a mail server; without one there is no way back. */
    public boolean canMail(StudyId study) {
        return letters.isOpen();
    }

    /**
     * Ends password, second factor, passkeys and sessions of the participant and mails a link for a new password.
     *
     * @throws EnrolmentRefused if it does not take part any more, or there is no mail server
     */
    @Transactional
    public void open(StudyId study, ParticipantCode code) {
        if (!canMail(study)) {
            throw new EnrolmentRefused(Reason.NO_MAIL_SERVER);
        }
        var link = links.joinedAs(study, code).orElseThrow(() -> new EnrolmentRefused(Reason.HAS_LEFT));
        trail.write(new NamesKept(study, "way-back.opened", "participant " + code));
        var account = requireNonNull(link.person().joined()).account();
        accounts.startAfresh(account);
        var fresh = passwords.make(account, LIFETIME);
        letters.send(
                Letters.Addressee.joined(study, link.id()),
                LetterKind.WAY_BACK,
                new Letters.Lead(fresh.path(), null, fresh.expires()));
    }
}
