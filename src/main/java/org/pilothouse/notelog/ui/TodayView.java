package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.notelog.timer.TimerState;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Studies;

/** A clinician's day, made for one thumb: the note being written, the next one, and those written today. */
@Route("studies/:study/today")
@RolesAllowed(Role.Named.CLINICIAN)
class TodayView extends StudyPage {
    /** What is settled under My participation. */
    private static final Set<NoteRefused.Reason> AGREED =
            Set.of(NoteRefused.Reason.NO_CONSENT, NoteRefused.Reason.CONSENT_OUTDATED);

    private final transient OwnNotes notes;
    private final transient NoteTimers timers;
    private final transient TimerNews news;
    private final transient Studies pilots;
    private final transient DayExtras extras;
    private Instant visit = Instant.EPOCH;
    private final transient Stopwatch busy = Stopwatch.started();
    private final HandWatch hand = new HandWatch(busy::again);
    private final OfflinePanel offline = new OfflinePanel(() -> drawAfter(null));
    private @Nullable Registration listening;
    private @Nullable String finished;
    private @Nullable FinishedNote panel;
    private @Nullable StartNote start;
    private final Map<String, RunningNote> running = new HashMap<>();

    TodayView(
            StudyDirectory studies,
            OwnNotes notes,
            NoteTimers timers,
            TimerNews news,
            Studies pilots,
            DayExtras extras) {
        super(studies, "notelog.today");
        this.notes = notes;
        this.timers = timers;
        this.news = news;
        this.pilots = pilots;
        this.extras = extras;
        addClassName("today");
    }

    @Override
    protected void show(StudyId study) {
        if (!pilots.isOpen(study)) {
            getUI().ifPresent(ui -> ui.navigate(at("ended")));
            return;
        }
        visit = extras.now();
        busy.again();
        draw();
        listenTo(study);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private void listenTo(StudyId study) {
        if (listening == null) {
            listening = getUI().map(ui -> news.listen(study, ui, this::draw)).orElse(null);
        }
    }

    private void drawAfter(@Nullable String justFinished) {
        busy.again();
        finished = justFinished;
        panel = justFinished == null ? null : panel;
        draw();
    }

    private void draw() {
        var study = study();
        var choices = notes.choices(study);
        var open = timers.open(study);
        var taps = new LoggedTaps(study, timers, notes, extras.telling(), this::drawAfter);
        var written = notes.between(study, choices.day(), choices.day());
        offline.prepare(
                studyLine(), extras.owner(), choices, open.stream().findFirst().orElse(null));
        var parts = new ArrayList<Component>(List.of(header(choices), offline, hand));
        if (!canLog(choices)) {
            parts.add(refusal(choices));
        }
        choices.tools().stream()
                .filter(tool -> tool.pause() != null)
                .forEach(tool -> parts.add(new PausedTool(tool, studyLine().zone())));
        var questions = extras.questions(study, visit);
        if (!questions.isEmpty()) {
            parts.add(new FlagQuestions(study, questions, extras, notes, () -> drawAfter(null)));
        }
        running.keySet().retainAll(open.stream().map(TimerState::noteRef).toList());
        open.forEach(timer -> parts.add(running(timer, choices, taps)));
        written.stream()
                .filter(line -> line.noteRef().equals(finished))
                .forEach(line -> parts.add(justFinished(line, choices, taps)));
        if (canLog(choices) && open.stream().noneMatch(TimerState::running)) {
            start = start != null && start.fits(choices) ? start : new StartNote(choices, taps, busy);
            parts.add(start);
        } else {
            start = null;
        }
        parts.add(writtenToday(written));
        if (canLog(choices)) {
            parts.add(new RestOfDay(study, choices.day(), extras, this::logSeveral, () -> drawAfter(null)));
        }
        arrange(parts);
    }

    private RunningNote running(TimerState timer, LogChoices choices, TodayTaps taps) {
        var shown = running.get(timer.noteRef());
        if (shown == null || !shown.fits(timer)) {
            shown = new RunningNote(timer, choicesOn(timer, choices), taps, busy);
            running.put(timer.noteRef(), shown);
        } else {
            shown.update(timer);
        }
        return shown;
    }

    /** The same panel as long as it is the same note: what is being typed or stands open in it stays. */
    private FinishedNote justFinished(NoteLine line, LogChoices choices, TodayTaps taps) {
        if (panel == null || !panel.isAbout(line.noteRef())) {
            panel = new FinishedNote(line, choices, taps, busy, () -> edit(line.noteRef()));
        } else {
            panel.update(line);
        }
        return panel;
    }

    /** Puts the parts on the screen in their order and leaves alone what is there already. */
    private void arrange(List<Component> parts) {
        getChildren().filter(child -> !parts.contains(child)).toList().forEach(this::remove);
        for (int i = 0; i < parts.size(); i++) {
            if (i >= getComponentCount() || getComponentAt(i) != parts.get(i)) {
                addComponentAtIndex(i, parts.get(i));
            }
        }
    }

    /** A note begun on another day is asked about as of that day. */
    private LogChoices choicesOn(TimerState timer, LogChoices today) {
        var begun = java.time.LocalDate.ofInstant(timer.startedAt(), studyLine().zone());
        return begun.equals(today.day()) ? today : notes.choices(study(), begun);
    }

    private PageHeader header(LogChoices choices) {
        var log = new Button(getTranslation("notelog.log"), tap -> log());
        log.addClassName("big");
        log.setVisible(canLog(choices));
        var day = Format.date(choices.day(), getLocale());
        var sentence = choices.phase() == null ? day : getTranslation("notelog.day-and-phase", day, choices.phase());
        return new PageHeader(getTranslation("notelog.today"), sentence, log);
    }

    private static boolean canLog(LogChoices choices) {
        return choices.refusal() == null;
    }

    private Div refusal(LogChoices choices) {
        var reason = Objects.requireNonNull(choices.refusal());
        var notice = new Div(new Paragraph(getTranslation(new NoteRefused(reason).messageKey())));
        if (AGREED.contains(reason)) {
            notice.add(new Anchor(at("my-participation"), getTranslation("enrolment.mine.title")));
        }
        notice.addClassNames("notice", "decide");
        return notice;
    }

    private Section writtenToday(List<NoteLine> written) {
        if (written.isEmpty()) {
            return new Section(new EmptyState("notelog.today.empty"));
        }
        return new Section(
                new H2(getTranslation("notelog.written", written.size())), new NoteList(written, this::edit));
    }

    private void log() {
        NoteDialog.logging(study(), notes, extras.telling(), () -> drawAfter(null))
                .open();
    }

    private void logSeveral() {
        NoteDialog.several(study(), notes, () -> drawAfter(null)).open();
    }

    private void edit(NoteLine line) {
        edit(line.noteRef());
    }

    private void edit(String noteRef) {
        var told = OwnNote.of(notes.find(study(), noteRef).note());
        NoteDialog.editing(study(), notes, extras.telling(), noteRef, told, () -> drawAfter(null))
                .open();
    }
}
