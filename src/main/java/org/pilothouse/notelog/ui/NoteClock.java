package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.pilothouse.notelog.timer.TimerState;

/** The clock of a note being written; it ticks in the browser and is kept on the server. */
@Tag("note-timer")
@JsModule("./elements/note-timer.ts")
class NoteClock extends Component {

    /** @param idle is told when the page did not move for a while */
    NoteClock(TimerState timer, Consumer<Duration> idle) {
        update(timer);
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "minutes", getTranslation("notelog.clock.minutes"),
                                "paused", getTranslation("notelog.clock.paused")));
        getElement()
                .addEventListener(
                        "note-idle",
                        event -> idle.accept(Duration.ofSeconds(
                                event.getEventData().get("event.detail.seconds").asLong())))
                .addEventData("event.detail.seconds");
    }

    final void update(TimerState timer) {
        getElement().setProperty("active", (double) timer.active().toMillis());
        getElement().setProperty("running", timer.running());
    }
}
