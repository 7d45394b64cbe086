package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.shell.Format;

/** Plain words for what the log knows by constants. */
final class Labels {
    /** Forms and documents beside notes, as files name them. */
    static final List<String> ARTEFACTS = List.of(
            "CONSENT_FORM",
            "OUTCOME_MEASURE_FORM",
            "STATS_BILLING_ENTRY",
            "EQUIPMENT_FUNDING_LETTER",
            "SCHOOL_PARENT_COMM",
            "REFERRAL",
            "OTHER");

    private Labels() {}

    static String of(Component on, @Nullable Enum<?> value) {
        return value == null
                ? ""
                : on.getTranslation("notelog." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** A form or document outside notes. */
    static String artefact(Component on, String code) {
        return ARTEFACTS.contains(code) ? on.getTranslation("notelog.artefact." + code) : code;
    }

    static String tool(Component on, String tool) {
        return ToolUse.isTool(tool) ? tool : on.getTranslation("notelog.no-tool");
    }

    static String tool(Component on, LogChoices.Tool tool) {
        var name = tool(on, tool.name());
        return tool.pause() == null ? name : on.getTranslation("notelog.tool-paused", name);
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
            var words = use.tool() + " \u00b7 " + of(on, use.useOutcome());
            return line.whilePaused() ? words + " \u00b7 " + on.getTranslation("notelog.while-paused") : words;
        }
        return use.nonUseReason() == null
                ? tool(on, ToolUse.NONE)
                : tool(on, ToolUse.NONE) + " \u00b7 " + of(on, use.nonUseReason());
    }
}
