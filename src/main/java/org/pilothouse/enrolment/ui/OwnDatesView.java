package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ParticipantDates;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Studies;

/** Dates of single participants that differ from the pilot's: a late start, days away. */
@Route("studies/:study/own-dates")
@RolesAllowed(Role.Named.CUSTODIAN)
class OwnDatesView extends StudyPage {
    private final transient ParticipantDates dates;
    private final transient Studies studies;
    final Grid<Line> grid = new Grid<>();

    /** @param phase null for days away */
    record Line(ParticipantCode code, @Nullable String phase, LocalDate from, LocalDate until) {}

    OwnDatesView(StudyDirectory directory, Studies studies, ParticipantDates dates) {
        super(directory, "enrolment.dates.title");
        this.dates = dates;
        this.studies = studies;
        grid.addComponentColumn(line -> new CodeText(line.code().value()))
                .setHeader(getTranslation("enrolment.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.phase() == null ? getTranslation("enrolment.dates.away") : line.phase())
                .setHeader(getTranslation("enrolment.dates.what"))
                .setAutoWidth(true);
        grid.addColumn(line -> Format.date(line.from(), getLocale()))
                .setHeader(getTranslation("enrolment.away.from"))
                .setAutoWidth(true);
        grid.addColumn(line -> Format.date(line.until(), getLocale()))
                .setHeader(getTranslation("enrolment.away.until"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::remove).setAutoWidth(true).setFlexGrow(0);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addClassName("enrolment-grid");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var people = dates.participants(study);
        var phases = studies.definition(study).phases().stream()
                .map(phase -> phase.name())
                .distinct()
                .toList();
        var add = new Button(
                getTranslation("enrolment.dates.add"),
                click -> new OwnDatesDialog(dates, study, people, phases, () -> show(study)).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setEnabled(!people.isEmpty());
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.dates.sentence"), add));
        var lines = lines(study);
        grid.setItems(lines);
        add(lines.isEmpty() ? new EmptyState("enrolment.dates.empty") : grid);
    }

    private List<Line> lines(StudyId study) {
        return Stream.concat(
                        dates.ownPhases(study).stream()
                                .map(own -> new Line(own.code(), own.phase(), own.start(), own.end())),
                        dates.timesAway(study).stream()
                                .map(away -> new Line(away.code(), null, away.from(), away.until())))
                .sorted(java.util.Comparator.comparing(Line::code).thenComparing(Line::from))
                .toList();
    }

    private Button remove(Line line) {
        var remove = new Button(getTranslation("enrolment.away.remove"), click -> {
            if (line.phase() == null) {
                dates.cancelAway(study(), line.code(), line.from());
            } else {
                dates.clear(study(), line.code(), line.phase());
            }
            show(study());
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return remove;
    }
}
