package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.OwnNote;

/** Says in one tap whether a note was written outside the hours scheduled with clients; nothing is assumed of one that does not say. */
class ClientHours extends Select<ClientHours.When> {
    private transient OwnNote told;

    /** All of the note; minutes in between are typed where the note is changed. */
    enum When {
        INSIDE,
        OUTSIDE
    }

    ClientHours(OwnNote told, Consumer<OwnNote> say) {
        this.told = told;
        setItems(When.values());
        setItemLabelGenerator(each -> getTranslation("notelog.client-hours." + each));
        setAriaLabel(getTranslation("notelog.client-hours"));
        update(told);
        addValueChangeListener(change -> {
            var minutes = minutes(change.getValue());
            if (minutes != null && !minutes.equals(this.told.outsideHours())) {
                say.accept(this.told.withOutsideHours(minutes));
            }
        });
    }

    /** Shows what is known now; what was outside in part stands where nothing is chosen. */
    final void update(OwnNote now) {
        told = now;
        var outside = now.outsideHours();
        setVisible(now.minutes() != null);
        setValue(whole(outside, now.minutes()));
        setPlaceholder(
                outside == null
                        ? getTranslation("notelog.client-hours")
                        : getTranslation("notelog.client-hours.part", Labels.minutes(this, outside)));
    }

    private @Nullable Double minutes(@Nullable When chosen) {
        return chosen == When.OUTSIDE ? told.minutes() : chosen == When.INSIDE ? (Double) 0.0 : null;
    }

    private static @Nullable When whole(@Nullable Double outside, @Nullable Double minutes) {
        if (outside != null && outside == 0) {
            return When.INSIDE;
        }
        return outside != null && Objects.equals(outside, minutes) ? When.OUTSIDE : null;
    }
}
