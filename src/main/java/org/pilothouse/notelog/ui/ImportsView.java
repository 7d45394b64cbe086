package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.enrolment.EhrUserList;
import org.pilothouse.notelog.activity.ActivityImports;
import org.pilothouse.notelog.activity.RuleEffects;
import org.pilothouse.notelog.imports.FileImports;
import org.pilothouse.notelog.imports.ImportKind;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Studies;

/** Where files of notes, weekly figures and logs of a record system come in. */
@Route("studies/:study/imports")
@RolesAllowed({Role.Named.RESEARCHER, Role.Named.CUSTODIAN})
class ImportsView extends StudyPage {
    private final transient FileImports files;
    private final transient ActivityImports logs;
    private final transient RuleEffects effects;
    private final transient EhrUserList users;

    ImportsView(Studies studies, FileImports files, ActivityImports logs, RuleEffects effects, EhrUserList users) {
        super(studies, "imports.title");
        this.files = files;
        this.logs = logs;
        this.effects = effects;
        this.users = users;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("imports.sentence")));
        var roles = studyLine().roles();
        var isResearcher = roles.contains(Role.RESEARCHER);
        var rules = new Div();
        if (isResearcher) {
            add(new TableImportPanel(study, ImportKind.NOTES, files));
        }
        if (roles.contains(Role.CUSTODIAN)) {
            add(new EhrUsersPanel(study, users));
        }
        add(new LogImportPanel(study, studyLine().zone(), logs, () -> {
            rules.removeAll();
            if (isResearcher) {
                rules.add(new RuleEffectsPanel(effects.of(study)));
            }
        }));
        add(rules, new TableImportPanel(study, ImportKind.WEEKLY, files));
    }
}
