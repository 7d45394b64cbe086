package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.shell.Format;

/** Plain words for what the log knows by constants. */
final class Labels {
    private Labels() {}

    static String of(Component on, @Nullable Enum<?> value) {
        return value == null
                ? ""
                : on.getTranslation("notelog." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    static String tool(Component on, String tool) {
        return ToolUse.isTool(tool) ? tool : on.getTranslation("notelog.no-tool");
    }

    static String tool(Component on, LogChoices.Tool tool) {
        return tool(on, tool.name());
    }

    static String minutes(Component on, @Nullable Double minutes) {
        return minutes == null
                ? on.getTranslation("notelog.no-minutes")
                : on.getTranslation("notelog.minutes", Format.minutes(minutes));
    }

    /** What became of the note in a few words: the tool and its outcome, or the reason for none. */
    static String use(Component on, NoteLine line) {
        var use = line.note().use();
        if (ToolUse.isTool(use.tool())) {
            return use.tool() + " \u00b7 " + of(on, use.useOutcome());
        }
        return use.nonUseReason() == null
                ? tool(on, ToolUse.NONE)
                : tool(on, ToolUse.NONE) + " \u00b7 " + of(on, use.nonUseReason());
    }
}
