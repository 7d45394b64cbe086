package org.pilothouse.notelog.activity;

/** Lets a screen show how far a long import is, and stop it. */
public interface ActivityProgress {
    /** For imports that nobody watches. */
    ActivityProgress UNWATCHED = new ActivityProgress() {};

    /** Called every so often with the lines read so far. */
    default void read(long rows) {}

    /** Called every so often, once all is read, with the notes measured so far. */
    default void kept(long notes) {}

    /** Whether the import shall stop and leave nothing behind. */
    default boolean isCancelled() {
        return false;
    }

    /** @throws ActivityRefused when it shall */
    default void stopIfCancelled() {
        if (isCancelled()) {
            throw new ActivityRefused(ActivityRefused.Reason.CANCELLED);
        }
    }
}
