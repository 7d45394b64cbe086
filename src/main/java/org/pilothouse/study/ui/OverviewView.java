package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Design;
import org.pilothouse.study.NextSteps;
import org.pilothouse.study.OpenPoint;
import org.pilothouse.study.OpenPoint.Urgency;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.ReportOutlook;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.WhereItStands;

/** Where the pilot stands, for its lead: what to do next, its figures, and what happens when. */
@Route("studies/:study/overview")
@RolesAllowed(Role.Named.LEAD)
class OverviewView extends StudyPage {
    private final transient Studies studies;
    private final transient NextSteps next;
    private final transient WhereItStands stands;
    private final transient ReportOutlook outlook;
    private final transient PlanDeviations deviations;
    private final transient PilotClosing closing;
    private final transient Clock clock;

    OverviewView(
            StudyDirectory directory,
            Studies studies,
            NextSteps next,
            WhereItStands stands,
            ReportOutlook outlook,
            PlanDeviations deviations,
            PilotClosing closing,
            Clock clock) {
        super(directory, "study.overview");
        this.studies = studies;
        this.next = next;
        this.stands = stands;
        this.outlook = outlook;
        this.deviations = deviations;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    protected boolean isAboutRecording() {
        return false; // says itself that the pilot is over
    }

    @Override
    protected void show(StudyId study) {
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        removeAll();
        add(
                new PageHeader(definition.title(), closed(study).orElseGet(() -> sentence(definition, today))),
                closed(study).isPresent() ? closing() : steps(next.open(study), definition.design()),
                figures(stands.now(study)),
                new PlanChangesOnOverview(deviations.all(study), definition.timezone(), at("setup/plan")),
                timeline(definition, today));
        outlook.in(study)
                .ifPresent(
                        course -> add(new Div(new H2(getTranslation("study.part.forecast")), new OutlookLine(course))));
    }

    /** Since when it is closed, in words; empty while it is open. */
    private Optional<String> closed(StudyId study) {
        var zone = studies.definition(study).timezone();
        return closing.closedAt(study)
                .map(at -> getTranslation(
                        "study.overview.closed", Format.date(LocalDate.ofInstant(at, zone), getLocale())));
    }

    /** What is left to do in a closed pilot is on a page of its own. */
    private Component closing() {
        return new Div(
                new H2(getTranslation("study.overview.next")),
                new Anchor(at("closing"), getTranslation("study.overview.closing")));
    }

    /** In which phase the pilot is, or when it begins. */
    private String sentence(StudyDefinition study, LocalDate today) {
        var now = study.phases().stream()
                .filter(phase -> !today.isBefore(phase.start()) && !today.isAfter(phase.end()))
                .map(Phase::name)
                .distinct()
                .toList();
        if (!now.isEmpty()) {
            return getTranslation("study.overview.now", String.join(", ", now));
        }
        var coming = study.phases().stream()
                .filter(phase -> phase.start().isAfter(today))
                .toList();
        if (coming.isEmpty()) {
            return getTranslation(study.phases().isEmpty() ? "study.overview.no-dates" : "study.overview.over");
        }
        var first = coming.stream().map(Phase::start).min(LocalDate::compareTo).orElseThrow();
        return getTranslation("study.overview.from", Format.date(first, getLocale()));
    }

    private Component steps(List<OpenPoint> points, Design design) {
        var section = new Div(new H2(getTranslation("study.overview.next")));
        if (points.isEmpty()) {
            section.add(new Paragraph(getTranslation("study.overview.nothing-open")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("next-steps");
        points.forEach(point -> list.add(step(point, design)));
        section.add(list);
        return section;
    }

    private static Component figures(List<OverviewBlock> blocks) {
        var columns = new Div();
        columns.addClassName("columns");
        blocks.forEach(block -> columns.add(new FiguresBlock(block)));
        return columns;
    }

    private ListItem step(OpenPoint point, Design design) {
        var urgency = new Span(words(point.urgency(), design));
        urgency.addClassNames("step-urgency", point.urgency().name().toLowerCase(Locale.ROOT));
        var link = new Anchor(
                at(point.path()), getTranslation(point.key(), point.arguments().toArray()));
        return new ListItem(link, urgency);
    }

    /** Nobody logs notes where there are only interviews. */
    private String words(Urgency urgency, Design design) {
        return urgency == Urgency.BLOCKS && design == Design.QUALITATIVE_ONLY
                ? getTranslation("study.value.Urgency.BLOCKS.interviews")
                : Choices.words(this, urgency);
    }

    private Component timeline(StudyDefinition study, LocalDate today) {
        var section = new Div(new H2(getTranslation("study.overview.timeline")));
        section.add(
                study.phases().isEmpty()
                        ? new EmptyState(
                                "study.empty.timeline",
                                new Anchor(at("setup/phases"), getTranslation("study.add.phases")))
                        : new PilotTimeline(study, today));
        return section;
    }
}
