package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pilothouse.notelog.NoteExport;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.WeekOfNotes;
import org.pilothouse.notelog.telling.Telling;
import org.pilothouse.notelog.weekly.OwnWeeks;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.stats.Quantiles;
import org.pilothouse.study.Studies;
import org.pilothouse.study.VersionMarks;

/** A clinician's own log: weeks at a glance, every note, and all of it to take away. */
@Route("studies/:study/documentation")
@RolesAllowed(Role.Named.CLINICIAN)
class OwnDocumentationView extends StudyPage {
    private final transient OwnNotes notes;
    private final transient Telling telling;
    private final transient NoteExport export;
    private final transient OwnWeeks ownWeeks;
    private final transient Studies studies;

    OwnDocumentationView(
            StudyDirectory directory,
            OwnNotes notes,
            Telling telling,
            NoteExport export,
            OwnWeeks ownWeeks,
            Studies studies) {
        super(directory, "notelog.own");
        this.notes = notes;
        this.telling = telling;
        this.export = export;
        this.ownWeeks = ownWeeks;
        this.studies = studies;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var weeks = notes.weeks(study);
        if (weeks.isEmpty()) {
            var toToday = new Anchor(at("today"), getTranslation("notelog.own.start"));
            add(new PageHeader(getPageTitle(), ""), new EmptyState("notelog.own.empty", toToday), week(study));
            return;
        }
        add(new PageHeader(getPageTitle(), getTranslation("notelog.own.sentence"), NotesFile.of(this, study, export)));
        add(notesPerWeek(weeks));
        methods(weeks).forEach(method -> add(minutesPerNote(weeks, method)));
        addedTime(study);
        add(week(study));
        add(allNotes(study));
    }

    private OwnWeekForm week(StudyId study) {
        return new OwnWeekForm(study, ownWeeks, notes.today(study));
    }

    /** What logging itself costs, as measured; the middle of all notes that have it. */
    private void addedTime(StudyId study) {
        var seconds = notes.between(study, LocalDate.EPOCH, notes.today(study)).stream()
                .map(line -> line.note().detail().loggingSeconds())
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Integer::doubleValue)
                .toArray();
        if (seconds.length > 0) {
            var added = new Paragraph(
                    getTranslation("notelog.own.added", Math.round(Quantiles.median(seconds)), seconds.length));
            added.addClassName("muted");
            var how = new Paragraph(getTranslation("notelog.own.added.how"));
            how.addClassNames("muted", "small");
            add(added, how);
        }
    }

    private Chart notesPerWeek(List<WeekOfNotes> weeks) {
        var total = weeks.stream().mapToInt(WeekOfNotes::notes).sum();
        return columns(
                getTranslation("notelog.own.notes-chart", total, weeks.size()),
                getTranslation("notelog.own.notes"),
                Chart.Numbers.COUNTS,
                weeks,
                weeks.stream().map(week -> (double) week.notes()).toList());
    }

    private Chart minutesPerNote(List<WeekOfNotes> weeks, MeasurementMethod method) {
        var values = weeks.stream()
                .map(week -> week.minutes().getOrDefault(method, 0.0))
                .toList();
        return columns(
                getTranslation("notelog.own.minutes-chart", Labels.of(this, method)),
                getTranslation("notelog.min"),
                Chart.Numbers.MINUTES,
                weeks,
                values);
    }

    private Chart columns(
            String title, String name, Chart.Numbers numbers, List<WeekOfNotes> weeks, List<Double> values) {
        var labels = weeks.stream()
                .map(week -> Format.date(week.monday(), getLocale()))
                .toList();
        var rows = new java.util.ArrayList<List<String>>();
        for (int i = 0; i < labels.size(); i++) {
            rows.add(List.of(labels.get(i), Format.decimal(values.get(i), numbers.decimals())));
        }
        return Chart.of(
                Chart.Kind.COLUMNS,
                title,
                getTranslation("notelog.own.chart-description"),
                numbers,
                labels,
                List.of(new Chart.Series(name, List.copyOf(values))),
                marks(weeks),
                new Chart.Table(List.of(getTranslation("notelog.own.week"), name), rows));
    }

    /** A tool that got another version makes what follows another thing. */
    private List<Chart.Mark> marks(List<WeekOfNotes> weeks) {
        var starts = weeks.stream().map(WeekOfNotes::monday).toList();
        return VersionMarks.of(
                studies.definition(study()),
                starts,
                starts.getLast().plusWeeks(1),
                getLocale(),
                tool -> getTranslation("notelog.own.paused", tool));
    }

    private static List<MeasurementMethod> methods(List<WeekOfNotes> weeks) {
        return weeks.stream()
                .flatMap(week -> week.minutes().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Section allNotes(StudyId study) {
        var section = new Section();
        section.addClassName("own-notes");
        var byDay = new TreeMap<LocalDate, List<NoteLine>>(java.util.Comparator.reverseOrder());
        byDay.putAll(notes.between(study, LocalDate.EPOCH, notes.today(study)).stream()
                .collect(Collectors.groupingBy(line -> line.note().serviceDate())));
        byDay.forEach(
                (day, lines) -> section.add(new H2(Format.date(day, getLocale())), new NoteList(lines, this::edit)));
        return section;
    }

    private void edit(NoteLine line) {
        if (!studies.isOpen(study())) {
            Notify.problem("refused.StudyRefused.PILOT_CLOSED");
            return;
        }
        NoteDialog.editing(study(), notes, telling, line.noteRef(), OwnNote.of(line.note()), () -> show(study()))
                .open();
    }
}
