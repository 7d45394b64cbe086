package org.pilothouse.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.pilothouse.notelog.NoteFact;

/** The first working days of each phase with a tool, which are left out because everything is new then. */
final class RunIn {
    private final StudyFacts facts;
    private final int days;

    RunIn(StudyFacts facts, int days) {
        this.facts = facts;
        this.days = days;
    }

    boolean holds(NoteFact note) {
        return days > 0
                && facts.phasesOf(note.participant(), org.pilothouse.study.PhaseKind.INTERVENTION).stream()
                        .filter(phase -> phase.name().equals(note.phase()))
                        .anyMatch(phase -> !note.serviceDate().isAfter(lastDay(phase.start(), days)));
    }

    /** The day on which as many working days, Monday to Friday, have passed; the first day counts. */
    static LocalDate lastDay(LocalDate start, int days) {
        var day = start;
        var left = days;
        while (true) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
            if (left == 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }
}
