package org.pilothouse.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.pilothouse.audit.LogLine;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Stacked;

/** Lines of the log: when, who, what, on what. */
class LogGrid extends Grid<LogLine> {
    private final transient ZoneId zone;

    LogGrid(ZoneId zone) {
        this.zone = zone;
        addColumn(line -> Format.dateTime(line.at(), zone, getLocale()))
                .setHeader(getTranslation("audit.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::who).setHeader(getTranslation("audit.who")).setAutoWidth(true);
        addColumn(line -> ActionWords.of(this, line.action()))
                .setHeader(getTranslation("audit.action"))
                .setAutoWidth(true);
        addColumn(line -> ObjectWords.of(this, line.object()))
                .setHeader(getTranslation("audit.object"))
                .setAutoWidth(true);
        addColumn(line -> DetailWords.of(this, line.details()))
                .setHeader(getTranslation("audit.details"))
                .setFlexGrow(2);
        setEmptyStateText(getTranslation("audit.nothing"));
        Stacked.onPhones(this, this::stacked);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("log-grid");
    }

    private Div stacked(LogLine line) {
        return Stacked.row(
                ActionWords.of(this, line.action()),
                ObjectWords.of(this, line.object()),
                DetailWords.of(this, line.details()),
                Format.dateTime(line.at(), zone, getLocale()) + " · " + name(line));
    }

    private Span who(LogLine line) {
        var text = new Span(name(line));
        text.setClassName("muted", line.who() == null);
        return text;
    }

    private String name(LogLine line) {
        if (line.byClinician()) {
            return getTranslation("audit.who.clinician");
        }
        return line.who() == null ? getTranslation("audit.who.application") : line.who();
    }
}
