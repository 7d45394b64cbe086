package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.pilothouse.study.StudyDefinition.Phase;

/** The phases on a line of time that can be dragged and moved by keys; on a narrow screen it stays away and the list serves. */
@Tag("phase-timeline")
@JsModule("./elements/phase-timeline.ts")
class PhaseTimeline extends Component {

    PhaseTimeline(LocalDate today) {
        getElement().setProperty("today", today.toString());
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "everybody", getTranslation("study.timeline.everybody"),
                                "group", getTranslation("study.phase.arm", "{0}"),
                                "overlap", getTranslation("study.timeline.overlap", "{0}", "{1}"),
                                "said", getTranslation("study.timeline.said", "{0}", "{1}", "{2}"),
                                "keys", getTranslation("study.timeline.keys"),
                                "locale", getLocale().toLanguageTag()));
    }

    void show(List<Phase> phases) {
        getElement()
                .setPropertyList(
                        "spans",
                        IntStream.range(0, phases.size())
                                .mapToObj(index -> span(index, phases.get(index)))
                                .toList());
    }

    private static Map<String, Object> span(int index, Phase phase) {
        return Map.of(
                "index", index,
                "name", phase.name(),
                "kind", phase.kind().name().toLowerCase(Locale.ROOT),
                "arm", Objects.requireNonNullElse(phase.arm(), ""),
                "site", Objects.requireNonNullElse(phase.site(), ""),
                "start", phase.start().toString(),
                "end", phase.end().toString());
    }

    void onChange(ComponentEventListener<Changed> listener) {
        addListener(Changed.class, listener);
    }

    void onEdit(ComponentEventListener<Edited> listener) {
        addListener(Edited.class, listener);
    }

    void onUndo(ComponentEventListener<Undone> listener) {
        addListener(Undone.class, listener);
    }

    /** A phase was moved to other days. */
    @DomEvent("phase-change")
    public static class Changed extends ComponentEvent<PhaseTimeline> {
        private static final long serialVersionUID = 1L;

        final int index;
        final String start;
        final String end;

        public Changed(
                PhaseTimeline source,
                boolean fromClient,
                @EventData("event.detail.index") int index,
                @EventData("event.detail.start") String start,
                @EventData("event.detail.end") String end) {
            super(source, fromClient);
            this.index = index;
            this.start = start;
            this.end = end;
        }
    }

    /** Somebody wants to type the days of a phase. */
    @DomEvent("phase-edit")
    public static class Edited extends ComponentEvent<PhaseTimeline> {
        private static final long serialVersionUID = 1L;

        final int index;

        public Edited(PhaseTimeline source, boolean fromClient, @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.index = index;
        }
    }

    /** Somebody wants the last move back. */
    @DomEvent("phase-undo")
    public static class Undone extends ComponentEvent<PhaseTimeline> {
        private static final long serialVersionUID = 1L;

        public Undone(PhaseTimeline source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
