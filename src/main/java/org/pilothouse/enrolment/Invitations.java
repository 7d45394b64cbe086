package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Whom the privacy officer invites. What is told to a person goes into the link store at once and nowhere else. */
@Service
@MayKeepNames
public class Invitations {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(21);

    private final InvitedPeople invited;
    private final Studies studies;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    Invitations(InvitedPeople invited, Studies studies, Accounts accounts, AuditTrail trail, Clock clock) {
        this.invited = invited;
        this.studies = studies;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The places somebody may work at. */
    public List<String> sites(StudyId study) {
        return List.copyOf(siteNames(study));
    }

    /** What a pasted list would do; nothing is kept. */
    public InvitationDraft preview(StudyId study, String text, InvitationDefaults defaults) {
        return InvitationList.read(text, defaults, siteNames(study), email -> isTaken(study, email));
    }

    /** Makes a single-use link for each, in the order given; whoever cannot be invited stops the rest. */
    public List<IssuedInvitation> invite(StudyId study, List<NewPerson> people) {
        people.forEach(person -> check(study, person));
        trail.write(new NamesKept(study, "invitations.issued", "people " + people.size()));
        var expiresAt = clock.instant().plus(LIFETIME);
        return people.stream().map(person -> issue(study, person, expiresAt)).toList();
    }

    /** Who has not answered yet, in order of their names. */
    public List<WaitingInvitation> waiting(StudyId study) {
        trail.write(new NamesKept(study, "invitations.read", "invitations"));
        var now = clock.instant();
        return invited.waiting(study).stream()
                .map(link -> waiting(link, now))
                .sorted(Comparator.comparing(WaitingInvitation::name))
                .toList();
    }

    /** A new link in place of the old one. */
    public IssuedInvitation renew(StudyId study, UUID invitation) {
        trail.write(new NamesKept(study, "invitation.renewed", "invitation " + invitation));
        var expiresAt = clock.instant().plus(LIFETIME);
        var token = invited.renew(study, invitation, expiresAt)
                .orElseThrow(() -> new EnrolmentRefused(Reason.INVITATION_NOT_VALID));
        return invited.byToken(token, clock.instant())
                .map(link ->
                        new IssuedInvitation(link.person().name(), link.person().email(), token, expiresAt))
                .orElseThrow(() -> new EnrolmentRefused(Reason.INVITATION_NOT_VALID));
    }

    /** Takes an invitation back and forgets the person. */
    public void revoke(StudyId study, UUID invitation) {
        trail.write(new NamesKept(study, "invitation.revoked", "invitation " + invitation));
        if (!invited.forget(study, invitation)) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
    }

    private IssuedInvitation issue(StudyId study, NewPerson person, Instant expiresAt) {
        var kept = new Person(
                person.name().strip(),
                person.email(),
                person.part().name(),
                person.discipline().name(),
                person.site(),
                person.program(),
                null);
        try {
            return new IssuedInvitation(kept.name(), kept.email(), invited.invite(study, kept, expiresAt), expiresAt);
        } catch (DuplicateKeyException invitedMeanwhile) {
            throw new EnrolmentRefused(Reason.ALREADY_INVITED);
        }
    }

    private void check(StudyId study, NewPerson person) {
        if (person.name().isBlank() || !InvitationList.isEmail(person.email())) {
            throw new EnrolmentRefused(Reason.PERSON_INCOMPLETE);
        }
        if (isTaken(study, person.email())) {
            throw new EnrolmentRefused(Reason.ALREADY_INVITED);
        }
    }

    /** An address of staff cannot be a clinician's as well: signing in with it finds the staff account. */
    private boolean isTaken(StudyId study, String email) {
        return invited.knows(study, email) || accounts.staffByEmail(email).isPresent();
    }

    private Set<String> siteNames(StudyId study) {
        return studies.definition(study).sites().stream()
                .map(StudyDefinition.Site::name)
                .collect(toCollection(LinkedHashSet::new));
    }

    private static WaitingInvitation waiting(PersonLink link, Instant now) {
        var expiresAt = java.util.Objects.requireNonNull(link.invitationExpiresAt());
        var person = link.person();
        return new WaitingInvitation(
                link.id(),
                person.name(),
                person.email(),
                Part.valueOf(person.part()),
                expiresAt,
                !now.isBefore(expiresAt));
    }
}
