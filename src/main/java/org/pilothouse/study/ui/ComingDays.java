package org.pilothouse.study.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pilothouse.shell.Format;
import org.pilothouse.study.PlannedDays.Planned;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;

/** The days from one on, on which something of a study begins or ends, in words. */
final class ComingDays {
    private final Saying words;
    private final Locale locale;

    ComingDays(Saying words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** Says a translation key. */
    @FunctionalInterface
    interface Saying {
        String say(String key, Object... arguments);
    }

    record Day(LocalDate on, String what) {}

    /** The earliest first. A round that is still to come is one day, on which it opens; one that is open, the day it ends. */
    List<Day> from(LocalDate today, StudyDefinition study, List<Planned> planned) {
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
            days.add(
                    round.from().isBefore(today)
                            ? day(round.to(), "round.closes", round.row(), round.name())
                            : day(
                                    round.from(),
                                    "round.opens",
                                    round.row(),
                                    round.name(),
                                    Format.date(round.to(), locale)));
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
        return days.stream()
                .filter(day -> !day.on().isBefore(today))
                .sorted(Comparator.comparing(Day::on))
                .toList();
    }

    private String whose(Phase phase) {
        var group = phase.arm() == null ? "" : " · " + words.say("study.phase.arm", phase.arm());
        return phase.site() == null ? group : group + " · " + phase.site();
    }

    private Day day(LocalDate on, String what, Object... arguments) {
        return new Day(on, words.say("study.schedule." + what, arguments));
    }
}
