package org.pilothouse.refiqda;

import java.util.List;

/** What a written file does not hold, to be handed out beside it. */
public record LossReport(List<Loss> losses) {

    public LossReport {
        losses = List.copyOf(losses);
    }

    public boolean isEmpty() {
        return losses.isEmpty();
    }
}
