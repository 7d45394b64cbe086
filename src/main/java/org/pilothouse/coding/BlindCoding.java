package org.pilothouse.coding;

import java.util.Set;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextExtent;
import org.pilothouse.security.MayResearch;
import org.pilothouse.security.MaySee;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two coders who must not see each other's work on a text until both are done with it. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class BlindCoding {
    private final BlindCoderRepository assigned;
    private final InterviewTexts texts;
    private final Viewpoint viewpoint;
    private final ApplicationEventPublisher events;

    BlindCoding(
            BlindCoderRepository assigned,
            InterviewTexts texts,
            Viewpoint viewpoint,
            ApplicationEventPublisher events) {
        this.assigned = assigned;
        this.texts = texts;
        this.viewpoint = viewpoint;
        this.events = events;
    }

    /** Makes a text blind for these accounts; an empty set ends it. */
    @Transactional
    public void assign(StudyId study, UUID text, Set<AccountId> accounts) {
        var transcript = extent(study, text).id();
        assigned.deleteAll(assigned.findByTranscriptOrderById(transcript));
        assigned.flush();
        accounts.forEach(account -> assigned.save(new BlindCoder(study, transcript, account)));
        events.publishEvent(new CodingEvent(study, "blind-coding.assigned", "text " + text));
    }

    /** Says that whoever asks is done with a text. */
    @Transactional
    public void finish(StudyId study, UUID text) {
        assigned.findByTranscriptOrderById(extent(study, text).id()).stream()
                .filter(viewpoint::isMe)
                .forEach(BlindCoder::finish);
        events.publishEvent(new CodingEvent(study, "blind-coding.finished", "text " + text));
    }

    public BlindState state(StudyId study, UUID text) {
        var all = assigned.findByTranscriptOrderById(extent(study, text).id());
        var mine = all.stream().filter(viewpoint::isMe).toList();
        var done = (int) all.stream().filter(BlindCoder::isDone).count();
        return new BlindState(all.size(), done, !mine.isEmpty(), mine.stream().anyMatch(BlindCoder::isDone));
    }

    /** Whether whoever asks codes some text of the study blind, which is not over yet. */
    @MaySee
    public boolean isOpenForMe(StudyId study) {
        return !viewpoint.blindTexts(study).isEmpty();
    }

    /**
     * For everything that would show all codings at once.
     *
     * @throws CodingRefused while whoever asks codes some text blind
     */
    @MaySee
    public void refuseWhileOpen(StudyId study) {
        if (isOpenForMe(study)) {
            throw new CodingRefused(Reason.BLIND_CODING_OPEN);
        }
    }

    private TextExtent extent(StudyId study, UUID text) {
        return texts.extent(study, text).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_TEXT));
    }
}
