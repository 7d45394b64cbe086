package org.pilothouse.notelog.activity;

import java.io.IOException;

/** Events of many notes. */
interface EventSource {
    /** Every note in order of {@link TraceKey}, each once, with its events in order of time, each once. */
    void each(Found found) throws IOException;

    /** Takes one note after the other. */
    interface Found {
        void found(TraceKey key, long[] events) throws IOException;
    }
}
