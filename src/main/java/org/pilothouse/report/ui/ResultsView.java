package org.pilothouse.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.pilothouse.report.OwnResults;
import org.pilothouse.report.PlainReport;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Published reports in plain words, for those whose work they are about. */
@Route("studies/:study/results")
@RolesAllowed(Role.Named.CLINICIAN)
class ResultsView extends StudyPage {
    private final transient OwnResults results;

    ResultsView(StudyDirectory studies, OwnResults results) {
        super(studies, "report.results.title");
        this.results = results;
        addClassName("results");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var reports = results.all(study);
        add(new PageHeader(getPageTitle(), getTranslation("report.results.sentence")));
        if (reports.isEmpty()) {
            add(new EmptyState("report.results.empty"));
        }
        reports.forEach(report -> add(card(report)));
    }

    private Component card(PlainReport report) {
        var day = Format.date(LocalDate.ofInstant(report.lockedAt(), studyLine().zone()), getLocale());
        var when = new Paragraph(getTranslation("report.results.published", String.valueOf(report.number()), day));
        when.addClassNames("muted", "small");
        var card = new Article(new H2(report.title()), when, list(report.numbers()));
        if (!report.themes().isEmpty()) {
            card.add(new H3(getTranslation("report.results.themes")), list(report.themes()));
        }
        card.addClassNames("panel", "plain-report");
        card.getElement().setAttribute("tabindex", "0"); // a long report is scrolled by the keyboard from here
        card.getElement().setAttribute("aria-label", report.title());
        return card;
    }

    private static DescriptionList list(List<PlainReport.Line> lines) {
        var list = new DescriptionList();
        lines.forEach(
                line -> list.add(new DescriptionList.Term(line.name()), new DescriptionList.Description(line.words())));
        return list;
    }
}
