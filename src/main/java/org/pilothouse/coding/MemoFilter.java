package org.pilothouse.coding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which memos are wanted; null and an empty text want all. */
public record MemoFilter(
        @Nullable MemoKind kind,
        @Nullable MemoAbout about,
        @Nullable String coder,
        String typed) {
    public static final MemoFilter ALL = new MemoFilter(null, null, null, "");

    boolean fits(MemoLine memo) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return (kind == null || kind == memo.kind())
                && (about == null || about == memo.about())
                && (coder == null || coder.equals(memo.coder()))
                && (wanted.isEmpty()
                        || memo.words().toLowerCase(Locale.ROOT).contains(wanted)
                        || memo.name() != null
                                && memo.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
