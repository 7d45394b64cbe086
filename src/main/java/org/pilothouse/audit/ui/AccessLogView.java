package org.pilothouse.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.pilothouse.audit.AccessLog;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Who did what in this pilot and who looked at whose data. */
@Route("studies/:study/access-log")
@RolesAllowed(Role.Named.CUSTODIAN)
class AccessLogView extends StudyPage {
    private final transient AccessLog log;

    @Nullable LogFilters filters;

    @Nullable LogGrid grid;

    AccessLogView(StudyDirectory studies, AccessLog log) {
        super(studies, "audit.title");
        this.log = log;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var lines = new LogGrid(studyLine().zone());
        var restricting = new LogFilters(
                studyLine().zone(),
                log.people(study),
                log.actions(study),
                () -> lines.getDataProvider().refreshAll());
        lines.setItemsPageable(page -> log.find(study, restricting.filter(), page));
        DownloadHandler handler = asked -> {
            asked.setFileName("access-log-" + studyLine().code() + ".csv");
            asked.setContentType("text/csv; charset=utf-8");
            log.csv(study, restricting.filter(), asked.getOutputStream());
        };
        var download = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("audit.download"));
        download.addClassName("download");
        add(new PageHeader(getPageTitle(), getTranslation("audit.sentence"), download), restricting, lines);
        filters = restricting;
        grid = lines;
    }
}
