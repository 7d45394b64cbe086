package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
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

/** Phases, tool versions, survey rounds and planned reports on one time line, and what of it comes next as a list. */
@Route("studies/:study/schedule")
@RolesAllowed(Role.Named.LEAD)
class ScheduleView extends StudyPage {
    private static final int MOST_LISTED = 40;

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
        var days = new ComingDays(this::getTranslation)
                .of(definition, planned).stream()
                        .filter(day -> studies.isOpen(study()) && !day.on().isBefore(today))
                        .toList();
        if (days.isEmpty()) {
            section.add(new Paragraph(getTranslation("study.schedule.nothing")));
            return section;
        }
        var rows = days.stream()
                .limit(MOST_LISTED)
                .map(day -> List.of(Format.date(day.on(), getLocale()), day.what()))
                .toList();
        var table = new PlainTable(
                List.of(getTranslation("study.schedule.day"), getTranslation("study.schedule.what")), rows);
        table.addClassNames("row-problems", "coming-days");
        section.add(table);
        if (days.size() > MOST_LISTED) {
            section.add(new Paragraph(getTranslation("study.schedule.more", days.size() - MOST_LISTED)));
        }
        return section;
    }
}
