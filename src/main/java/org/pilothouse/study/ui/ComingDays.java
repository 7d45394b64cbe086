package org.pilothouse.study.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pilothouse.study.PlannedDays.Planned;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;

/** The days of a study on which something begins or ends, in words. */
final class ComingDays {
    private final Saying words;

    ComingDays(Saying words) {
        this.words = words;
    }

    /** Says a translation key. */
    @FunctionalInterface
    interface Saying {
        String say(String key, Object... arguments);
    }

    record Day(LocalDate on, String what) {}

    /** The earliest first. */
    List<Day> of(StudyDefinition study, List<Planned> planned) {
        var days = new ArrayList<Day>();
        for (var phase : study.phases()) {
            days.add(day(phase.start(), "phase.begins", phase.name(), whose(phase)));
            days.add(day(phase.end(), "phase.ends", phase.name(), whose(phase)));
        }
        for (var tool : study.tools()) {
            tool.versions()
                    .forEach(version -> days.add(day(version.deployedAt(), "version", tool.name(), version.label())));
        }
        for (var round : planned) {
            days.add(day(round.from(), "round.opens", round.row(), round.name()));
            days.add(day(round.to(), "round.closes", round.row(), round.name()));
        }
        study.analysisPlan()
                .releases()
                .forEach(release -> days.add(
                        day(release.date(), "report." + release.kind().name().toLowerCase(Locale.ROOT))));
        for (var approval : study.approvals()) {
            var last = approval.expiresOn();
            if (last != null) {
                days.add(day(last, "approval", approval.reference()));
            }
        }
        days.sort(Comparator.comparing(Day::on));
        return List.copyOf(days);
    }

    private String whose(Phase phase) {
        var group = phase.arm() == null ? "" : " · " + words.say("study.phase.arm", phase.arm());
        return phase.site() == null ? group : group + " · " + phase.site();
    }

    private Day day(LocalDate on, String what, Object... arguments) {
        return new Day(on, words.say("study.schedule." + what, arguments));
    }
}
