package org.pilothouse.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.ConsentWithdrawn;
import org.pilothouse.interview.TextWithdrawn.Passage;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes texts, or what some speakers said in them, out of every state that is kept; says so before, so that nothing built on them stays. */
@Component
class TextRemoval {
    private final TranscriptRepository transcripts;
    private final TextVersionRepository versions;
    private final SpeakerRepository speakers;
    private final ApplicationEventPublisher events;

    TextRemoval(
            TranscriptRepository transcripts,
            TextVersionRepository versions,
            SpeakerRepository speakers,
            ApplicationEventPublisher events) {
        this.transcripts = transcripts;
        this.versions = versions;
        this.speakers = speakers;
        this.events = events;
    }

    void remove(StudyId study, Transcript transcript, Removals removed) {
        var states = versions.findByTranscriptOrderByNumber(transcript.id());
        var passages = states.stream()
                .map(state -> new Passage(state.number(), 0, state.length(), state.content()))
                .toList();
        announce(study, transcript, true, passages, removed);
        speakers.deleteAll(speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())));
        versions.deleteAll(states);
        transcripts.delete(transcript);
        removed.add("transcripts", 1);
    }

    void redact(ConsentWithdrawn event, Transcript transcript, Set<String> labels) {
        var mayStay = Set.of(event.code().value());
        var passages = new ArrayList<Passage>();
        var states = versions.findByTranscriptOrderByNumber(transcript.id());
        for (var state : states) {
            passages.addAll(Redaction.of(state.number(), state.content(), labels, mayStay)
                    .passages());
        }
        announce(event.study(), transcript, false, passages, event.removed());
        for (var state : states) {
            var redaction = Redaction.of(state.number(), state.content(), labels, mayStay);
            versions.replace(transcript.id(), state.number(), redaction.content());
            transcript.redacted(TextStore.checksum(redaction.content()));
        }
        speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())).stream()
                .filter(link -> labels.contains(link.speaker().label()))
                .forEach(link -> link.withdraw(mayStay));
        transcripts.flush();
        event.removed().add("turns-taken-out", passages.size());
    }

    private void announce(
            StudyId study, Transcript transcript, boolean whole, List<Passage> passages, Removals removed) {
        events.publishEvent(new TextWithdrawn(study, transcript.id(), whole, passages, removed));
    }
}
