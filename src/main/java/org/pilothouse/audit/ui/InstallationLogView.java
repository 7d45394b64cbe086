package org.pilothouse.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.pilothouse.audit.InstallationLog;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.PageHeader;

/** Who did what with accounts and settings, outside any pilot. */
@Route("log")
@RolesAllowed(Role.Named.ADMINISTRATOR)
class InstallationLogView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private final transient InstallationLog log;

    InstallationLogView(InstallationLog log) {
        this.log = log;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var zone = ZoneId.systemDefault();
        var lines = new LogGrid(zone);
        var filters = new LogFilters(
                zone, log.people(), log.actions(), () -> lines.getDataProvider().refreshAll());
        lines.setItemsPageable(page -> log.find(filters.filter(), page));
        DownloadHandler handler = asked -> {
            asked.setFileName("log.csv");
            asked.setContentType("text/csv; charset=utf-8");
            log.csv(filters.filter(), asked.getOutputStream());
        };
        var download = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("audit.download"));
        download.addClassName("download");
        add(new PageHeader(getPageTitle(), getTranslation("audit.installation.sentence"), download), filters, lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.installation.title");
    }
}
