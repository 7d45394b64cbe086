package org.pilothouse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyLine;

/** Goes anywhere by typing: Ctrl/⌘ K opens it on every page, {@code ?} lists the keys. */
@Tag("jump-box")
@JsModule("./elements/jump-box.ts")
class JumpBox extends Component {
    private static final List<String> KEYS = List.of("jump", "keys", "next", "press", "close");

    private final transient Jumps jumps;
    private List<StudyLine> mine = List.of();
    private @Nullable StudyLine current;

    JumpBox(Jumps jumps) {
        this.jumps = jumps;
        var words = Map.of(
                "jump", getTranslation("shell.jump"),
                "results", getTranslation("shell.jump.results"),
                "nothing", getTranslation("shell.jump.nothing"),
                "keys", getTranslation("shell.keys"),
                "close", getTranslation("shell.keys.done"));
        getElement().setPropertyMap("words", words);
        getElement()
                .setPropertyList(
                        "keys",
                        KEYS.stream()
                                .map(key -> List.of(
                                        getTranslation("shell.keys." + key + ".press"),
                                        getTranslation("shell.keys." + key)))
                                .toList());
        getElement()
                .addEventListener(
                        "jump-ask",
                        event -> show(
                                event.getEventData().path("event.detail.typed").asString()))
                .addEventData("event.detail.typed");
        getElement()
                .addEventListener(
                        "jump-go",
                        event -> go(
                                event.getEventData().path("event.detail.route").asString()))
                .addEventData("event.detail.route");
    }

    /** Says which studies there are to go to and in which one stands. */
    void stand(List<StudyLine> studies, Optional<StudyLine> in) {
        mine = studies;
        current = in.orElse(null);
    }

    /** What matches, as the box lists it. */
    List<Map<String, String>> show(String typed) {
        var found = jumps.find(mine, current, typed).stream()
                .map(target -> Map.of(
                        "kind", getTranslation(target.kindKey()),
                        "label", target.label(),
                        "route", target.route()))
                .toList();
        getElement().setPropertyList("targets", found);
        return found;
    }

    private static void go(String route) {
        UI.getCurrent().navigate(route);
    }
}
