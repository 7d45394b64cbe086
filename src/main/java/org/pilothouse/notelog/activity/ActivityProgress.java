package org.pilothouse.notelog.activity;

/** Lets a screen show how far a long import is, and stop it. */
public interface ActivityProgress {
    /** For imports that nobody watches. */
    ActivityProgress UNWATCHED = new ActivityProgress() {};

    /** Called every so often with the lines read so far. */
    default void read(long rows) {}

    /** Whether the import shall stop and leave nothing behind. */
    default boolean isCancelled() {
        return false;
    }
}
