package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.PositionMapChoice.Span;

/** The selections of a text with the positions as the file counts them. */
final class RawSelections {

    /** An element and the positions it gives. */
    record Raw(XmlNode node, Span span) {}

    private RawSelections() {}

    /** Selections of a plain text by positions, of a transcript by the points in time that positions are tied to. */
    static List<Raw> of(XmlNode text, Findings findings) {
        var selections = new ArrayList<Raw>();
        for (var node : text.children("PlainTextSelection")) {
            add(
                    node,
                    number(node.attribute("startPosition")),
                    number(node.attribute("endPosition")),
                    selections,
                    findings);
        }
        var points = syncPoints(text);
        for (var node : text.children("TranscriptSelection")) {
            var from = References.guid(node.attribute("fromSyncPoint"));
            var to = References.guid(node.attribute("toSyncPoint"));
            add(node, points.get(from), points.get(to), selections, findings);
        }
        return selections;
    }

    private static void add(
            XmlNode node, @Nullable Long start, @Nullable Long end, List<Raw> selections, Findings findings) {
        if (start == null || end == null) {
            findings.add(Finding.POSITION_UNREADABLE, node.attribute("guid"));
        } else {
            selections.add(new Raw(node, new Span(start, end, node.attribute("name"))));
        }
    }

    private static Map<@Nullable UUID, Long> syncPoints(XmlNode transcript) {
        var points = new HashMap<@Nullable UUID, Long>();
        for (var node : transcript.children("SyncPoint")) {
            var guid = References.guid(node.attribute("guid"));
            var position = number(node.attribute("position"));
            if (guid != null && position != null) {
                points.put(guid, position);
            }
        }
        return points;
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
