package org.pilothouse.coding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.TextWithdrawn;
import org.pilothouse.shared.StudyId;

/** One thing that a coder did, with everything needed to take it back and to do it again. */
@Entity
class CodingStep {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private long coder;
    private long transcript;
    private UUID application;
    private UUID selection;
    private long code;
    private @Nullable String memo;
    private @Nullable Integer beforeStart;
    private @Nullable Integer beforeEnd;
    private @Nullable Integer afterStart;
    private @Nullable Integer afterEnd;
    private boolean undone;
    private Instant doneAt;
    private Instant appliedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CodingStep() {}

    CodingStep(StudyId study, CodeApplication on, @Nullable Span before, @Nullable Span after, Instant now) {
        this.study = study;
        coder = on.coder();
        transcript = on.transcript();
        application = on.guid();
        selection = on.selection();
        code = on.code();
        memo = on.memo();
        appliedAt = on.appliedAt();
        beforeStart = before == null ? null : before.start();
        beforeEnd = before == null ? null : before.end();
        afterStart = after == null ? null : after.start();
        afterEnd = after == null ? null : after.end();
        doneAt = now;
    }

    void turn() {
        undone = !undone;
    }

    /** Where the coding stands once the step is taken back (or, if it was, once it is done again); null when nowhere. */
    @Nullable Span target() {
        return undone ? span(afterStart, afterEnd) : span(beforeStart, beforeEnd);
    }

    /** Where the coding must stand now, for the step to be turned. */
    @Nullable Span present() {
        return undone ? span(beforeStart, beforeEnd) : span(afterStart, afterEnd);
    }

    /** Whether it could bring a coding of withdrawn words back. */
    boolean touches(TextWithdrawn gone) {
        return gone.whole()
                || gone.passages().stream().anyMatch(passage -> {
                    var words = new Span(passage.start(), passage.end());
                    var before = span(beforeStart, beforeEnd);
                    var after = span(afterStart, afterEnd);
                    return before != null && before.overlaps(words) || after != null && after.overlaps(words);
                });
    }

    UUID application() {
        return application;
    }

    CodeApplication.Mark mark() {
        return new CodeApplication.Mark(application, selection, code, coder, memo, appliedAt);
    }

    private static @Nullable Span span(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? null : new Span(start, end);
    }
}
