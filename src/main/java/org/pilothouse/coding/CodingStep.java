package org.pilothouse.coding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.PositionMap;
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

    @Embedded
    private @Nullable Remark was;

    @Embedded
    @AttributeOverride(name = "memo", column = @Column(name = "after_memo"))
    @AttributeOverride(name = "fitDimension", column = @Column(name = "after_fit_dimension"))
    @AttributeOverride(name = "valence", column = @Column(name = "after_valence"))
    private @Nullable Remark becomes;

    private @Nullable Integer beforeStart;
    private @Nullable Integer beforeEnd;
    private @Nullable Integer afterStart;
    private @Nullable Integer afterEnd;
    private boolean undone;
    private Instant doneAt;
    private Instant appliedAt;
    private @Nullable UUID batch;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CodingStep() {}

    /** @param batch shared by the steps that are taken back together; null for a step by itself */
    CodingStep(StudyId study, CodeApplication on, CodingMove move, @Nullable UUID batch, Instant now) {
        this.study = study;
        this.batch = batch;
        coder = on.coder();
        transcript = on.transcript();
        application = on.guid();
        selection = on.selection();
        code = on.code();
        appliedAt = on.appliedAt();
        was = move.was();
        becomes = move.becomes();
        beforeStart = move.before() == null ? null : move.before().start();
        beforeEnd = move.before() == null ? null : move.before().end();
        afterStart = move.after() == null ? null : move.after().start();
        afterEnd = move.after() == null ? null : move.after().end();
        doneAt = now;
    }

    void turn() {
        undone = !undone;
    }

    /** Where the coding stands once the step is taken back (or, if it was, once it is done again); null when nowhere. */
    @Nullable Span target() {
        return undone ? span(afterStart, afterEnd) : span(beforeStart, beforeEnd);
    }

    /** What is said of the coding once the step is turned. */
    Remark remark() {
        var remark = undone ? becomes : was;
        return remark == null ? Remark.NONE : remark;
    }

    boolean changesRemark() {
        return !Objects.equals(was, becomes);
    }

    /** Whether the coding is as the step left it, so that the step can be turned. */
    boolean fits(@Nullable CodeApplication coding) {
        var present = undone ? span(beforeStart, beforeEnd) : span(afterStart, afterEnd);
        if (!Objects.equals(coding == null ? null : coding.span(), present)) {
            return false;
        }
        var said = Objects.requireNonNullElse(undone ? was : becomes, Remark.NONE);
        return coding == null || !changesRemark() || coding.remark().equals(said);
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

    /** Whether both its states can still be told after the text was corrected. */
    boolean survives(PositionMap map) {
        return isThere(map, span(beforeStart, beforeEnd)) && isThere(map, span(afterStart, afterEnd));
    }

    /** Goes with the words. */
    void move(PositionMap map) {
        var before = moved(map, span(beforeStart, beforeEnd));
        var after = moved(map, span(afterStart, afterEnd));
        beforeStart = before == null ? null : before.start();
        beforeEnd = before == null ? null : before.end();
        afterStart = after == null ? null : after.start();
        afterEnd = after == null ? null : after.end();
    }

    private static boolean isThere(PositionMap map, @Nullable Span span) {
        return span == null || map.move(span.start(), span.end()).fate() != PositionMap.Fate.LOST;
    }

    private static @Nullable Span moved(PositionMap map, @Nullable Span span) {
        if (span == null) {
            return null;
        }
        var moved = map.move(span.start(), span.end());
        return new Span(moved.start(), moved.end());
    }

    UUID application() {
        return application;
    }

    long transcript() {
        return transcript;
    }

    @Nullable UUID batch() {
        return batch;
    }

    long code() {
        return code;
    }

    CodeApplication.Mark mark(long withCode) {
        return new CodeApplication.Mark(application, selection, withCode, coder, remark(), appliedAt);
    }

    private static @Nullable Span span(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? null : new Span(start, end);
    }
}
