package org.pilothouse.interview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.interview.reading.Turns;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps texts: each once per study, cut into turns, its speakers listed. For the services of this module and of {@code coding}. */
@Component
@Transactional
public class TextStore {
    static final int LONGEST_LABEL = 80;

    private final TranscriptRepository transcripts;
    private final TextVersionRepository versions;
    private final SpeakerRepository speakers;
    private final InterviewRepository interviews;
    private final AnswerTextRepository answers;
    private final ConsentGate consent;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextStore(
            TranscriptRepository transcripts,
            TextVersionRepository versions,
            SpeakerRepository speakers,
            InterviewRepository interviews,
            AnswerTextRepository answers,
            ConsentGate consent,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transcripts = transcripts;
        this.versions = versions;
        this.speakers = speakers;
        this.interviews = interviews;
        this.answers = answers;
        this.consent = consent;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a new text.
     *
     * @return its internal id
     * @throws InterviewRefused if that text or that guid is there already
     * @throws org.pilothouse.study.StudyRefused when the pilot is closed
     */
    public long keep(StudyId study, NewText text) {
        consent.requireOpen(study);
        var checksum = checksum(text.content());
        if (transcripts.existsByStudyAndChecksum(study, checksum)) {
            throw new InterviewRefused(Reason.ALREADY_HERE, text.name());
        }
        if (transcripts.existsByStudyAndGuid(study, text.guid())) {
            throw new InterviewRefused(Reason.GUID_TAKEN, text.name());
        }
        var turns = Turns.of(text.content());
        var kept = transcripts.save(new Transcript(study, text, checksum, turns.size(), clock.instant()));
        versions.save(new TextVersion(kept.id(), 1, text.content()));
        list(kept.id(), turns);
        events.publishEvent(new TranscriptImported(study, text.guid(), kept.words()));
        return kept.id();
    }

    /** The text of that study with the same content, whatever its guid, and the newest state that positions refer to. */
    @Transactional(readOnly = true)
    public Optional<TextExtent> sameAs(StudyId study, NewText text) {
        return transcripts
                .findByStudyAndChecksum(study, checksum(text.content()))
                .flatMap(transcript ->
                        versions.extents(study, transcript.guid()).stream().findFirst());
    }

    @Transactional(readOnly = true)
    public boolean isGuidTaken(StudyId study, UUID guid) {
        return transcripts.existsByStudyAndGuid(study, guid);
    }

    /**
     * Puts other words in the place of a text that was held back; what it said before is nowhere any more.
     *
     * @throws InterviewRefused if that text is there already
     */
    void replace(Transcript transcript, String content) {
        var checksum = checksum(content);
        if (transcripts.existsByStudyAndChecksumAndIdNot(transcript.study(), checksum, transcript.id())) {
            throw new InterviewRefused(Reason.ALREADY_HERE, transcript.name());
        }
        forget(transcript);
        var turns = Turns.of(content);
        versions.save(new TextVersion(transcript.id(), 1, content));
        list(transcript.id(), turns);
        transcript.release(checksum, Transcript.words(content), turns.size());
    }

    /** Adds lines at the end as the next version: nothing that was there moves. */
    void append(Transcript transcript, String lines) {
        var latest = versions.latest(List.of(transcript.id())).getFirst();
        var content = latest.content() + (latest.content().endsWith("\n") ? "" : "\n") + lines;
        var turns = Turns.of(content);
        versions.save(new TextVersion(transcript.id(), latest.number() + 1, content));
        transcript.release(checksum(content), Transcript.words(content), turns.size());
        var known = speakers.findByTranscriptInOrderByLabel(List.of(transcript.id())).stream()
                .map(link -> link.speaker().label())
                .toList();
        list(
                transcript.id(),
                turns.stream().filter(turn -> !known.contains(turn.speaker())).toList());
    }

    /** Deletes the words of a text and who speaks in it. */
    void forget(Transcript transcript) {
        versions.deleteByTranscript(transcript.id());
        speakers.deleteByTranscript(transcript.id());
        versions.flush();
    }

    private void list(long transcript, List<Turn> turns) {
        Turns.speakers(turns).stream()
                .filter(label -> label.length() <= LONGEST_LABEL)
                .forEach(label -> speakers.save(new SpeakerLink(transcript, label)));
    }

    /** Names the speakers whose label is the code of one of these participants. */
    void recognise(Transcript transcript, Interview interview) {
        speakers.findByTranscriptInOrderByLabel(List.of(transcript.id()))
                .forEach(speaker -> speaker.recognise(interview.participants()));
    }

    /** Says that a name in a text stands for a participant, unless somebody has said already who it is. */
    void recognise(long transcript, String label, ParticipantCode participant) {
        speakers.findByTranscriptAndLabel(transcript, label)
                .filter(link -> link.speaker().participant() == null)
                .ifPresent(link -> link.is(participant, false));
    }

    /** The same for every interview that has a text. */
    public void recognise(StudyId study) {
        interviews
                .findByStudyOrderByCode(study)
                .forEach(interview -> Optional.ofNullable(interview.source())
                        .flatMap(source -> transcripts.findByStudyAndGuid(study, source))
                        .ifPresent(transcript -> recognise(transcript, interview)));
    }

    /** Takes over what an imported project says of a speaker; a label that the text does not have is left out. */
    public void nameIfThere(StudyId study, UUID text, Speaker speaker) {
        transcripts
                .findByStudyAndGuid(study, text)
                .flatMap(transcript -> speakers.findByTranscriptAndLabel(transcript.id(), speaker.label()))
                .ifPresent(link -> link.is(speaker.participant(), speaker.interviewer()));
    }

    /** Says who a speaker is. */
    public void name(StudyId study, UUID text, String label, @Nullable ParticipantCode who, boolean interviewer) {
        var transcript = transcripts
                .findByStudyAndGuid(study, text)
                .filter(one -> !one.isPending())
                .orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_TEXT));
        speakers.findByTranscriptAndLabel(transcript.id(), label)
                .orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_SPEAKER, label))
                .is(who, interviewer);
        events.publishEvent(new InterviewChanged(study, "speaker-named", "text " + text));
    }

    /** What clinicians answered in a survey was said in no interview. */
    void requireSpoken(Transcript transcript) {
        if (answers.existsByTranscript(transcript.id())) {
            throw new InterviewRefused(Reason.MADE_OF_ANSWERS);
        }
    }

    static String checksum(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
