package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.notelog.telling.ToldLine;
import org.pilothouse.notelog.telling.ToldRecords;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** What clinicians told: by participant ID for researchers, without it for leads. */
@Route("studies/:study/told")
@RolesAllowed({Role.Named.LEAD, Role.Named.RESEARCHER})
class ToldView extends StudyPage {
    private final transient ToldRecords records;

    ToldView(StudyDirectory studies, ToldRecords records) {
        super(studies, "told.title");
        this.records = records;
        addClassName("told-list");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var researcher = studyLine().roles().contains(Role.RESEARCHER);
        add(new PageHeader(getPageTitle(), getTranslation(researcher ? "told.sentence" : "told.sentence.lead")));
        var lines = researcher ? records.all(study) : records.withoutWho(study);
        if (lines.isEmpty()) {
            add(new EmptyState("told.empty"));
        }
        lines.forEach(line -> add(entry(line)));
    }

    private Article entry(ToldLine line) {
        var head = new Paragraph(getTranslation("tell.kind." + line.kind()) + " \u00b7 "
                + Format.date(line.toldAt().atZone(studyLine().zone()).toLocalDate(), getLocale()));
        head.addClassNames("muted", "small");
        if (line.participant() != null) {
            var who = new Span(" \u00b7 " + line.participant().value());
            who.addClassName("participant-code");
            head.add(who);
        }
        var entry = new Article(head, new Paragraph(line.words()));
        entry.addClassNames("panel", "told");
        return entry;
    }
}
