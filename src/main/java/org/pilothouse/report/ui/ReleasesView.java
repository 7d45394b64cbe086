package org.pilothouse.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.Executor;
import org.pilothouse.report.ReleaseDocuments;
import org.pilothouse.report.ReleaseLine;
import org.pilothouse.report.Releases;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** What was published, the newest first; researchers lock the next one here. */
@Route("studies/:study/releases")
@RolesAllowed({Role.Named.MANAGER, Role.Named.LEAD, Role.Named.RESEARCHER, Role.Named.CUSTODIAN})
class ReleasesView extends StudyPage {
    private static final int SHORT_HASH = 12;

    final Button lock = new Button();
    transient Executor background = task -> Thread.ofVirtual().start(task);

    private final transient Releases releases;
    private final transient ReleaseDocuments documents;

    ReleasesView(StudyDirectory studies, Releases releases, ReleaseDocuments documents) {
        super(studies, "report.releases.title");
        this.releases = releases;
        this.documents = documents;
        addClassName("releases");
        lock.setText(getTranslation("report.lock"));
        lock.addThemeVariants(ButtonVariant.PRIMARY);
        lock.addClickListener(clicked -> new LockDialog(releases, study(), background, () -> show(study())).open());
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        lock.setVisible(studyLine().roles().contains(Role.RESEARCHER));
        add(new PageHeader(getPageTitle(), getTranslation("report.releases.text"), lock));
        var all = releases.all(study);
        if (all.isEmpty()) {
            add(new EmptyState("report.releases.empty"));
        }
        all.forEach(release -> add(card(study, release)));
    }

    private Article card(StudyId study, ReleaseLine release) {
        var when = new Paragraph(getTranslation(
                "report.releases.line",
                Format.dateTime(release.lockedAt(), studyLine().zone(), getLocale()),
                previous(release)));
        when.addClassName("muted");
        var hash = new Span(release.contentHash().substring(0, SHORT_HASH));
        hash.addClassNames("code", "small");
        var title = new H2(getTranslation("report.releases.name", String.valueOf(release.number()), release.title()));
        var card = new Article(title, when, new Div(hash), new Downloads(documents, study, release.number()));
        card.addClassNames("panel", "release-card");
        return card;
    }

    private String previous(ReleaseLine release) {
        var before = release.previous();
        return before == null
                ? getTranslation("report.releases.first")
                : getTranslation("report.releases.after", String.valueOf(before));
    }
}
