package org.pilothouse.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.pilothouse.enrolment.OwnLeaving;
import org.pilothouse.enrolment.Retention;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.PilotClosing;

/** What a clinician finds in place of Today once a pilot is closed: thanks, what happens with its data, the results. */
@Route("studies/:study/ended")
@RolesAllowed(Role.Named.CLINICIAN)
class EndedView extends StudyPage {
    private final transient PilotClosing closing;
    private final transient Retention retention;
    private final transient OwnLeaving leaving;

    EndedView(StudyDirectory studies, PilotClosing closing, Retention retention, OwnLeaving leaving) {
        super(studies, "closing.ended.title");
        this.closing = closing;
        this.retention = retention;
        this.leaving = leaving;
        addClassName("ended");
    }

    @Override
    protected boolean isAboutRecording() {
        return false; // says itself that the pilot is over
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        closing.closedAt(study).ifPresentOrElse(at -> show(study, at), this::showThatItRuns);
    }

    private void showThatItRuns() {
        add(
                new PageHeader(studyLine().title(), ""),
                new EmptyState(
                        "closing.ended.running", new Anchor(at("today"), getTranslation("closing.ended.today"))));
    }

    private void show(StudyId study, Instant closedAt) {
        var day = Format.date(LocalDate.ofInstant(closedAt, studyLine().zone()), getLocale());
        add(
                new PageHeader(
                        getPageTitle(),
                        getTranslation("closing.ended.sentence", studyLine().title(), day)),
                data(retention.keysDueOn(study)),
                results(leaving.published(study)));
    }

    private Component data(Optional<LocalDate> namesGoOn) {
        var names = namesGoOn
                .map(day -> getTranslation("closing.ended.names", Format.date(day, getLocale())))
                .orElseGet(() -> getTranslation("closing.ended.names.later"));
        return panel(
                "closing.ended.data",
                new UnorderedList(
                        new ListItem(getTranslation("closing.ended.recorded")),
                        new ListItem(names),
                        new ListItem(getTranslation("closing.ended.rights"))),
                new Anchor(at("my-participation"), getTranslation("closing.ended.mine")),
                new Anchor(at("documentation"), getTranslation("closing.ended.documentation")));
    }

    private Component results(java.util.List<Published> reports) {
        if (reports.isEmpty()) {
            return panel("closing.ended.results", new Paragraph(getTranslation("closing.ended.results.none")));
        }
        var list = new UnorderedList();
        reports.forEach(report -> list.add(new ListItem(getTranslation(
                "closing.ended.report",
                report.title(),
                Format.date(LocalDate.ofInstant(report.lockedAt(), studyLine().zone()), getLocale())))));
        return panel(
                "closing.ended.results", list, new Anchor(at("results"), getTranslation("closing.ended.results.open")));
    }

    private Section panel(String titleKey, Component... content) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(content);
        section.addClassNames("panel", "ended-panel");
        return section;
    }
}
