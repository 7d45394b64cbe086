package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.notelog.flag.FlagCounts;
import org.pilothouse.notelog.flag.FlagLine;
import org.pilothouse.notelog.flag.OpenFlags;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** How good the notes are: counts by kind for the lead, what stayed unanswered for a week for researchers. */
@Route("studies/:study/quality")
@RolesAllowed({Role.Named.LEAD, Role.Named.RESEARCHER})
class QualityView extends StudyPage {
    final Grid<FlagCounts.Line> counts = new Grid<>();
    final Grid<FlagLine> open = new Grid<>();
    private final transient FlagCounts flagCounts;
    private final transient OpenFlags openFlags;

    QualityView(StudyDirectory studies, FlagCounts flagCounts, OpenFlags openFlags) {
        super(studies, "notelog.quality");
        this.flagCounts = flagCounts;
        this.openFlags = openFlags;
        counts.setAllRowsVisible(true);
        counts.addColumn(line -> getTranslation("notelog.FlagKind." + line.kind()))
                .setHeader(getTranslation("notelog.quality.kind"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        counts.addColumn(line -> line.flags().isPresent()
                        ? String.valueOf(line.flags().getAsLong())
                        : getTranslation("notelog.quality.hidden"))
                .setHeader(getTranslation("notelog.quality.flags"))
                .setAutoWidth(true);
        open.setAllRowsVisible(true);
        open.addColumn(line -> line.participant().value())
                .setHeader(getTranslation("notelog.participant"))
                .setAutoWidth(true);
        open.addColumn(line -> getTranslation("notelog.FlagKind." + line.kind()))
                .setHeader(getTranslation("notelog.quality.kind"))
                .setAutoWidth(true);
        open.addColumn(line -> line.noteRef() == null ? Format.NOT_DEFINED : line.noteRef())
                .setHeader(getTranslation("notelog.reference"))
                .setAutoWidth(true);
        open.addColumn(line -> Format.dateTime(line.raisedAt(), studyLine().zone(), getLocale()))
                .setHeader(getTranslation("notelog.quality.since"))
                .setAutoWidth(true);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("notelog.quality.sentence")));
        if (studyLine().roles().contains(Role.LEAD)) {
            counts.setItems(flagCounts.byKind(study));
            add(section("notelog.quality.counts", new Paragraph(getTranslation("notelog.quality.counts.why")), counts));
        }
        if (studyLine().roles().contains(Role.RESEARCHER)) {
            var lines = openFlags.afterAWeek(study);
            open.setItems(lines);
            add(section(
                    "notelog.quality.open",
                    new Paragraph(getTranslation("notelog.quality.open.why")),
                    lines.isEmpty() ? new EmptyState("notelog.quality.empty") : open));
        }
    }

    private Section section(String title, Paragraph why, com.vaadin.flow.component.Component content) {
        why.addClassName("muted");
        return new Section(new H2(getTranslation(title)), why, content);
    }
}
