package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.Rehearsal;
import org.pilothouse.notelog.Sampling;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition.Phase;

/** The clinician's day as this set-up makes it, for its lead to try. Nothing is written and nobody's account is used. */
@Route("studies/:study/try")
@RolesAllowed(Role.Named.LEAD)
class TryView extends StudyPage {
    private static final int ONE_IN_AT_MOST = 50;

    final Select<Phase> phase = new Select<>();
    final IntegerField oneIn = new IntegerField();
    private final Div day = new Div();
    private final transient Studies studies;
    private final transient Rehearsal rehearsal;
    private final transient Sampling sampling;
    private final transient Clock clock;
    private transient @Nullable RehearsalTaps taps;

    TryView(StudyDirectory directory, Studies studies, Rehearsal rehearsal, Sampling sampling, Clock clock) {
        super(directory, "notelog.try");
        this.studies = studies;
        this.rehearsal = rehearsal;
        this.sampling = sampling;
        this.clock = clock;
        addClassNames("today", "try");
        phase.setLabel(getTranslation("notelog.try.phase"));
        phase.setItemLabelGenerator(this::name);
        phase.addValueChangeListener(change -> begin());
        oneIn.setLabel(getTranslation("notelog.one-in"));
        oneIn.setHelperText(getTranslation("notelog.one-in.help"));
        oneIn.setStepButtonsVisible(true);
        oneIn.setMin(1);
        oneIn.setMax(ONE_IN_AT_MOST);
        oneIn.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !oneIn.isInvalid()) {
                sampling.declare(study(), change.getValue());
            }
        });
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        if (studyLine().closedAt() != null) {
            add(new PageHeader(getPageTitle(), ""), new EmptyState("notelog.try.closed"));
            return;
        }
        var surveys = new Anchor(at("try/surveys"), getTranslation("notelog.try.surveys"));
        var notice = new Paragraph(getTranslation("notelog.try.notice"));
        notice.addClassName("notice");
        add(new PageHeader(getPageTitle(), getTranslation("notelog.try.sentence"), surveys), notice);
        var phases = studies.definition(study).phases();
        if (phases.isEmpty()) {
            add(new EmptyState(
                    "notelog.try.empty", new Anchor(at("setup/phases"), getTranslation("notelog.try.phases"))));
            return;
        }
        oneIn.setValue(sampling.oneIn(study));
        add(phase, day, oneIn);
        phase.setItems(phases);
        phase.setValue(phases.stream()
                .filter(one -> one.kind() == PhaseKind.INTERVENTION)
                .findFirst()
                .orElse(phases.getFirst()));
    }

    private String name(@Nullable Phase one) {
        return one == null
                ? ""
                : String.join(
                        " · ",
                        Stream.of(one.name(), one.arm(), one.site())
                                .filter(java.util.Objects::nonNull)
                                .toList());
    }

    private void begin() {
        var chosen = phase.getValue();
        if (chosen != null) {
            taps = new RehearsalTaps(study(), chosen, rehearsal, clock, this::draw);
            draw();
        }
    }

    private void draw() {
        var now = taps;
        if (now == null) {
            return;
        }
        day.removeAll();
        var busy = Stopwatch.started();
        var choices = rehearsal.choices(study(), phase.getValue());
        var finished = now.finished();
        var timer = now.timer();
        if (finished != null) {
            var note = new FinishedNote(finished, choices, now, busy, now::showAgain);
            note.edit.setVisible(false);
            day.add(note);
        } else if (timer != null) {
            day.add(new RunningNote(timer, choices, now, busy));
        } else {
            day.add(new StartNote(choices, now, busy));
        }
    }
}
