package org.pilothouse.interview;

import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.interview.FreshAnswers.Fresh;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of texts made of answers. */
@Component
@Transactional
class AnswerIntake {
    private final TextStore store;
    private final TranscriptRepository transcripts;
    private final AnswerTextRepository texts;
    private final ConsentGate consent;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;

    AnswerIntake(
            TextStore store,
            TranscriptRepository transcripts,
            AnswerTextRepository texts,
            ConsentGate consent,
            FreeText freeText,
            ApplicationEventPublisher events) {
        this.store = store;
        this.transcripts = transcripts;
        this.texts = texts;
        this.consent = consent;
        this.freeText = freeText;
        this.events = events;
    }

    public UUID take(StudyId study, Fresh fresh, List<AnswerTurn> turns, String lines) {
        consent.requireOpen(study);
        freeText.check(study, "transcript.text", lines);
        var text = fresh.text() == null ? make(study, fresh, lines) : grow(study, fresh.text(), lines);
        text.take(turns);
        texts.save(text);
        var guid = guid(text);
        turns.forEach(
                turn -> store.recognise(text.transcript(), AnswerLines.label(turn.participant()), turn.participant()));
        return guid;
    }

    @Transactional(readOnly = true)
    public UUID guid(AnswerText text) {
        return transcript(text).guid();
    }

    private AnswerText make(StudyId study, Fresh fresh, String lines) {
        var name = fresh.question().asked() + ": " + fresh.question().wording();
        var id = store.keep(study, new NewText(UUID.randomUUID(), PhiLinter.redacted(name), null, lines));
        return new AnswerText(study, id, fresh.question().key());
    }

    private AnswerText grow(StudyId study, AnswerText text, String lines) {
        store.append(transcript(text), lines);
        events.publishEvent(new InterviewChanged(
                study, "answers-added", "text " + transcript(text).guid()));
        return text;
    }

    private Transcript transcript(AnswerText text) {
        return transcripts.findById(text.transcript()).orElseThrow();
    }
}
