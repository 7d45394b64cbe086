package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.PlainTable;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.PlannedDays.Planned;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudySchedule;
import org.pilothouse.study.ui.ComingDays.Day;

/** Phases, tool versions, survey rounds and planned reports on one time line, and what of it comes next as a list. */
@Route("studies/:study/schedule")
@RolesAllowed(Role.Named.LEAD)
class ScheduleView extends StudyPage {
    private static final int AT_FIRST = 10;

    private final transient Studies studies;
    private final transient StudySchedule schedule;
    private final transient Clock clock;

    ScheduleView(StudyDirectory directory, Studies studies, StudySchedule schedule, Clock clock) {
        super(directory, "study.schedule");
        this.studies = studies;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    protected void show(StudyId study) {
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("study.schedule.text")));
        if (definition.phases().isEmpty()) {
            add(new EmptyState(
                    "study.empty.timeline", new Anchor(at("setup/phases"), getTranslation("study.add.phases"))));
            return;
        }
        var planned = schedule.planned(study);
        add(new PilotTimeline(definition, today, planned), coming(definition, planned, today));
    }

    private Component coming(StudyDefinition definition, List<Planned> planned, LocalDate today) {
        var section = new Section(new H2(getTranslation("study.schedule.coming")));
        var days = studies.isOpen(study())
                ? new ComingDays(this::getTranslation, getLocale()).from(today, definition, planned)
                : List.<Day>of();
        if (days.isEmpty()) {
            section.add(new Paragraph(getTranslation("study.schedule.nothing")));
            return section;
        }
        section.add(table(days.subList(0, Math.min(AT_FIRST, days.size()))));
        if (days.size() > AT_FIRST) {
            var later = days.subList(AT_FIRST, days.size());
            section.add(new Details(getTranslation("study.schedule.more", later.size()), table(later)));
        }
        return section;
    }

    private PlainTable table(List<Day> days) {
        var rows = days.stream()
                .map(day -> List.of(Format.date(day.on(), getLocale()), day.what()))
                .toList();
        var table = new PlainTable(
                List.of(getTranslation("study.schedule.day"), getTranslation("study.schedule.what")), rows);
        table.addClassNames("row-problems", "coming-days");
        return table;
    }
}
