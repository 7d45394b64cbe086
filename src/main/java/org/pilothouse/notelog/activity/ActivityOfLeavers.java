package org.pilothouse.notelog.activity;

import java.time.ZoneOffset;
import org.pilothouse.enrolment.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what the record system logged of somebody who left, except for notes that a published report could be made of. */
@Component
class ActivityOfLeavers {
    private final TraceStore traces;
    private final JdbcClient jdbc;

    ActivityOfLeavers(TraceStore traces, JdbcClient jdbc) {
        this.traces = traces;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.deletesAll()) {
            event.removed().add("activity-traces", traces.deleteOf(event.study(), event.code()));
        } else if (event.deletes()) {
            event.removed().add("activity-traces", deleteUnanalysed(event));
        }
    }

    private int deleteUnanalysed(ConsentWithdrawn event) {
        return jdbc.sql("""
                        delete from activity_trace
                        where study = ? and participant = ?
                          and not exists (select 1 from note n
                              where n.study = activity_trace.study and n.note_ref = activity_trace.note_ref
                                and n.recorded_at <= ? and n.failed_check is null)
                        """)
                .params(
                        event.study().value(),
                        event.code().value(),
                        event.goesAfter().atOffset(ZoneOffset.UTC))
                .update();
    }
}
