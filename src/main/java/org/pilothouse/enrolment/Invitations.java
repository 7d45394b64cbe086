package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.WaitingInvitation.LastLetter;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.enrolment.link.LetterLog;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.MayInvite;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Whom the privacy officer, or a neutral recruiter, invites. What is told to a person goes into the link store and nowhere else. */
@Service
@MayInvite
public class Invitations {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(21);

    private final InvitedPeople invited;
    private final PeopleLists reading;
    private final LetterLog letters;
    private final AuditTrail trail;
    private final Clock clock;

    Invitations(InvitedPeople invited, PeopleLists reading, LetterLog letters, AuditTrail trail, Clock clock) {
        this.invited = invited;
        this.reading = reading;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether there is a text to agree to; nobody can be invited before. */
    public boolean hasText(StudyId study) {
        return reading.hasText(study);
    }

    /** The places somebody may work at. */
    public List<String> sites(StudyId study) {
        return reading.sites(study);
    }

    /** What a list would do; nothing is kept. */
    public InvitationDraft preview(StudyId study, String text, InvitationDefaults defaults) {
        return reading.read(study, text, defaults, email -> taken(study, email));
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
        if (invited.count(study) == 0) {
            return List.of();
        }
        trail.write(new NamesKept(study, "invitations.read", "invitations"));
        var now = clock.instant();
        var latest = letters.latest(study);
        return invited.waiting(study).stream()
                .map(link -> waiting(link, latest.get(link.id()), now))
                .sorted(Comparator.comparing(WaitingInvitation::name))
                .toList();
    }

    /** A new link in place of the old one. */
    public IssuedInvitation renew(StudyId study, UUID invitation) {
        reading.requireOpen(study);
        trail.write(new NamesKept(study, "invitation.renewed", "invitation " + invitation));
        var expiresAt = clock.instant().plus(LIFETIME);
        var token = invited.renew(study, invitation, expiresAt)
                .orElseThrow(() -> new EnrolmentRefused(Reason.INVITATION_NOT_VALID));
        return invited.byToken(token, clock.instant())
                .map(link -> new IssuedInvitation(
                        invitation, link.person().name(), link.person().email(), token, expiresAt))
                .orElseThrow(() -> new EnrolmentRefused(Reason.INVITATION_NOT_VALID));
    }

    /** Takes an invitation back and forgets the person. */
    public void revoke(StudyId study, UUID invitation) {
        trail.write(new NamesKept(study, "invitation.revoked", "invitation " + invitation));
        if (!invited.forget(study, invitation)) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
    }

    /** Takes an invitation back because the person does not qualify: forgotten, and counted. */
    public void ruleOut(StudyId study, UUID invitation) {
        trail.write(new NamesKept(study, "invitation.not-eligible", "invitation " + invitation));
        if (!invited.isNotEligible(study, invitation)) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
    }

    private IssuedInvitation issue(StudyId study, NewPerson person, Instant expiresAt) {
        var kept = PeopleLists.kept(person);
        try {
            var issued = invited.invite(study, kept, expiresAt);
            return new IssuedInvitation(issued.person(), kept.name(), kept.email(), issued.token(), expiresAt);
        } catch (DuplicateKeyException invitedMeanwhile) {
            throw new EnrolmentRefused(Reason.ALREADY_INVITED);
        }
    }

    private void check(StudyId study, NewPerson person) {
        reading.check(study, person);
        if (taken(study, person.email()) != null) {
            throw new EnrolmentRefused(Reason.ALREADY_INVITED);
        }
    }

    private @Nullable String taken(StudyId study, String email) {
        return invited.knows(study, email) ? "ALREADY_INVITED" : null;
    }

    private static WaitingInvitation waiting(PersonLink link, LetterLog.@Nullable Entry letter, Instant now) {
        var expiresAt = Objects.requireNonNull(link.invitationExpiresAt());
        var person = link.person();
        return new WaitingInvitation(
                link.id(),
                person.name(),
                person.email(),
                Part.valueOf(person.part()),
                expiresAt,
                !now.isBefore(expiresAt),
                letter == null ? null : new LastLetter(LetterKind.valueOf(letter.kind()), letter.at(), letter.state()));
    }
}
