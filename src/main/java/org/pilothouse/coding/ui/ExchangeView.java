package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.coding.BlindCoding;
import org.pilothouse.coding.Coders;
import org.pilothouse.coding.Projects;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Texts, codes and codings to other programs and back, with what gets lost on the way said beforehand. */
@Route("studies/:study/exchange")
@RolesAllowed(Role.Named.RESEARCHER)
class ExchangeView extends StudyPage {
    private final Projects projects;
    private final Coders coders;
    private final BlindCoding blind;

    ExchangeView(StudyDirectory studies, Projects projects, Coders coders, BlindCoding blind) {
        super(studies, "coding.exchange.title");
        this.projects = projects;
        this.coders = coders;
        this.blind = blind;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(
                new PageHeader(getPageTitle(), getTranslation("coding.exchange.sentence")),
                section(
                        "coding.exchange.out",
                        new ProjectDownload(study, studyLine().code(), projects)),
                section("coding.exchange.in", new ProjectUpload(study, projects, () -> show(study))));
        if (coders.all(study).stream().anyMatch(coder -> coder.external())) {
            add(section("coding.exchange.coders", new ExternalCoders(study, coders, blind, () -> show(study))));
        }
    }

    private Div section(String key, Div content) {
        var section = new Div(new H2(getTranslation(key)), content);
        section.addClassName("exchange-section");
        return section;
    }
}
