package org.pilothouse.theme;

import org.pilothouse.coding.CodingsWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes quotes whose words were withdrawn. */
@Component
class QuotesOfLeavers {
    private final ThemeRepository themes;

    QuotesOfLeavers(ThemeRepository themes) {
        this.themes = themes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CodingsWithdrawn gone) {
        var quotes = themes.findByStudyOrderByPositionAscIdAsc(gone.study()).stream()
                .mapToLong(theme -> theme.withdrawQuotes(gone.codings()))
                .sum();
        themes.flush();
        gone.removed().add("quotes", quotes);
    }
}
