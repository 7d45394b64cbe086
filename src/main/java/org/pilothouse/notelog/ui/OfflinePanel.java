package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.timer.TimerState;
import org.pilothouse.shared.StudyLine;
import tools.jackson.databind.json.JsonMapper;

/** Takes over when the connection is lost: its script lives outside the application's own, so that it works without it. */
@Tag("offline-notes")
class OfflinePanel extends Component {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WORDS = List.of(
            "title",
            "text",
            "type",
            "tool",
            "outcome",
            "reason",
            "minutes",
            "minutesHelp",
            "keep",
            "kept",
            "waiting",
            "unfinished",
            "sent",
            "signIn",
            "change",
            "drop",
            "back",
            "leaveTitle",
            "leaveText",
            "leaveSend",
            "leaveStay",
            "leaveDiscard",
            "leaveNotSent",
            "leaveOffline",
            "leaveOfflineText");

    /** @param sent is told when notes were sent and the page should show them */
    OfflinePanel(Runnable sent) {
        getElement().addEventListener("offline-sent", event -> sent.run());
    }

    /** What can be chosen while there is no connection, and the note that is being written. */
    void prepare(StudyLine study, String owner, LogChoices choices, @Nullable TimerState running) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("study", study.code());
        settings.put("owner", owner);
        settings.put("zone", study.zone().getId());
        settings.put(
                "types",
                choices.types().stream()
                        .map(type -> Map.of(
                                "value", type.code(), "label", type.label(), "eligible", (Object) type.eligible()))
                        .toList());
        settings.put(
                "tools",
                choices.tools().stream()
                        .map(tool -> option(tool.name(), Labels.tool(this, tool)))
                        .toList());
        settings.put(
                "outcomes",
                Arrays.stream(UseOutcome.values())
                        .map(each -> option(each.name(), Labels.of(this, each)))
                        .toList());
        settings.put("reasons", reasons(choices));
        settings.put("running", running == null ? null : running(running));
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, getTranslation("notelog.offline." + word)));
        settings.put("words", words);
        getElement().setAttribute("settings", JSON.writeValueAsString(settings));
    }

    private List<Map<String, String>> reasons(LogChoices choices) {
        return choices.asksForReason()
                ? Arrays.stream(NonUseReason.values())
                        .map(each -> option(each.name(), Labels.of(this, each)))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> running(TimerState timer) {
        return Map.of(
                "noteRef", timer.noteRef(),
                "noteType", timer.noteType(),
                "tool", timer.tool(),
                "active", timer.active().toMillis(),
                "ticks", timer.running());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
