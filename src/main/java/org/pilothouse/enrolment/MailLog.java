package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.LetterLog;
import org.pilothouse.security.MayInvite;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Which letters went out and to whom, for whoever invites. The read is on the trail first. */
@Service
@MayInvite
public class MailLog {
    private final LetterLog log;
    private final AuditTrail trail;

    MailLog(LetterLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    /**
     * A letter.
     *
     * @param name empty when the person said no, was dropped or left, and is forgotten
     */
    public record Line(
            Instant at,
            LetterKind kind,
            String stage,
            boolean sent,
            @Nullable String name) {}

    /** The latest first. */
    public List<Line> read(StudyId study) {
        var entries = log.all(study);
        if (entries.isEmpty()) {
            return List.of();
        }
        trail.write(new NamesKept(study, "letters.read", "mail log"));
        var names = log.names(study);
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private static Line line(LetterLog.Entry entry, Map<java.util.UUID, String> names) {
        var person = entry.person();
        return new Line(
                entry.at(),
                LetterKind.valueOf(entry.kind()),
                entry.stage(),
                entry.sent(),
                person == null ? null : names.get(person));
    }
}
