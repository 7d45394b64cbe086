package org.pilothouse.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.pilothouse.notelog.activity.ActivityLogs;
import org.pilothouse.notelog.activity.ActivityProgress;
import org.pilothouse.notelog.activity.ActivityReceipt;
import org.pilothouse.notelog.activity.ActivityReceipt.RejectedLine;
import org.pilothouse.notelog.weekly.VendorMetrics;
import org.pilothouse.notelog.weekly.WeeklyRow;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a record system knows of the work: its log of events as CSV of any length, and its vendor's weekly figures. */
@RestController
@RequestMapping("/api/v1/studies/{study}")
class ActivityController {
    private final ApiStudies studies;
    private final ActivityLogs logs;
    private final VendorMetrics metrics;

    ActivityController(ApiStudies studies, ActivityLogs logs, VendorMetrics metrics) {
        this.studies = studies;
        this.logs = logs;
        this.metrics = metrics;
    }

    record NoteJson(String noteRef, double activeSeconds, double elapsedSeconds, int events) {}

    /** @param rejectedRows how many were rejected in all; {@code rejected} lists the first hundred thousand */
    @Schema(name = "ActivityAnswer")
    record Answer(long rows, List<NoteJson> notes, List<RejectedLine> rejected, long rejectedRows) {
        static Answer of(ActivityReceipt receipt) {
            var notes = receipt.notes().stream()
                    .map(note ->
                            new NoteJson(note.noteRef(), note.activeSeconds(), note.elapsedSeconds(), note.events()))
                    .toList();
            return new Answer(receipt.rows(), notes, receipt.rejected(), receipt.rejectedRows());
        }
    }

    record RejectedRow(int line, String reason, String message) {}

    /** What became of weekly figures. */
    record MetricsAnswer(int accepted, int duplicate, List<RejectedRow> rejected) {
        static MetricsAnswer of(VendorMetrics.Receipt receipt) {
            return new MetricsAnswer(
                    receipt.accepted(),
                    receipt.duplicate(),
                    receipt.rejected().stream()
                            .map(row -> new RejectedRow(row.line(), row.reason(), row.message()))
                            .toList());
        }
    }

    @PostMapping(path = "/activity-log", consumes = "text/csv")
    Answer take(@PathVariable String study, InputStream body) throws IOException {
        var id = studies.named(study);
        try (body) {
            return Answer.of(logs.take(id, body, ActivityProgress.UNWATCHED));
        }
    }

    @PostMapping(path = "/vendor-metrics", consumes = "text/csv")
    MetricsAnswer takeMetrics(@PathVariable String study, @RequestBody byte[] body) {
        var id = studies.named(study);
        try {
            return MetricsAnswer.of(metrics.take(id, WeeklyRow.ofCsv(body)));
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableBody(String.valueOf(unreadable.getMessage()));
        }
    }
}
