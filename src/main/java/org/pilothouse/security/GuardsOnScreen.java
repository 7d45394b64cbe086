package org.pilothouse.security;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The guarded fields a writer has before them, where they can be asked about what they typed. None for programs, files and the interface. */
final class GuardsOnScreen {
    private final Set<TextGuard> guards = new LinkedHashSet<>();

    private GuardsOnScreen() {}

    static GuardsOnScreen of(UI ui) {
        var known = ComponentUtil.getData(ui, GuardsOnScreen.class);
        if (known != null) {
            return known;
        }
        var fresh = new GuardsOnScreen();
        ComponentUtil.setData(ui, GuardsOnScreen.class, fresh);
        return fresh;
    }

    void enter(TextGuard guard) {
        guards.add(guard);
    }

    void leave(TextGuard guard) {
        guards.remove(guard);
    }

    /** Those in which just this text stands. */
    static List<TextGuard> with(String field, String text) {
        var ui = UI.getCurrent();
        return ui == null
                ? List.of()
                : of(ui).guards.stream()
                        .filter(guard -> guard.holds(field, text))
                        .toList();
    }
}
