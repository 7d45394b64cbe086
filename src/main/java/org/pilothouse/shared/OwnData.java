package org.pilothouse.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature's share of what is kept about one participant, for that participant to take away. For a service that has checked
 * that it is the participant who asks.
 */
@FunctionalInterface
public interface OwnData {

    void write(StudyId study, ParticipantCode code, Sink sink);

    /** Takes files. */
    interface Sink {

        /** A table for a spreadsheet; nothing is written where there are no rows. */
        void table(String file, List<String> header, List<? extends List<? extends @Nullable Object>> rows);

        void text(String file, String content);
    }
}
