package org.pilothouse.coding;

import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes memos on withdrawn texts and codings, and those that quote withdrawn words. */
@Component
class MemosOfLeavers {
    private final MemoRepository memos;
    private final InterviewTexts texts;

    MemosOfLeavers(MemoRepository memos, InterviewTexts texts) {
        this.memos = memos;
        this.texts = texts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CodingsWithdrawn gone) {
        var stale = memos.findByStudyAndSubjectIn(gone.study(), gone.codings());
        memos.deleteAll(stale);
        memos.flush();
        gone.removed().add("memos", stale.size());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TextWithdrawn gone) {
        var ids = texts.ids(gone.study());
        var stale = memos.findByStudyOrderByWrittenAtDescIdDesc(gone.study()).stream()
                .filter(memo -> gone.whole() && Long.valueOf(gone.transcript()).equals(ids.get(memo.subject()))
                        || gone.passages().stream()
                                .map(TextWithdrawn.Passage::words)
                                .map(String::strip)
                                .anyMatch(words ->
                                        words.length() >= 12 && memo.text().contains(words)))
                .toList();
        memos.deleteAll(stale);
        memos.flush();
        gone.removed().add("memos", stale.size());
    }
}
