package org.pilothouse.enrolment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.enrolment.link.KeptPeople;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** The list that joins names and participant codes. Each read is on the trail first; if that cannot be written there is no read. */
@Service
@MayKeepNames
public class NameList {
    private final LinkStore links;
    private final InvitedPeople invited;
    private final ParticipantRepository participants;
    private final KeptPeople kept;
    private final AuditTrail trail;

    NameList(
            LinkStore links,
            InvitedPeople invited,
            ParticipantRepository participants,
            KeptPeople kept,
            AuditTrail trail) {
        this.kept = kept;
        this.links = links;
        this.invited = invited;
        this.participants = participants;
        this.trail = trail;
    }

    /**
     * A line of the name list; without a code as long as the person has not joined.
     *
     * @param left whether the person left, that was carried out, and its data stay
     */
    public record Line(String name, String email, @Nullable ParticipantCode code, boolean left) {}

    /** Everybody, in order of their names. */
    public List<Line> read(StudyId study) {
        trail.write(new NamesKept(study, "names.read", "name list"));
        var people = links.all(study).stream().map(PersonLink::person).toList();
        var left = kept.whoLeft(
                study,
                people.stream()
                        .map(Person::joined)
                        .filter(Objects::nonNull)
                        .map(Person.Joined::code)
                        .toList());
        return people.stream()
                .map(person -> line(person, left))
                .sorted(Comparator.comparing(Line::name).thenComparing(Line::email))
                .toList();
    }

    /** How many entries there are, without opening one. */
    public int size(StudyId study) {
        return invited.count(study) + links.joined(study);
    }

    /** Joins a participant who is in the study already, such as an imported one, to a person and an account. */
    public void link(StudyId study, ParticipantCode code, AccountId account, String name, String email) {
        trail.write(new NamesKept(study, "names.linked", "participant"));
        var participant = participants
                .findByStudyAndCode(study, code)
                .orElseThrow(() -> new EnrolmentRefused(EnrolmentRefused.Reason.UNKNOWN_PARTICIPANT))
                .facts();
        var person = new Person(
                name,
                email,
                participant.part().name(),
                participant.discipline().name(),
                participant.site(),
                participant.program(),
                null);
        links.add(study, person, new Person.Joined(account, code, null, "", ""));
    }

    private static Line line(Person person, Set<ParticipantCode> left) {
        var joined = person.joined();
        return joined == null
                ? new Line(person.name(), person.email(), null, false)
                : new Line(person.name(), person.email(), joined.code(), left.contains(joined.code()));
    }
}
