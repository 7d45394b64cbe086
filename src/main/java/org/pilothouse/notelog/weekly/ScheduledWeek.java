package org.pilothouse.notelog.weekly;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A clinician's scheduled hours in one week. */
@Entity
class ScheduledWeek {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private LocalDate week;
    private double scheduledClientHours;
    private @Nullable Double docMinutesOutsideNotes;
    private @Nullable Boolean onLeave;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ScheduledWeek() {}

    ScheduledWeek(StudyId study, WeekLine line) {
        this.study = study;
        participant = line.participant();
        week = line.week();
        scheduledClientHours = line.scheduledClientHours();
        docMinutesOutsideNotes = line.docMinutesOutsideNotes();
        onLeave = line.leave();
    }

    /** What else was known of the week stays. */
    void say(double clientHours, boolean leave) {
        scheduledClientHours = clientHours;
        onLeave = leave;
    }

    WeekLine line() {
        return new WeekLine(participant, week, scheduledClientHours, docMinutesOutsideNotes, onLeave);
    }

    /** A row of {@code scheduled_hours.csv}. */
    record WeekLine(
            ParticipantCode participant,
            LocalDate week,
            double scheduledClientHours,
            @Nullable Double docMinutesOutsideNotes,
            @Nullable Boolean leave) {

        Object key() {
            return List.of(participant, week);
        }
    }
}
