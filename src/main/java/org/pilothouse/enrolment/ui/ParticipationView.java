package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.enrolment.HandOver;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.enrolment.Reminders;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** What a lead may know of participation: counts before consent, IDs after it, never a name. */
@Route("studies/:study/participation")
@RolesAllowed(Role.Named.LEAD)
class ParticipationView extends StudyPage {
    private final transient Participation participation;
    private final transient HandOver handOver;
    private final transient Reminders reminders;
    final Grid<Participation.Line> grid = new Grid<>();

    ParticipationView(StudyDirectory studies, Participation participation, HandOver handOver, Reminders reminders) {
        super(studies, "enrolment.participation.title");
        this.participation = participation;
        this.handOver = handOver;
        this.reminders = reminders;
        grid.addComponentColumn(line -> new CodeText(line.code().value()))
                .setHeader(getTranslation("enrolment.code"))
                .setComparator(Participation.Line::code)
                .setSortable(true);
        grid.addColumn(line -> getTranslation("enrolment.stage." + line.status()))
                .setHeader(getTranslation("enrolment.participation.stage"));
        grid.addComponentColumn(this::discipline).setHeader(getTranslation("enrolment.discipline"));
        grid.addComponentColumn(this::site).setHeader(getTranslation("enrolment.site"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addClassName("enrolment-grid");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.participation.sentence")));
        add(new StageCounts(participation.stages(study)));
        add(new RemindButton(reminders, study, () -> show(study)));
        add(new HandOverPanel(handOver, study, studyLine().zone(), () -> show(study)));
        var lines = participation.consented(study);
        if (lines.isEmpty()) {
            add(new EmptyState("enrolment.participation.empty"));
            return;
        }
        grid.setItems(lines);
        var section = new Section(new H2(getTranslation("enrolment.participation.by-code")), grid);
        if (lines.stream().anyMatch(line -> line.discipline() == null)) {
            var why = new Paragraph(getTranslation("enrolment.participation.hidden.why"));
            why.addClassNames("muted", "small");
            section.add(why);
        }
        add(section);
    }

    private Span discipline(Participation.Line line) {
        var discipline = line.discipline();
        return discipline == null ? hidden() : new Span(getTranslation("enrolment.discipline." + discipline));
    }

    private Span site(Participation.Line line) {
        var site = line.site();
        return site == null ? hidden() : new Span(site);
    }

    private Span hidden() {
        var hidden = new Span(getTranslation("enrolment.hidden"));
        hidden.addClassName("hidden-value");
        return hidden;
    }
}
