package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pilothouse.notelog.timer.TimerChanged;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the other tabs of a clinician that a timer changed. */
@Component
class TimerNews {
    private final Map<TimerChanged, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final CurrentUser current;

    TimerNews(CurrentUser current) {
        this.current = current;
    }

    private record Listener(UI ui, Runnable refresh) {}

    Registration listen(StudyId study, UI ui, Runnable refresh) {
        var about = new TimerChanged(study, current.codeIn(study));
        var listener = new Listener(ui, refresh);
        listeners.computeIfAbsent(about, key -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(about, (key, those) -> {
            those.remove(listener);
            return those.isEmpty() ? null : those;
        });
    }

    @TransactionalEventListener
    void on(TimerChanged change) {
        var own = UI.getCurrent();
        listeners.getOrDefault(change, Set.of()).stream()
                .filter(listener -> listener.ui() != own)
                .forEach(listener -> listener.ui().access(listener.refresh()::run));
    }
}
