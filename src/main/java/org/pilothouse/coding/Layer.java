package org.pilothouse.coding;

import java.util.Set;

/**
 * Which codings whoever asks may see: all, but in some texts only their own.
 *
 * @param ownOnly internal ids of the texts that are coded blind by whoever asks; never empty, so that queries stay plain
 * @param coder internal id of whoever asks as a coder, −1 for somebody who is none
 */
public record Layer(Set<Long> ownOnly, long coder) {
    public static final long NOBODY = -1;

    public Layer {
        ownOnly = ownOnly.isEmpty() ? Set.of(NOBODY) : Set.copyOf(ownOnly);
    }

    boolean shows(CodeApplication coding) {
        return !ownOnly.contains(coding.transcript()) || coding.coder() == coder;
    }
}
