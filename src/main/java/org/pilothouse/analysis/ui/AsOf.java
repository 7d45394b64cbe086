package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Format;

/** Of which night figures are, and what of them is older; nothing where they are of the data as they are. */
class AsOf extends Div {
    private static final String WHOLE = "ALL";

    private final ZoneId zone;

    AsOf(AnalysisResult result, ZoneId zone) {
        this.zone = zone;
        addClassName("as-of");
        var unchanged = result.unchangedSince();
        var whole = unchanged.get(WHOLE);
        var looked = whole == null ? "analysis.as-of" : "analysis.as-of.unchanged";
        result.asOf().ifPresent(night -> say(looked, time(night)));
        if (whole != null) {
            say("analysis.unchanged.ALL", words(whole));
        } else {
            unchanged.forEach((part, since) -> {
                if (wasShown(since)) {
                    say("analysis.unchanged." + part, words(since));
                }
            });
            if (unchanged.values().stream().anyMatch(since -> !wasShown(since))) {
                add(new Paragraph(getTranslation("analysis.unchanged.never")));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    /** There is a night or a release that it stands in. */
    private static boolean wasShown(Object since) {
        return !(since instanceof Number release) || release.intValue() > 0;
    }

    private void say(String key, String when) {
        add(new Paragraph(getTranslation(key, when)));
    }

    private String words(Object since) {
        if (since instanceof Number release) {
            return wasShown(since)
                    ? getTranslation("analysis.unchanged.release", release)
                    : getTranslation("analysis.unchanged.earlier");
        }
        return time(Instant.parse(since.toString()));
    }

    private String time(Instant night) {
        return Format.dateTime(night, zone, getLocale());
    }
}
