package org.pilothouse.enrolment;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.HandedOverPeople;
import org.pilothouse.enrolment.link.Issued;
import org.pilothouse.security.MayInvite;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Whom a lead handed over: corrected, dropped or invited by whoever invites. Each look is on the trail first. */
@Service
@MayInvite
public class WaitingPeople {
    private final HandedOverPeople people;
    private final PeopleLists reading;
    private final AuditTrail trail;
    private final Clock clock;

    WaitingPeople(HandedOverPeople people, PeopleLists reading, AuditTrail trail, Clock clock) {
        this.people = people;
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    /** In order of their names. */
    public List<WaitingPerson> all(StudyId study) {
        if (people.count(study) == 0) {
            return List.of();
        }
        trail.write(new NamesKept(study, "people.handed-over.read", "people waiting to be invited"));
        return people.all(study).stream()
                .map(link -> new WaitingPerson(link.id(), PeopleLists.told(link.person())))
                .sorted(Comparator.comparing(waiting -> waiting.person().name()))
                .toList();
    }

    public int count(StudyId study) {
        return people.count(study);
    }

    public void correct(StudyId study, UUID id, NewPerson person) {
        reading.check(study, person);
        trail.write(new NamesKept(study, "person.corrected", "person " + id));
        try {
            if (!people.change(study, id, PeopleLists.kept(person))) {
                throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
            }
        } catch (DuplicateKeyException knownAlready) {
            throw new EnrolmentRefused(Reason.ALREADY_INVITED);
        }
    }

    /** Forgets somebody. */
    public void drop(StudyId study, UUID id) {
        trail.write(new NamesKept(study, "person.dropped", "person " + id));
        if (!people.drop(study, id)) {
            throw new EnrolmentRefused(Reason.INVITATION_NOT_VALID);
        }
    }

    /** Makes a single-use link for each that still waits. */
    public List<IssuedInvitation> invite(StudyId study, Collection<UUID> ids) {
        trail.write(new NamesKept(study, "invitations.issued", "people " + ids.size()));
        var expiresAt = clock.instant().plus(Invitations.LIFETIME);
        return people.all(study).stream()
                .filter(link -> ids.contains(link.id()))
                .flatMap(link -> people.invite(study, link.id(), expiresAt).stream()
                        .map(Issued::token)
                        .map(token -> new IssuedInvitation(
                                link.id(), link.person().name(), link.person().email(), token, expiresAt)))
                .sorted(Comparator.comparing(IssuedInvitation::name))
                .toList();
    }
}
