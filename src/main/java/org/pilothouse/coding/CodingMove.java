package org.pilothouse.coding;

import org.jspecify.annotations.Nullable;

/**
 * What one step does to one coding.
 *
 * @param before where it stood, null for a new one
 * @param after where it stands, null for one taken away
 */
record CodingMove(@Nullable Span before, @Nullable Span after, Remark was, Remark becomes) {

    static CodingMove applied(CodeApplication coding) {
        return new CodingMove(null, coding.span(), coding.remark(), coding.remark());
    }

    static CodingMove removed(CodeApplication coding) {
        return new CodingMove(coding.span(), null, coding.remark(), coding.remark());
    }

    static CodingMove resized(CodeApplication coding, Span to) {
        return new CodingMove(coding.span(), to, coding.remark(), coding.remark());
    }

    static CodingMove remarked(CodeApplication coding, Remark remark) {
        return new CodingMove(coding.span(), coding.span(), coding.remark(), remark);
    }
}
