package org.pilothouse.interview;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private final AnswerTextRepository answers;
    private final ApplicationEventPublisher events;

    TextRemoval(
            TranscriptRepository transcripts,
            TextVersionRepository versions,
            SpeakerRepository speakers,
            AnswerTextRepository answers,
            ApplicationEventPublisher events) {
        this.transcripts = transcripts;
        this.versions = versions;
        this.speakers = speakers;
        this.answers = answers;
        this.events = events;
    }

    void remove(StudyId study, Transcript transcript, Removals removed) {
        var states = versions.findByTranscriptOrderByNumber(transcript.id());
        var passages = states.stream()
                .map(state -> new Passage(state.number(), 0, state.length(), state.content()))
                .toList();
        announce(study, transcript, true, passages, removed);
        answers.deleteByTranscript(transcript.id());
        speakers.deleteAll(speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())));
        versions.deleteAll(states);
        transcripts.delete(transcript);
        removed.add("transcripts", 1);
    }

    /** What some speakers said goes, and who they are. */
    void redact(ConsentWithdrawn event, Transcript transcript, Set<String> labels) {
        var code = Set.of(event.code().value());
        redact(event, transcript, turn -> labels.contains(turn.speaker()), code);
        var listed = new HashSet<String>();
        speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())).stream()
                .filter(link -> labels.contains(link.speaker().label()))
                .forEach(link -> withdraw(link, code, listed));
    }

    /** Two names as long as each other have one stand-in. */
    private void withdraw(SpeakerLink link, Set<String> mayStay, Set<String> listed) {
        var label = link.speaker().label();
        if (listed.add(mayStay.contains(label) ? label : Redaction.standIn(label))) {
            link.withdraw(mayStay);
        } else {
            speakers.delete(link);
        }
    }

    /** @param mayStay names at turns that may stay because they say nothing */
    void redact(ConsentWithdrawn event, Transcript transcript, Predicate<Turn> going, Set<String> mayStay) {
        var states = versions.findByTranscriptOrderByNumber(transcript.id());
        var turns = new GoingTurns(states.getLast().content(), going);
        var names = Stream.concat(mayStay.stream(), turns.staying().stream()).collect(toSet());
        var redactions = states.stream()
                .map(state -> Redaction.of(state.number(), state.content(), turns.in(state.content())::contains, names))
                .toList();
        var passages =
                redactions.stream().flatMap(one -> one.passages().stream()).toList();
        announce(event.study(), transcript, false, passages, event.removed());
        for (var i = 0; i < states.size(); i++) {
            var content = redactions.get(i).content();
            versions.replace(transcript.id(), states.get(i).number(), content);
            transcript.redacted(TextStore.checksum(content));
        }
        transcripts.flush();
        event.removed().add("turns-taken-out", passages.size());
    }

    private void announce(
            StudyId study, Transcript transcript, boolean whole, List<Passage> passages, Removals removed) {
        events.publishEvent(new TextWithdrawn(study, transcript.id(), whole, passages, removed));
    }
}
