package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.Objects;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.shell.Format;

/** Says that a tool should not be used now, and why; logging its use stays possible. */
class PausedTool extends Section {

    /** @param tool one that is paused */
    PausedTool(LogChoices.Tool tool, ZoneId zone) {
        var pause = Objects.requireNonNull(tool.pause());
        addClassNames("notice", "decide", "paused-tool");
        getElement().setAttribute("role", "status");
        var what = new Paragraph(getTranslation(
                "notelog.paused", tool.name(), Format.date(pause.from(zone), getLocale()), pause.reason()));
        add(what, new Paragraph(getTranslation("notelog.paused.what")));
    }
}
