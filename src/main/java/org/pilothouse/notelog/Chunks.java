package org.pilothouse.notelog;

import java.util.List;
import java.util.function.Consumer;

/** Long lists are asked for in pieces: no statement has more than so many parameters. */
public final class Chunks {
    private static final int SIZE = 500;

    private Chunks() {}

    public static <T> void each(List<T> all, Consumer<List<T>> piece) {
        for (int from = 0; from < all.size(); from += SIZE) {
            piece.accept(all.subList(from, Math.min(from + SIZE, all.size())));
        }
    }
}
