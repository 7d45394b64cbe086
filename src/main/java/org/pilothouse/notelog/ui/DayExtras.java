package org.pilothouse.notelog.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pilothouse.notelog.OtherWork;
import org.pilothouse.notelog.day.OwnDays;
import org.pilothouse.notelog.flag.FlagLine;
import org.pilothouse.notelog.flag.OwnFlags;
import org.pilothouse.notelog.telling.Telling;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What stands on Today beside the notes: questions about earlier ones, other work, and the end of the day. */
@Component
class DayExtras {
    private final OwnFlags flags;
    private final OtherWork work;
    private final OwnDays days;
    private final Telling telling;
    private final CurrentUser current;
    private final Clock clock;

    DayExtras(OwnFlags flags, OtherWork work, OwnDays days, Telling telling, CurrentUser current, Clock clock) {
        this.flags = flags;
        this.work = work;
        this.days = days;
        this.telling = telling;
        this.current = current;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Questions that were there when this visit began; what comes up now is asked at the next. */
    List<FlagLine> questions(StudyId study, Instant visit) {
        return flags.open(study).stream()
                .filter(flag -> flag.raisedAt().isBefore(visit))
                .toList();
    }

    /** Names whoever is asking, on a device, without saying who it is. */
    String owner() {
        return current.nameOnDevice();
    }

    OwnFlags flags() {
        return flags;
    }

    OtherWork work() {
        return work;
    }

    OwnDays days() {
        return days;
    }

    Telling telling() {
        return telling;
    }

    boolean isOver(StudyId study, LocalDate day) {
        return days.end(study, day).isPresent();
    }
}
