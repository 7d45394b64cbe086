package org.pilothouse.enrolment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.link.OutstandingPeople;
import org.pilothouse.security.MayRemind;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/**
 * Reminds everybody outstanding at once: the invited who have not answered, and participants who have not agreed to a new
 * text. Never somebody chosen, never more than once in three days, and nobody who has answered meanwhile. Says how many, never who.
 */
@Service
@MayRemind
public class Reminders {
    /** Nobody hears from a study more often. */
    public static final Duration SILENCE = Duration.ofDays(3);

    private final OutstandingPeople people;
    private final Letters letters;
    private final NewTextLetters newTexts;
    private final AuditTrail trail;
    private final Clock clock;

    Reminders(OutstandingPeople people, NewTextLetters newTexts, Letters letters, AuditTrail trail, Clock clock) {
        this.people = people;
        this.letters = letters;
        this.newTexts = newTexts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether there is a mail server. */
    public boolean canRemind(StudyId study) {
        return letters.isOpen();
    }

    /** How many a reminder would go to now. */
    public int due(StudyId study) {
        var now = clock.instant();
        return invited(study, now).size() + consents(study, now).size();
    }

    /** Reminds them all and says how many letters are on their way. */
    public int remindAll(StudyId study) {
        var now = clock.instant();
        var invited = invited(study, now);
        var consents = consents(study, now);
        trail.write(new NamesKept(study, "reminders.sent", "people " + (invited.size() + consents.size())));
        var sent = invited.stream().filter(id -> remindInvited(study, id, now)).count();
        sent += consents.stream()
                .filter(id -> newTexts.send(study, id, now.minus(SILENCE)))
                .count();
        return (int) sent;
    }

    private List<UUID> invited(StudyId study, Instant now) {
        return people.invited(study, now, now.minus(SILENCE));
    }

    private List<UUID> consents(StudyId study, Instant now) {
        return newTexts.due(study, now.minus(SILENCE));
    }

    private boolean remindInvited(StudyId study, UUID id, Instant now) {
        return people.remindInvited(study, id, now, now.minus(SILENCE), to -> {
            letters.send(
                    Letters.Addressee.invited(study, id),
                    LetterKind.REMINDER,
                    Letters.Lead.toJoin(requireNonNull(to.token()), to.link().invitationExpiresAt()));
            return true;
        });
    }
}
