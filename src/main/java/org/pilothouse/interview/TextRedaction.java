package org.pilothouse.interview;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.interview.reading.Turns;
import org.pilothouse.shared.DataErased;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Overwrites a passage in every state of its text, just as long as it was, so that everything else stays where it is. Never a
 * correction: nothing keeps what it said. For the service of {@code coding}, which answers for permission.
 */
@Component
@Transactional
public class TextRedaction {
    /** Shorter pieces of a passage are not looked for elsewhere: they would be found in every other word. */
    private static final int SHORTEST = 3;

    private final TranscriptRepository transcripts;
    private final TextVersionRepository versions;
    private final SpeakerRepository speakers;
    private final ApplicationEventPublisher events;

    TextRedaction(
            TranscriptRepository transcripts,
            TextVersionRepository versions,
            SpeakerRepository speakers,
            ApplicationEventPublisher events) {
        this.transcripts = transcripts;
        this.versions = versions;
        this.speakers = speakers;
        this.events = events;
    }

    /** A passage in one state of a text. */
    private record Place(TextVersion state, int start, int end) {
        String words() {
            return cut(start, end);
        }

        String redacted() {
            return cut(0, start) + standIn(words()) + cut(end, state.length());
        }

        private String cut(int from, int to) {
            var content = state.content();
            var first = content.offsetByCodePoints(0, from);
            return content.substring(first, content.offsetByCodePoints(first, to - from));
        }
    }

    /** What would be overwritten, the longest first; nothing is changed. */
    @Transactional(readOnly = true)
    public List<String> words(StudyId study, UUID text, int version, int start, int end) {
        return words(places(open(study, text), version, start, end));
    }

    /** The names of the other texts in which somebody says the very words, whatever else the earlier states of this one say. */
    @Transactional(readOnly = true)
    public List<String> otherTexts(StudyId study, UUID text, int version, int start, int end) {
        var words = places(open(study, text), version, start, end).getLast().words();
        return words.codePointCount(0, words.length()) < SHORTEST
                ? List.of()
                : versions.namesSaying(study, text, words);
    }

    /**
     * Overwrites the passage of the newest state, and what corresponds to it in those before.
     *
     * @param elsewhere whether the same words go wherever else they are kept
     */
    public void redact(StudyId study, UUID text, int version, int start, int end, boolean elsewhere) {
        var transcript = open(study, text);
        var places = places(transcript, version, start, end);
        for (var place : places) {
            versions.replace(transcript.id(), place.state().number(), place.redacted());
        }
        var newest = places.getLast().redacted();
        transcript.redacted(TextStore.checksum(newest));
        var named = Turns.speakers(Turns.of(newest));
        forgetOthers(transcript, named);
        transcripts.flush();
        if (elsewhere) {
            events.publishEvent(new PassageRedacted(study, words(places)));
        }
        events.publishEvent(new InterviewChanged(study, "passage-redacted", "text " + text));
        events.publishEvent(new DataErased(study));
    }

    /** {@code […]} of the same length in code points; ends of lines stay. */
    static String standIn(String words) {
        return Stream.of(words.split("\n", -1)).map(TextRedaction::line).collect(joining("\n"));
    }

    private static String line(String words) {
        var length = words.codePointCount(0, words.length());
        return length < SHORTEST ? "…".repeat(length) : "[" + "…".repeat(length - 2) + "]";
    }

    /** A name that was overwritten is nobody's any more; the code of the one it stood for went with it. */
    private void forgetOthers(Transcript transcript, Set<String> named) {
        speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())).stream()
                .filter(link -> !named.contains(link.speaker().label()))
                .forEach(speakers::delete);
    }

    private static List<String> words(List<Place> places) {
        var words =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));
        for (var place : places) {
            Stream.concat(Stream.of(place.words()), place.words().lines())
                    .map(String::strip)
                    .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                    .forEach(words::add);
        }
        return List.copyOf(words);
    }

    /** The newest state last. */
    private List<Place> places(Transcript transcript, int version, int start, int end) {
        var states = versions.findByTranscriptOrderByNumber(transcript.id());
        var newest = states.getLast();
        if (newest.number() != version) {
            throw new InterviewRefused(Reason.CORRECTED_MEANWHILE);
        }
        if (start < 0 || end > newest.length() || start >= end) {
            throw new InterviewRefused(Reason.UNKNOWN_TEXT);
        }
        var places = new ArrayList<Place>();
        for (var state : states) {
            var moved = PositionMap.between(newest.content(), state.content()).move(start, end);
            if (moved.start() < moved.end()) {
                places.add(new Place(state, moved.start(), moved.end()));
            }
        }
        return places;
    }

    private Transcript open(StudyId study, UUID text) {
        return transcripts
                .findByStudyAndGuid(study, text)
                .filter(transcript -> !transcript.isPending())
                .orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_TEXT));
    }
}
