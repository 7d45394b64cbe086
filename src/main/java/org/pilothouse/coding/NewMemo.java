package org.pilothouse.coding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;

/**
 * A memo as it is written.
 *
 * @param subject guid of what it is about; null for the study
 */
public record NewMemo(
        MemoKind kind, MemoAbout about, @Nullable UUID subject, String text) {
    static final int LONGEST = 10_000;

    public NewMemo {
        text = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (text.isEmpty()) {
            throw new CodingRefused(Reason.NOTHING_WRITTEN);
        }
        if (text.length() > LONGEST) {
            throw new CodingRefused(Reason.TOO_LONG, LONGEST);
        }
        if (about == MemoAbout.STUDY) {
            subject = null;
        } else if (subject == null) {
            throw new CodingRefused(Reason.UNKNOWN_SUBJECT);
        }
    }
}
