package org.pilothouse.notelog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.notelog.check.Claim;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;

/** Turns the cells of a row into a note, keeping what could be read when not everything could. */
final class NoteEntryReader {
    private static final int MANY = 1_000_000;

    private final Cells cells;

    NoteEntryReader(Cells cells) {
        this.cells = cells;
    }

    /** What was read: always a claim, an entry only when nothing was wrong. */
    record Read(Claim claim, @Nullable NoteEntry entry) {}

    Read read(String reference, @Nullable ParticipantCode participant) {
        var day = cells.date("service_date");
        var type = cells.text("note_type");
        var eligible = cells.flag("eligible_for_ai");
        var tool = cells.text("tool");
        var outcome = cells.word(UseOutcome.class, "use_outcome");
        var setting = cells.word(Setting.class, "setting");
        var use = use(tool, outcome);
        var time = time();
        var detail = detail();
        var problems = cells.problems();
        var claim = new Claim(
                reference,
                participant,
                day,
                type,
                eligible,
                tool,
                use.toolVersion(),
                outcome,
                use.nonUseReason(),
                use.clientAiConsent(),
                time == null ? cells.decimal("doc_minutes") : time.docMinutes(),
                time == null ? null : time.outsideHoursMinutes(),
                List.of(),
                problems);
        return participant == null
                        || day == null
                        || type == null
                        || eligible == null
                        || time == null
                        || !problems.isEmpty()
                ? new Read(claim, null)
                : new Read(
                        claim,
                        new NoteEntry(
                                reference, participant, day, type, setting, eligible, use, time, detail, List.of()));
    }

    private ToolUse use(@Nullable String tool, @Nullable UseOutcome outcome) {
        return new ToolUse(
                tool == null ? ToolUse.NONE : tool,
                cells.text("tool_version"),
                cells.words(AlsoUsed.class, "also_used"),
                outcome == null ? UseOutcome.NOT_USED : outcome,
                cells.word(NonUseReason.class, "non_use_reason"),
                cells.words(DraftProblem.class, "draft_problems"),
                cells.flag("input_reformatted"),
                cells.word(ClientAiConsent.class, "client_ai_consent"));
    }

    private @Nullable NoteTime time() {
        var method = cells.word(MeasurementMethod.class, "measurement_method");
        return method == null
                ? null
                : new NoteTime(
                        method,
                        cells.flag("corrected"),
                        cells.decimal("doc_minutes"),
                        cells.decimal("outside_hours_minutes"),
                        cells.whole("interruptions", 0, MANY),
                        toTheHour(cells.instant("session_ended_at")),
                        cells.instant("signed_at"));
    }

    private NoteDetail detail() {
        return new NoteDetail(
                cells.word(ScratchNoteStyle.class, "scratch_note_style"),
                cells.flag("interpreter_or_aac"),
                cells.whole("draft_words", 0, MANY),
                cells.whole("final_words", 0, MANY),
                cells.whole("words_inserted", 0, MANY),
                cells.whole("words_deleted", 0, MANY),
                cells.whole("words_substituted", 0, MANY),
                cells.whole("effort", 1, 7),
                cells.whole("quality", 1, 7),
                cells.flag("reviewed_before_sign"),
                cells.text("batch_id"),
                cells.flag("sampled_detail"),
                probability(),
                cells.whole("logging_seconds", 0, MANY),
                Boolean.TRUE.equals(cells.flag("left_out")) ? true : null);
    }

    private @Nullable Double probability() {
        var said = cells.decimal("detail_probability");
        return said == null || said >= 0 && said <= 1
                ? said
                : cells.reject("detail_probability", said.toString(), "a number from 0 to 1");
    }

    /** The end of a session is kept to the nearest hour only. */
    static @Nullable Instant toTheHour(@Nullable Instant instant) {
        return instant == null ? null : instant.plus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.HOURS);
    }
}
