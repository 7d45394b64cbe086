package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.timer.TimerState;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shared.StudyLine;
import tools.jackson.databind.json.JsonMapper;

/** Takes over when the connection is lost: its script lives outside the application's own, so that it works without it. */
@Tag("offline-notes")
class OfflinePanel extends Component {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WORDS = List.of(
            "title", "text", "type", "tool", "outcome", "reason", "minutes", "keep", "kept", "waiting", "sent",
            "signIn", "drop", "back");

    /** @param sent is told when notes were sent and the page should show them */
    OfflinePanel(Runnable sent) {
        getElement().addEventListener("offline-sent", event -> sent.run());
    }

    /** Names the clinician of a study without saying who it is. */
    static String owner(StudyId study, CurrentUser current) {
        var text = study.value() + " " + current.account();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
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
                        .map(type -> option(type.code(), type.label()))
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
