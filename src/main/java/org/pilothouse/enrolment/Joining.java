package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.enrolment.link.LinkState;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.OpenToAnybody;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AccountId;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** What the holder of a single-use link may do with it, once: read, sign, or say no. */
@Service
@OpenToAnybody
public class Joining {
    private static final int ATTEMPTS = 3;

    private final InvitedPeople invited;
    private final Studies studies;
    private final Enrolment enrolment;
    private final JoiningSteps steps;
    private final Clock clock;

    Joining(InvitedPeople invited, Studies studies, Enrolment enrolment, JoiningSteps steps, Clock clock) {
        this.invited = invited;
        this.studies = studies;
        this.enrolment = enrolment;
        this.steps = steps;
        this.clock = clock;
    }

    /** Why a link leads nowhere, for whoever holds it. */
    public LinkState state(String token) {
        return invited.state(token, clock.instant());
    }

    /** What the link leads to; empty when it is unknown, used or expired, or when there is no text to agree to. */
    public Optional<InvitationOffer> offer(String token) {
        return invited.byToken(token, clock.instant()).flatMap(this::offered);
    }

    /**
     * Signs and joins; the link is used up.
     *
     * @param password for the new account; not looked at when the person has one already
     * @return the account to sign in
     */
    public AccountId sign(String token, Signature signature, String password) {
        var link = valid(token);
        SystemAuthority.run(() -> studies.requireOpen(link.study()));
        var study = design(link);
        var form = enrolment.formToday(link.study(), study.timezone());
        for (var attempt = 1; ; attempt++) {
            try {
                return steps.join(token, link, form, signature, password);
            } catch (DataIntegrityViolationException codeDrawnTwice) {
                if (attempt == ATTEMPTS) {
                    throw codeDrawnTwice;
                }
            }
        }
    }

    /** Says no. Who it was is forgotten; that somebody said no is counted. */
    public void decline(String token) {
        if (!invited.decline(token, valid(token))) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
    }

    private PersonLink valid(String token) {
        return invited.byToken(token, clock.instant())
                .orElseThrow(() -> new EnrolmentRefused(Reason.INVITATION_NOT_VALID));
    }

    private Optional<InvitationOffer> offered(PersonLink link) {
        var study = design(link);
        var part = Part.valueOf(link.person().part());
        var today = LocalDate.now(clock.withZone(study.timezone()));
        return enrolment
                .formOn(link.study(), today)
                .map(form -> ConsentOffer.of(study, form, part))
                .map(consent -> new InvitationOffer(consent, part, steps.hasAccount(link.person())));
    }

    /** Whoever holds a valid link may know what the study is called and where it takes place. */
    private StudyDefinition design(PersonLink link) {
        return SystemAuthority.call(() -> studies.definition(link.study()));
    }
}
