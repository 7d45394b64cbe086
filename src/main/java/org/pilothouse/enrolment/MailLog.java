package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.LetterLog;
import org.pilothouse.enrolment.link.Outbox;
import org.pilothouse.security.MayInvite;
import org.pilothouse.security.Right;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/**
 * Which letters went out or wait, and to whom, for whoever invites. The read is on the trail first. Who invites without keeping
 * the names is told of letters that ask for an answer, and by name only of those who have not given one.
 */
@Service
@MayInvite
public class MailLog {
    private static final Set<LetterKind> ASKING = EnumSet.of(LetterKind.INVITATION, LetterKind.REMINDER);

    private final LetterLog log;
    private final Outbox outbox;
    private final StudyAccess access;
    private final AuditTrail trail;
    private final Clock clock;

    MailLog(LetterLog log, Outbox outbox, StudyAccess access, AuditTrail trail, Clock clock) {
        this.log = log;
        this.outbox = outbox;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A letter.
     *
     * @param name empty when the person said no, was dropped or left, and is forgotten; for who keeps no names also once it answered
     * @param canBeRetried whether it was given up and is still there
     */
    public record Line(
            UUID id,
            Instant at,
            LetterKind kind,
            String stage,
            LetterLog.State state,
            boolean canBeRetried,
            @Nullable String name) {}

    /** The latest first. */
    public List<Line> read(StudyId study) {
        var keepsNames = access.may(study, Right.KEEP_NAMES.name());
        var entries = log.all(study).stream()
                .filter(entry -> keepsNames || ASKING.contains(LetterKind.valueOf(entry.kind())))
                .toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        trail.write(new NamesKept(study, "letters.read", "mail log"));
        var names = keepsNames ? log.names(study) : log.unansweredNames(study);
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    /**
     * Puts a letter that was given up back in the row.
     *
     * @throws EnrolmentRefused if it is sent, or gone with its person
     */
    public void tryAgain(StudyId study, UUID letter) {
        trail.write(new NamesKept(study, "letter.tried-again", "letter " + letter));
        if (!outbox.tryAgain(study, letter, clock.instant())) {
            throw new EnrolmentRefused(EnrolmentRefused.Reason.LETTER_IS_GONE);
        }
    }

    private static Line line(LetterLog.Entry entry, Map<UUID, String> names) {
        var person = entry.person();
        return new Line(
                entry.id(),
                entry.at(),
                LetterKind.valueOf(entry.kind()),
                entry.stage(),
                entry.state(),
                entry.kept() && entry.state() == LetterLog.State.FAILED,
                person == null ? null : names.get(person));
    }
}
