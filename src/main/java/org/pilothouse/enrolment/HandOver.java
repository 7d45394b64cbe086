package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.HandedOverPeople;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a lead names people to be invited: a list goes in and nothing comes out but how many stood in it. Whether somebody was
 * known already is not told, for that would tell who takes part.
 */
@Service
@MayConfigure
public class HandOver {
    private final HandedOverPeople people;
    private final HandedOverListRepository lists;
    private final PeopleLists reading;
    private final AuditTrail trail;
    private final Clock clock;

    HandOver(
            HandedOverPeople people,
            HandedOverListRepository lists,
            PeopleLists reading,
            AuditTrail trail,
            Clock clock) {
        this.people = people;
        this.lists = lists;
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    /** A list that was handed over. */
    public record Line(Instant at, int people) {}

    public List<String> sites(StudyId study) {
        return reading.sites(study);
    }

    /** What a list would hand over; nothing is kept. */
    public InvitationDraft preview(StudyId study, String text, InvitationDefaults defaults) {
        return reading.read(study, text, defaults, HandOver::tellsNothing);
    }

    /** Gives the people to the privacy officer. Whoever is known already is left as it is, and nobody is told. */
    @Transactional
    public void handOver(StudyId study, List<NewPerson> list) {
        if (list.isEmpty()) {
            throw new EnrolmentRefused(Reason.PERSON_INCOMPLETE);
        }
        list.forEach(person -> reading.check(study, person));
        trail.write(new NamesKept(study, "people.handed-over", "people " + list.size()));
        lists.save(new HandedOverList(study, list.size(), clock.instant()));
        list.forEach(person -> people.add(study, PeopleLists.kept(person)));
    }

    /** The lists handed over so far, the latest first. */
    @Transactional(readOnly = true)
    public List<Line> soFar(StudyId study) {
        return lists.findByStudyOrderByHandedOverAtDesc(study).stream()
                .map(HandedOverList::line)
                .toList();
    }

    private static @Nullable String tellsNothing(String email) {
        return null;
    }
}
