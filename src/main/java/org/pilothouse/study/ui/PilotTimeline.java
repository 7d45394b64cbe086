package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shell.Format;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.PlannedDays.Planned;
import org.pilothouse.study.PlannedRelease;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;

/** Phases by group and tool versions under one another on the same days, with a line for today. */
class PilotTimeline extends Div {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private static final Set<PhaseKind> AFTERWARDS = Set.of(PhaseKind.FOLLOW_UP, PhaseKind.MAINTENANCE);
    private static final int WEEKS_SHOWN_AFTERWARDS = 4;

    /** The words of a month need a fourteenth of the line. */
    private static final int ROOM_FOR_A_MONTH = 14;

    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;

    /** @param study with at least one phase */
    PilotTimeline(StudyDefinition study, LocalDate today) {
        this(study, today, List.of());
    }

    /** @param planned further rows below phases and tools */
    PilotTimeline(StudyDefinition study, LocalDate today, List<Planned> planned) {
        addClassName("timeline");
        getElement().setAttribute("tabindex", "0"); // wider than a phone: the keyboard scrolls it
        this.today = today;
        from = study.phases().stream()
                .map(Phase::start)
                .min(Comparator.naturalOrder())
                .orElse(today);
        to = lastDayShown(study);
        var body = new Div();
        body.addClassName("timeline-body");
        body.add(months());
        whose(study)
                .forEach(whose -> body.add(lane(
                        name(whose),
                        study.phases().stream()
                                .filter(phase -> whose.equals(Whose.of(phase)))
                                .map(this::span)
                                .toList())));
        study.tools().stream()
                .filter(tool -> !tool.versions().isEmpty())
                .forEach(tool -> body.add(lane(tool.name(), versionsAndPauses(tool, study.timezone()))));
        rows(planned).forEach((row, spans) -> body.add(lane(row, spans)));
        if (!planned.isEmpty() && !study.analysisPlan().releases().isEmpty()) {
            body.add(lane(
                    getTranslation("study.timeline.reports"),
                    study.analysisPlan().releases().stream().map(this::report).toList()));
        }
        add(body);
        cutOff(study);
    }

    /** The days that are left out are said in words: a bar that ends at the edge looks like one that is over. */
    private void cutOff(StudyDefinition study) {
        lastEnd(study.phases().stream()).filter(to::isBefore).ifPresent(end -> {
            var words = new Paragraph(getTranslation(
                    today.isAfter(to) && !today.isAfter(end) ? "study.timeline.cut.today" : "study.timeline.cut",
                    Format.date(to, getLocale()),
                    Format.date(end, getLocale())));
            words.addClassName("timeline-cut");
            add(words);
        });
    }

    private Map<String, List<Div>> rows(List<Planned> planned) {
        var rows = new LinkedHashMap<String, List<Div>>();
        planned.forEach(one -> rows.computeIfAbsent(one.row(), row -> new ArrayList<>())
                .add(span(one.name(), one.from(), one.to(), "round")));
        return rows;
    }

    private Div report(PlannedRelease release) {
        return span(Choices.words(this, release.kind()), release.date(), release.date(), "report");
    }

    /** Years of continued use would press the pilot itself into a few pixels: what follows it is cut off after some weeks. */
    private LocalDate lastDayShown(StudyDefinition study) {
        var end = lastEnd(study.phases().stream()).orElse(today);
        return lastEnd(study.phases().stream().filter(phase -> !AFTERWARDS.contains(phase.kind())))
                .map(pilot -> pilot.plusWeeks(WEEKS_SHOWN_AFTERWARDS))
                .filter(end::isAfter)
                .orElse(end);
    }

    private static Optional<LocalDate> lastEnd(Stream<Phase> phases) {
        return phases.map(Phase::end).max(Comparator.naturalOrder());
    }

    /** Whom phases are for: a group, a site, both, or everybody. In a stepped introduction each site has days of its own. */
    private record Whose(String arm, String site) {
        static Whose of(Phase phase) {
            return new Whose(Objects.requireNonNullElse(phase.arm(), ""), Objects.requireNonNullElse(phase.site(), ""));
        }
    }

    private static List<Whose> whose(StudyDefinition study) {
        return study.phases().stream().map(Whose::of).distinct().toList();
    }

    private String name(Whose whose) {
        if (whose.arm().isEmpty()) {
            return whose.site().isEmpty() ? getTranslation("study.timeline.everybody") : whose.site();
        }
        var group = getTranslation("study.phase.arm", whose.arm());
        return whose.site().isEmpty() ? group : group + " · " + whose.site();
    }

    private Div lane(String name, List<Div> spans) {
        var label = new Span(name);
        label.addClassName("timeline-label");
        var track = new Div();
        track.addClassName("timeline-track");
        spans.forEach(track::add);
        if (!today.isBefore(from) && !today.isAfter(to)) {
            var now = new Div();
            now.addClassName("timeline-today");
            now.getElement().setAttribute("aria-hidden", "true");
            now.getStyle().set("inset-inline-start", percent(today));
            track.add(now);
        }
        var lane = new Div(label, track);
        lane.addClassName("timeline-lane");
        return lane;
    }

    private Div months() {
        var marks = new ArrayList<Div>();
        var lastWithRoom = to.minusDays(ChronoUnit.DAYS.between(from, to) / ROOM_FOR_A_MONTH);
        for (var month = from.withDayOfMonth(1); !month.isAfter(lastWithRoom); month = month.plusMonths(1)) {
            var mark = new Div();
            mark.addClassName("timeline-month");
            mark.setText(MONTH.format(month));
            mark.getStyle().set("inset-inline-start", percent(month.isBefore(from) ? from : month));
            marks.add(mark);
        }
        if (marks.size() > 1
                && ChronoUnit.DAYS.between(from, from.withDayOfMonth(1).plusMonths(1)) < 10) {
            marks.removeFirst(); // its words would run into the next month's
        }
        var lane = lane("", marks);
        lane.addClassName("timeline-months");
        return lane;
    }

    private Div span(Phase phase) {
        return span(
                phase.name(),
                phase.start(),
                phase.end(),
                "phase-" + phase.kind().name().toLowerCase(Locale.ROOT));
    }

    private List<Div> versions(Tool tool) {
        var versions = tool.versions();
        var spans = new ArrayList<Div>();
        for (var i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var next = i + 1 < versions.size() ? versions.get(i + 1).deployedAt() : null;
            spans.add(span(version.label(), version.deployedAt(), lastDay(version.retiredAt(), next), "version"));
        }
        return spans.stream().filter(Div::isVisible).toList();
    }

    private List<Div> versionsAndPauses(Tool tool, ZoneId zone) {
        var spans = new ArrayList<>(versions(tool));
        for (var pause : tool.pauses()) {
            var lifted = pause.until(zone);
            var first = pause.from(zone);
            var last = lifted == null ? null : later(first, lifted.minusDays(1));
            var shown = last == null ? later(first, today.isBefore(to) ? today : to) : last;
            spans.add(span(getTranslation("study.timeline.paused"), first, last, shown, "pause"));
        }
        return spans.stream().filter(Div::isVisible).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static @Nullable LocalDate lastDay(@Nullable LocalDate retired, @Nullable LocalDate next) {
        return Stream.of(retired, next == null ? null : next.minusDays(1))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Div span(String name, LocalDate start, @Nullable LocalDate end, String kind) {
        return span(name, start, end, end == null ? to : end, kind);
    }

    /** @param end what the words say; without one it goes on and nobody knows until when */
    private Div span(String name, LocalDate start, @Nullable LocalDate end, LocalDate drawnTo, String kind) {
        var first = start.isBefore(from) ? from : start;
        var last = drawnTo.isAfter(to) ? to : drawnTo;
        var when = end == null
                ? getTranslation("study.timeline.since", Format.date(start, getLocale()))
                : Format.date(start, getLocale()) + " – " + Format.date(end, getLocale());
        var words = new Span(name);
        words.addClassName("timeline-name");
        var dates = new Span(when);
        dates.addClassName("timeline-dates");
        var span = new Div(words, dates);
        span.addClassNames("timeline-span", kind);
        span.setTitle(name + ", " + when);
        span.getStyle().set("inset-inline-start", percent(first));
        span.getStyle().set("width", share(ChronoUnit.DAYS.between(first, last) + 1));
        span.setVisible(!last.isBefore(first));
        return span;
    }

    private String percent(LocalDate day) {
        return share(ChronoUnit.DAYS.between(from, day));
    }

    private String share(long days) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * days / (ChronoUnit.DAYS.between(from, to) + 1));
    }
}
