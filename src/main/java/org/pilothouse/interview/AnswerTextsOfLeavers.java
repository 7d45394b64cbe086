package org.pilothouse.interview;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody who left had answered out of the texts made of answers, in every version. */
@Component
class AnswerTextsOfLeavers {
    private final AnswerTextRepository answers;
    private final TranscriptRepository transcripts;
    private final SpeakerRepository speakers;
    private final TextRemoval removal;

    AnswerTextsOfLeavers(
            AnswerTextRepository answers,
            TranscriptRepository transcripts,
            SpeakerRepository speakers,
            TextRemoval removal) {
        this.answers = answers;
        this.transcripts = transcripts;
        this.speakers = speakers;
        this.removal = removal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.deletes()) {
            answers.findByStudyOrderByQuestion(event.study()).forEach(text -> leave(event, text));
        }
    }

    private void leave(ConsentWithdrawn event, AnswerText text) {
        if (text.forget(event.code(), turn -> event.deletes(turn.givenAt())).isEmpty()) {
            return;
        }
        var transcript = transcripts.findById(text.transcript()).orElseThrow();
        var labels = labels(event, transcript);
        var staying = text.turns().stream()
                .filter(turn -> turn.participant().equals(event.code()))
                .map(AnswerTurn::shownOccasion)
                .collect(toSet());
        if (staying.isEmpty()) {
            removal.redact(event, transcript, labels);
        } else {
            removal.redact(
                    event,
                    transcript,
                    turn -> labels.contains(turn.speaker()) && !staying.contains(turn.time()),
                    labels);
        }
    }

    /** Whatever stands for that person, in the newest state of the text or as it was made. */
    private Set<String> labels(ConsentWithdrawn event, Transcript transcript) {
        var labels = speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())).stream()
                .map(SpeakerLink::speaker)
                .filter(speaker -> event.code().equals(speaker.participant()))
                .map(Speaker::label)
                .collect(toCollection(HashSet::new));
        labels.add(AnswerLines.label(event.code()));
        return labels;
    }
}
