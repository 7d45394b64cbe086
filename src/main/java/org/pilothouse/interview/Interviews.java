package org.pilothouse.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The interviews of a study: with whom, when, and which text was made of each. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class Interviews {
    private final InterviewRepository interviews;
    private final TranscriptRepository transcripts;
    private final TextStore texts;
    private final ConsentGate consent;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;

    Interviews(
            InterviewRepository interviews,
            TranscriptRepository transcripts,
            TextStore texts,
            ConsentGate consent,
            FreeText freeText,
            ApplicationEventPublisher events) {
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.texts = texts;
        this.consent = consent;
        this.freeText = freeText;
        this.events = events;
    }

    /** In order of their codes. */
    public List<InterviewLine> all(StudyId study) {
        return interviews.findByStudyOrderByCode(study).stream()
                .map(Interview::line)
                .toList();
    }

    /** Records an interview; every participant must have agreed to be interviewed by its date (CK-01). */
    @Transactional
    public void record(StudyId study, NewInterview wanted) {
        if (interviews.findByStudyAndCode(study, wanted.code()).isPresent()) {
            throw new InterviewRefused(Reason.CODE_TAKEN, wanted.code());
        }
        checkConsent(study, wanted);
        checkTexts(study, wanted);
        interviews.save(new Interview(study, wanted, null));
        events.publishEvent(new InterviewChanged(study, "recorded", wanted.code()));
    }

    /** Changes everything but the code and the text. */
    @Transactional
    public void change(StudyId study, NewInterview wanted) {
        checkConsent(study, wanted);
        checkTexts(study, wanted);
        var interview = known(study, wanted.code());
        interview.change(wanted);
        interviews.flush();
        events.publishEvent(new InterviewChanged(study, "changed", wanted.code()));
    }

    /** Says that a text is what was said in an interview; null takes the text away from it. */
    @Transactional
    public void link(StudyId study, String code, @Nullable UUID text) {
        consent.requireOpen(study);
        var interview = known(study, code);
        if (text != null) {
            var transcript = transcripts
                    .findByStudyAndGuid(study, text)
                    .filter(one -> !one.isPending())
                    .orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_TEXT));
            texts.requireSpoken(transcript);
            var other = interviews.findByStudyAndSource(study, text);
            if (other.isPresent() && other.get() != interview) {
                throw new InterviewRefused(
                        Reason.TEXT_BELONGS_TO_ANOTHER, other.get().line().code());
            }
            texts.recognise(transcript, interview);
        }
        interview.link(text);
        events.publishEvent(new InterviewChanged(study, "linked", code));
    }

    /** Whose voice may not be recorded on that day, in order of codes: they agreed to an interview at most. */
    public List<ParticipantCode> notToBeRecorded(StudyId study, Set<ParticipantCode> asked, LocalDate day) {
        var history = consent.history(study);
        return asked.stream()
                .filter(code -> !history.scopesOn(code, day).contains(Scope.AUDIO_RECORDING))
                .sorted()
                .toList();
    }

    private void checkTexts(StudyId study, NewInterview wanted) {
        freeText.check(study, "interview.code", wanted.code());
        freeText.check(study, "interview.guide", wanted.guideVersion());
    }

    private void checkConsent(StudyId study, NewInterview wanted) {
        consent.requireOpen(study);
        var missing = notCovered(study, wanted);
        if (!missing.isEmpty()) {
            throw new InterviewRefused(Reason.NOT_COVERED_BY_CONSENT, missing.getFirst());
        }
    }

    private List<ParticipantCode> notCovered(StudyId study, NewInterview wanted) {
        var history = consent.history(study);
        return wanted.participants().stream()
                .filter(code ->
                        history.refusalNow(code, wanted.date(), Scope.INTERVIEW).isPresent())
                .sorted()
                .toList();
    }

    private Interview known(StudyId study, String code) {
        return interviews
                .findByStudyAndCode(study, code)
                .orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_INTERVIEW, code));
    }
}
