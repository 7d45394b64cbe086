package org.pilothouse.coding.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.CodedText;
import org.pilothouse.coding.CodingChange;
import org.pilothouse.interview.TranscriptText;

/** The text that is open, its codings as the page shows them, and whose are wanted. */
class CodingSession {
    private final TranscriptText text;
    private final Map<UUID, AppliedCoding> codings = new LinkedHashMap<>();
    private @Nullable String coder;

    CodingSession(CodedText opened) {
        text = opened.text();
        opened.codings().forEach(coding -> codings.put(coding.guid(), coding));
    }

    TranscriptText text() {
        return text;
    }

    /** Shows the codings of one coder only, by pseudonym; null for everybody's. */
    void filter(@Nullable String pseudonym) {
        coder = pseudonym;
    }

    List<AppliedCoding> shown() {
        return codings.values().stream().filter(this::isShown).toList();
    }

    List<AppliedCoding> shown(List<UUID> guids) {
        return guids.stream()
                .map(codings::get)
                .filter(Objects::nonNull)
                .filter(this::isShown)
                .toList();
    }

    /** Of what others did, the part that concerns this page. */
    CodingChange seen(CodingChange change) {
        var put = change.put().stream().filter(this::isShown).toList();
        var removed = change.removed().stream().filter(codings::containsKey).toList();
        return new CodingChange(put, removed, null);
    }

    void take(CodingChange change) {
        change.removed().forEach(codings::remove);
        change.put().forEach(coding -> codings.put(coding.guid(), coding));
    }

    private boolean isShown(AppliedCoding coding) {
        return coder == null || coding.coder().equals(coder);
    }
}
