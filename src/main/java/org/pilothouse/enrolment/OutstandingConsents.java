package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Who has not agreed to a materially changed text, by name, so that the privacy officer can speak to them. */
@Service
@MayKeepNames
public class OutstandingConsents {
    private final OutdatedConsents outdated;
    private final LinkStore links;
    private final AuditTrail trail;

    OutstandingConsents(OutdatedConsents outdated, LinkStore links, AuditTrail trail) {
        this.outdated = outdated;
        this.links = links;
        this.trail = trail;
    }

    /** Somebody who is asked again. */
    public record Line(String name, String email, ParticipantCode code) {}

    /** How many there are, without opening a name. */
    public int count(StudyId study) {
        return outdated.codes(study).size();
    }

    /** In order of their names. */
    public List<Line> names(StudyId study) {
        trail.write(new NamesKept(study, "names.read", "people who have not agreed to the new text"));
        var codes = outdated.codes(study).stream().collect(toSet());
        return links.all(study).stream()
                .map(link -> link.person())
                .filter(person -> person.joined() != null
                        && codes.contains(person.joined().code()))
                .map(person -> new Line(
                        person.name(),
                        person.email(),
                        Objects.requireNonNull(person.joined()).code()))
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }
}
