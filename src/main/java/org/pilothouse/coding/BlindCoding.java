package org.pilothouse.coding;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextExtent;
import org.pilothouse.security.MayResearch;
import org.pilothouse.security.MaySee;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
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
    private final StudyRoles roles;
    private final ApplicationEventPublisher events;

    BlindCoding(
            BlindCoderRepository assigned,
            InterviewTexts texts,
            Viewpoint viewpoint,
            StudyRoles roles,
            ApplicationEventPublisher events) {
        this.assigned = assigned;
        this.texts = texts;
        this.viewpoint = viewpoint;
        this.roles = roles;
        this.events = events;
    }

    /**
     * Makes a text blind for these accounts; an empty set ends it. Who stays assigned keeps what they said.
     *
     * @throws CodingRefused if whoever asks codes it blind and not all are done: nobody lifts their own blindness
     */
    @Transactional
    public void assign(StudyId study, UUID text, Set<AccountId> accounts) {
        var transcript = extent(study, text).id();
        if (viewpoint.blindTexts(study).contains(transcript)) {
            throw new CodingRefused(Reason.YOU_CODE_IT_BLIND);
        }
        var before = assigned.findByTranscriptOrderById(transcript);
        assigned.deleteAll(before.stream()
                .filter(coder -> !accounts.contains(coder.account()))
                .toList());
        var kept = before.stream().map(BlindCoder::account).collect(toSet());
        accounts.stream()
                .filter(account -> !kept.contains(account))
                .forEach(account -> assigned.save(new BlindCoder(study, transcript, account)));
        events.publishEvent(new CodingEvent(study, "blind-coding.assigned", "text " + text));
        events.publishEvent(new BlindnessChanged(study, transcript));
    }

    /** The researchers of the study, who can be assigned, by name. */
    public List<Candidate> candidates(StudyId study) {
        return roles.in(study).stream()
                .filter(grant -> grant.role() == Role.RESEARCHER)
                .map(grant -> new Candidate(grant.account(), grant.displayName()))
                .sorted(Comparator.comparing(Candidate::name))
                .toList();
    }

    /** Somebody who can code a text blind. */
    public record Candidate(AccountId account, String name) {}

    /** Who codes a text blind. */
    public Set<AccountId> assigned(StudyId study, UUID text) {
        return assigned.findByTranscriptOrderById(extent(study, text).id()).stream()
                .map(BlindCoder::account)
                .collect(toSet());
    }

    /** Says that whoever asks is done with a text. */
    @Transactional
    public void finish(StudyId study, UUID text) {
        var transcript = extent(study, text).id();
        var all = assigned.findByTranscriptOrderById(transcript);
        all.stream().filter(viewpoint::isMe).forEach(BlindCoder::finish);
        events.publishEvent(new CodingEvent(study, "blind-coding.finished", "text " + text));
        if (all.stream().allMatch(BlindCoder::isDone)) {
            events.publishEvent(new BlindnessChanged(study, transcript));
        }
    }

    public BlindState state(StudyId study, UUID text) {
        return state(assigned.findByTranscriptOrderById(extent(study, text).id()));
    }

    /** How it stands for every text that is or was coded blind. */
    public Map<UUID, BlindState> states(StudyId study) {
        var guids = texts.guids(study);
        return assigned.findByStudyOrderById(study).stream()
                .filter(coder -> guids.containsKey(coder.transcript()))
                .collect(groupingBy(
                        coder -> Objects.requireNonNull(guids.get(coder.transcript())),
                        collectingAndThen(toList(), this::state)));
    }

    private BlindState state(List<BlindCoder> all) {
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
