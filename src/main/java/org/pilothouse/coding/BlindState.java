package org.pilothouse.coding;

/**
 * How blind coding stands for one text.
 *
 * @param coders how many are assigned; none means that it is not blind
 * @param done how many of them have finished
 * @param mine whether whoever asks is assigned
 * @param mineDone whether whoever asks has finished
 */
public record BlindState(int coders, int done, boolean mine, boolean mineDone) {

    /** Whether somebody assigned has not finished. */
    public boolean isOpen() {
        return done < coders;
    }
}
