package org.pilothouse.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import org.pilothouse.shared.Refused;

/** Short messages at the edge of the screen. */
public final class Notify {
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofSeconds(9);

    private Notify() {}

    /** Says that something was done. */
    public static void done(String key, Object... arguments) {
        show(UI.getCurrent().getTranslation(key, arguments), SHORT);
    }

    /** Says what happened, what stayed safe and what to do. */
    public static void refused(Refused refusal) {
        if (refusal.isSaidInPlace()) {
            return;
        }
        var text = UI.getCurrent()
                .getTranslation(
                        refusal.messageKey(),
                        refusal.arguments(key -> UI.getCurrent().getTranslation(key)));
        show(text, LONG).addThemeVariants(NotificationVariant.ERROR);
    }

    public static void problem(String key, Object... arguments) {
        show(UI.getCurrent().getTranslation(key, arguments), LONG).addThemeVariants(NotificationVariant.ERROR);
    }

    private static Notification show(String text, Duration time) {
        return Notification.show(text, (int) time.toMillis(), Position.BOTTOM_START);
    }
}
