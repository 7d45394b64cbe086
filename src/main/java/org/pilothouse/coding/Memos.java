package org.pilothouse.coding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What researchers think while they work: on the study, texts, codes, codings and themes, in one list. */
@Service
@Transactional
@MayResearch
public class Memos {
    private final MemoRepository memos;
    private final MemoPages pages;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memos(MemoRepository memos, MemoPages pages, FreeText freeText, ApplicationEventPublisher events, Clock clock) {
        this.memos = memos;
        this.pages = pages;
        this.freeText = freeText;
        this.events = events;
        this.clock = clock;
    }

    /** The latest first; what blind coding hides is left out. */
    @Transactional(readOnly = true)
    public List<MemoLine> all(StudyId study, MemoFilter wanted) {
        return pages.lines(study).stream()
                .filter(wanted::fits)
                .sorted(Comparator.comparing(MemoLine::at)
                        .reversed()
                        .thenComparing(memo -> memo.guid().toString()))
                .toList();
    }

    /** What a memo can be about, besides the study and codings. */
    @Transactional(readOnly = true)
    public List<MemoSubject> subjects(StudyId study) {
        return pages.subjects(study);
    }

    public UUID write(StudyId study, NewMemo memo) {
        freeText.check(study, "memo.text", memo.text());
        pages.requireThere(study, memo);
        var written = memos.save(new Memo(
                study, UUID.randomUUID(), memo, pages.me(study), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        events.publishEvent(new CodingEvent(study, "memo.written", "memo " + written.guid()));
        return written.guid();
    }

    /** Changes one's own memo. */
    public void change(StudyId study, UUID guid, MemoKind kind, String text) {
        var memo = own(study, guid);
        var changed = new NewMemo(kind, memo.about(), memo.subject(), text);
        freeText.check(study, "memo.text", changed.text());
        memo.change(kind, changed.text());
        events.publishEvent(new CodingEvent(study, "memo.changed", "memo " + guid));
    }

    /** Removes one's own memo. */
    public void remove(StudyId study, UUID guid) {
        memos.delete(own(study, guid));
        events.publishEvent(new CodingEvent(study, "memo.removed", "memo " + guid));
    }

    private Memo own(StudyId study, UUID guid) {
        var memo = memos.findByStudyAndGuid(study, guid).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_SUBJECT));
        if (memo.coder() != pages.me(study)) {
            throw new CodingRefused(Reason.NOT_YOURS);
        }
        return memo;
    }
}
