package org.pilothouse.interview;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.ConsentWithdrawn;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes interviews of somebody who left; where others spoke too, only what that person said is taken out. */
@Component
class InterviewsOfLeavers {
    private final InterviewRepository interviews;
    private final TranscriptRepository transcripts;
    private final SpeakerRepository speakers;
    private final AnswerTextRepository answers;
    private final TextRemoval removal;

    InterviewsOfLeavers(
            InterviewRepository interviews,
            TranscriptRepository transcripts,
            SpeakerRepository speakers,
            AnswerTextRepository answers,
            TextRemoval removal) {
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.speakers = speakers;
        this.answers = answers;
        this.removal = removal;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (!event.deletes()) {
            return;
        }
        var linked = new HashSet<Long>();
        answers.findByStudyOrderByQuestion(event.study()).forEach(text -> linked.add(text.transcript()));
        for (var interview : interviews.findByStudyOrderByCode(event.study())) {
            var text = textOf(event, interview);
            text.forEach(transcript -> linked.add(transcript.id()));
            if (interview.participants().contains(event.code())) {
                leave(event, interview, text);
            }
        }
        transcripts.findByStudyOrderByNameAscGuidAsc(event.study()).stream()
                .filter(transcript -> !linked.contains(transcript.id()) && event.deletes(transcript.importedAt()))
                .forEach(transcript -> redact(event, transcript));
        interviews.flush();
    }

    private void leave(ConsentWithdrawn event, Interview interview, List<Transcript> text) {
        if (!text.stream().allMatch(transcript -> event.deletes(transcript.importedAt()))) {
            return;
        }
        if (interview.participants().equals(Set.of(event.code()))) {
            text.forEach(transcript -> removal.remove(event.study(), transcript, event.removed()));
            interviews.delete(interview);
            event.removed().add("interviews", 1);
        } else {
            text.forEach(transcript -> redact(event, transcript));
            interview.leave(event.code());
            event.removed().add("group-interviews-left", 1);
        }
    }

    private void redact(ConsentWithdrawn event, Transcript transcript) {
        var theirs = speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())).stream()
                .map(SpeakerLink::speaker)
                .filter(speaker -> event.code().equals(speaker.participant()) || isCode(speaker, event.code()))
                .map(Speaker::label)
                .collect(toSet());
        if (!theirs.isEmpty()) {
            removal.redact(event, transcript, theirs);
        }
    }

    private static boolean isCode(Speaker speaker, ParticipantCode code) {
        return speaker.participant() == null && speaker.label().equalsIgnoreCase(code.value());
    }

    private List<Transcript> textOf(ConsentWithdrawn event, Interview interview) {
        var source = interview.source();
        return source == null
                ? List.of()
                : transcripts.findByStudyAndGuid(event.study(), source).stream().toList();
    }
}
