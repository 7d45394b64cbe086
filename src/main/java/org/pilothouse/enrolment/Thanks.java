package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LetterLog;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.OutstandingPeople;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.security.MayReadDesign;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.springframework.stereotype.Service;

/** Letters of thanks to everybody who took part to the end, once each, after the pilot was closed. */
@Service
@MayKeepNames
public class Thanks {
    private final LinkStore links;
    private final Sending sending;
    private final PilotClosing closing;
    private final AuditTrail trail;

    Thanks(LinkStore links, Sending sending, PilotClosing closing, AuditTrail trail) {
        this.links = links;
        this.sending = sending;
        this.closing = closing;
        this.trail = trail;
    }

    public boolean canMail(StudyId study) {
        return sending.letters.isOpen();
    }

    /** When the last letter of thanks went out. */
    @MayReadDesign
    public Optional<Instant> sentAt(StudyId study) {
        return sending.sent(study).stream().map(LetterLog.Entry::at).max(Instant::compareTo);
    }

    /**
     * Thanks everybody who was not thanked yet.
     *
     * @return how many letters are on their way
     * @throws EnrolmentRefused as long as the pilot is open
     */
    public int send(StudyId study) {
        if (closing.closedAt(study).isEmpty()) {
            throw new EnrolmentRefused(Reason.PILOT_IS_OPEN);
        }
        var thanked = sending.sent(study).stream().map(LetterLog.Entry::person).collect(toSet());
        var open = links.all(study).stream()
                .filter(link -> takesPart(study, link) && !thanked.contains(link.id()))
                .toList();
        trail.write(new NamesKept(study, "thanks.sent", "people " + open.size()));
        return (int) open.stream().filter(link -> sending.send(study, link)).count();
    }

    private boolean takesPart(StudyId study, PersonLink link) {
        var joined = link.person().joined();
        return joined != null && links.joinedAs(study, joined.code()).isPresent();
    }

    /** Writes to one person, whose entry is locked meanwhile; whoever has left is not written to. */
    @org.springframework.stereotype.Component
    static class Sending {
        private final OutstandingPeople people;
        private final Letters letters;
        private final LetterLog log;
        private final Clock clock;

        Sending(OutstandingPeople people, Letters letters, LetterLog log, Clock clock) {
            this.people = people;
            this.letters = letters;
            this.log = log;
            this.clock = clock;
        }

        List<LetterLog.Entry> sent(StudyId study) {
            return log.all(study).stream()
                    .filter(letter -> letter.state().counts() && letter.kind().equals(LetterKind.THANKS.name()))
                    .toList();
        }

        boolean send(StudyId study, PersonLink link) {
            return people.writeToJoined(study, link.id(), clock.instant(), to -> {
                letters.send(
                        Letters.Addressee.joined(study, link.id()), LetterKind.THANKS, letters.page(study, "ended"));
                return true;
            });
        }
    }
}
