package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Takes memos back in that were written here and travelled with a project; one that is here already is brought up to date. */
@Component
class MemoIntake {
    private final MemoRepository memos;
    private final Clock clock;

    MemoIntake(MemoRepository memos, Clock clock) {
        this.memos = memos;
        this.clock = clock;
    }

    /**
     * @param coder finds the internal id of whoever wrote a note
     * @param clean hides what may identify somebody
     */
    void take(
            StudyId study,
            List<QdaNote> notes,
            Function<@Nullable UUID, Long> coder,
            UnaryOperator<String> clean,
            ProjectCounts counts) {
        var here = memos.findByStudyOrderByWrittenAtDescIdDesc(study).stream().collect(toMap(Memo::guid, memo -> memo));
        for (var note : notes) {
            MemoNotes.read(note, clean.apply(note.text()).strip())
                    .ifPresent(memo -> keep(study, note, memo, here.get(note.guid()), coder, counts));
        }
        memos.flush();
    }

    private void keep(
            StudyId study,
            QdaNote note,
            NewMemo memo,
            @Nullable Memo known,
            Function<@Nullable UUID, Long> coder,
            ProjectCounts counts) {
        if (known != null) {
            if (known.change(memo.kind(), memo.text())) {
                counts.memoChanged(memo.text());
            }
            return;
        }
        counts.memoAdded(memo.text());
        var at = Objects.requireNonNullElse(note.createdAt(), clock.instant());
        memos.save(new Memo(study, note.guid(), memo, coder.apply(note.createdBy()), at));
    }
}
