package org.pilothouse.report.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.report.ReleaseDocuments;
import org.pilothouse.report.Releases;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** The latest release on one page: a question, its number, its chart. */
@Route("studies/:study/adoption")
@RolesAllowed({Role.Named.MANAGER, Role.Named.LEAD, Role.Named.RESEARCHER, Role.Named.CUSTODIAN})
class AdoptionView extends StudyPage {
    private final transient Releases releases;
    private final transient ReleaseDocuments documents;

    AdoptionView(StudyDirectory studies, Releases releases, ReleaseDocuments documents) {
        super(studies, "report.adoption.title");
        this.releases = releases;
        this.documents = documents;
        addClassName("adoption");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        releases.latest(study).ifPresentOrElse(release -> show(study, release), this::showNothingYet);
    }

    private void showNothingYet() {
        add(new PageHeader(getPageTitle(), ""), new EmptyState("report.adoption.empty"));
    }

    private void show(StudyId study, ReleaseModel release) {
        var cover = release.cover();
        add(
                new PageHeader(cover.title(), cover.line(), new Downloads(documents, study, cover.number())),
                notice(cover.scope()),
                new DecisionPanel(release.decision()));
        release.declared().forEach(section -> add(new SectionPanel(section)));
        add(
                new FurtherPanel(release.further()),
                new ThemesPanel(release),
                new LimitsPanel(release.limits()),
                notice(getTranslation("report.hidden.explained") + " "
                        + release.suppression().line()));
    }

    private static Paragraph notice(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("notice");
        return paragraph;
    }
}
