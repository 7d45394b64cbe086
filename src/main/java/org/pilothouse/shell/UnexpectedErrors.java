package org.pilothouse.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Meets every exception of a screen: a refusal is explained, a lost race is told, anything else gets a reference and goes to the log. */
@Component
class UnexpectedErrors implements VaadinServiceInitListener, ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final int REFERENCE_LENGTH = 8;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var cause = event.getThrowable();
        var refused = find(cause, Refused.class);
        if (refused.isPresent()) {
            tell(() -> Notify.refused(refused.get()));
        } else if (find(cause, ObjectOptimisticLockingFailureException.class).isPresent()) {
            tell(() -> Notify.problem("shell.error.changed-meanwhile"));
        } else {
            var reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
            LOG.error("Unexpected error {}", reference, cause);
            tell(() -> Notify.problem("shell.error.unexpected.text", reference));
        }
    }

    private static void tell(Runnable message) {
        var ui = UI.getCurrent();
        if (ui != null) {
            message.run();
        }
    }

    private static <T extends Throwable> Optional<T> find(@Nullable Throwable from, Class<T> type) {
        for (var cause = from; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
