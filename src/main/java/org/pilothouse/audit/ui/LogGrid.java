package org.pilothouse.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.pilothouse.audit.LogLine;
import org.pilothouse.shell.Format;

/** Lines of the log: when, who, what, on what. */
class LogGrid extends Grid<LogLine> {

    LogGrid(ZoneId zone) {
        addColumn(line -> Format.dateTime(line.at(), zone, getLocale()))
                .setHeader(getTranslation("audit.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::who).setHeader(getTranslation("audit.who")).setAutoWidth(true);
        addColumn(line -> ActionWords.of(this, line.action()))
                .setHeader(getTranslation("audit.action"))
                .setAutoWidth(true);
        addColumn(LogLine::object).setHeader(getTranslation("audit.object")).setAutoWidth(true);
        addColumn(line -> DetailWords.of(this, line.details()))
                .setHeader(getTranslation("audit.details"))
                .setFlexGrow(2);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("log-grid");
    }

    private Span who(LogLine line) {
        if (line.byClinician()) {
            return muted("audit.who.clinician");
        }
        return line.who() == null ? muted("audit.who.application") : new Span(line.who());
    }

    private Span muted(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("muted");
        return text;
    }
}
