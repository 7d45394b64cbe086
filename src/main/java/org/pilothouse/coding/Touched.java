package org.pilothouse.coding;

import java.util.List;

/**
 * What a change of a code would touch; work hidden by blind coding is not counted.
 *
 * @param codings passages coded with it
 * @param texts in how many texts
 * @param coders by how many coders
 * @param below codes below it, at any depth
 * @param doubled passages that would carry the same code from the same coder over the same words after a merge
 * @param usedIn names of sets and themes that it is in
 */
public record Touched(long codings, long texts, long coders, int below, long doubled, List<String> usedIn) {

    public Touched {
        usedIn = List.copyOf(usedIn);
    }

    /** Whether nobody would notice. */
    public boolean isNothing() {
        return codings == 0 && below == 0 && usedIn.isEmpty();
    }
}
