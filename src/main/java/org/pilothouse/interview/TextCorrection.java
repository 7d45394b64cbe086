package org.pilothouse.interview;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.interview.reading.Turns;
import org.pilothouse.security.FreeText;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects a text: what it said stays as a version of its own, and a position map tells where everything went. For the
 * service of {@code coding} that moves the codings in the same transaction, which answers for permission.
 */
@Component
@Transactional
public class TextCorrection {
    private final TranscriptRepository transcripts;
    private final TextVersionRepository versions;
    private final CorrectedSpeakers speakers;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;

    TextCorrection(
            TranscriptRepository transcripts,
            TextVersionRepository versions,
            CorrectedSpeakers speakers,
            FreeText freeText,
            ApplicationEventPublisher events) {
        this.transcripts = transcripts;
        this.versions = versions;
        this.speakers = speakers;
        this.freeText = freeText;
        this.events = events;
    }

    /**
     * Where everything would go; nothing is changed.
     *
     * @throws InterviewRefused if the text was corrected meanwhile, or nothing in it would change, or all of it would go
     */
    @Transactional(readOnly = true)
    public PositionMap preview(StudyId study, UUID text, int version, String content) {
        return map(current(open(study, text), version), clean(content));
    }

    /**
     * Keeps the corrected text as the next version.
     *
     * @return where everything went
     */
    public PositionMap correct(StudyId study, UUID text, int version, String content) {
        var transcript = open(study, text);
        var before = current(transcript, version);
        var corrected = clean(content);
        var map = map(before, corrected);
        freeText.check(study, "transcript.text", written(corrected, map));
        var checksum = TextStore.checksum(corrected);
        if (transcripts.existsByStudyAndChecksumAndIdNot(study, checksum, transcript.id())) {
            throw new InterviewRefused(Reason.ALREADY_HERE, transcript.name());
        }
        versions.save(new TextVersion(transcript.id(), version + 1, corrected));
        var turns = Turns.of(corrected);
        transcript.release(checksum, Transcript.words(corrected), turns.size());
        speakers.follow(transcript.id(), before.content(), corrected, map);
        events.publishEvent(new InterviewChanged(study, "text-corrected", "text " + text));
        return map;
    }

    /** The words of every state of a text, by number. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, String> states(StudyId study, UUID text) {
        var states = new TreeMap<Integer, String>();
        versions.findByTranscriptOrderByNumber(open(study, text).id())
                .forEach(state -> states.put(state.number(), state.content()));
        return states;
    }

    /** How a text is kept: with LF at the ends of its lines. */
    public static String clean(String content) {
        return content.replace("\r\n", "\n").replace('\r', '\n');
    }

    private Transcript open(StudyId study, UUID text) {
        return transcripts
                .findByStudyAndGuid(study, text)
                .filter(transcript -> !transcript.isPending())
                .orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_TEXT));
    }

    private TextVersion current(Transcript transcript, int version) {
        var latest = versions.latest(List.of(transcript.id())).getFirst();
        if (latest.number() != version) {
            throw new InterviewRefused(Reason.CORRECTED_MEANWHILE);
        }
        return latest;
    }

    private static PositionMap map(TextVersion before, String corrected) {
        if (corrected.isBlank()) {
            throw new InterviewRefused(Reason.EMPTY);
        }
        var map = PositionMap.between(before.content(), corrected);
        if (map.changes().isEmpty()) {
            throw new InterviewRefused(Reason.NOTHING_CHANGED);
        }
        return map;
    }

    /** The lines in which something new stands: the rest was read before. */
    private static String written(String corrected, PositionMap map) {
        var lines = new StringBuilder();
        for (var change : map.changes()) {
            var start = corrected.offsetByCodePoints(0, change.newStart());
            var end = corrected.offsetByCodePoints(start, change.newEnd() - change.newStart());
            var from = corrected.lastIndexOf('\n', start - 1) + 1;
            var feed = corrected.indexOf('\n', end);
            lines.append(corrected, from, feed < 0 ? corrected.length() : feed).append('\n');
        }
        return lines.toString();
    }
}
