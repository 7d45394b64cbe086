package org.pilothouse.interview;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.reading.Turns;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All texts of a study for the services that code and export them, which answer for permission and trail. Never for screens. */
@Component
@Transactional(readOnly = true)
public class InterviewTexts {
    private final InterviewRepository interviews;
    private final TranscriptRepository transcripts;
    private final TextVersionRepository versions;
    private final SpeakerRepository speakers;
    private final AnswerTextRepository answers;

    InterviewTexts(
            InterviewRepository interviews,
            TranscriptRepository transcripts,
            TextVersionRepository versions,
            SpeakerRepository speakers,
            AnswerTextRepository answers) {
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.versions = versions;
        this.speakers = speakers;
        this.answers = answers;
    }

    /** The interviews in order of their codes. */
    public List<InterviewLine> interviews(StudyId study) {
        return interviews.findByStudyOrderByCode(study).stream()
                .map(Interview::line)
                .toList();
    }

    /** By the internal id of each text that is made of answers, its name. */
    public Map<Long, String> answerTexts(StudyId study) {
        var made = answers.findByStudyOrderByQuestion(study).stream()
                .map(AnswerText::transcript)
                .collect(toSet());
        return open(study)
                .filter(transcript -> made.contains(transcript.id()))
                .collect(toMap(Transcript::id, Transcript::name));
    }

    /** Whose answers stand in such a text. */
    public Set<ParticipantCode> answering(StudyId study) {
        return answers.findByStudyOrderByQuestion(study).stream()
                .flatMap(text -> text.turns().stream())
                .map(AnswerTurn::participant)
                .collect(toSet());
    }

    /** Every text, in order of names; what waits to be pseudonymised is neither here nor anywhere else. */
    public List<TranscriptText> all(StudyId study) {
        return withContent(study, open(study).toList());
    }

    /** The internal ids of the texts by their guids. */
    public Map<UUID, Long> ids(StudyId study) {
        return open(study).collect(toMap(Transcript::guid, Transcript::id));
    }

    /** The names of the texts by their guids, in order. */
    public Map<UUID, String> names(StudyId study) {
        var names = new java.util.LinkedHashMap<UUID, String>();
        open(study).forEach(transcript -> names.put(transcript.guid(), transcript.name()));
        return names;
    }

    /** The texts of those internal ids; ids of other studies are left out. */
    public List<TranscriptText> all(StudyId study, Collection<Long> ids) {
        var wanted =
                open(study).filter(transcript -> ids.contains(transcript.id())).toList();
        return withContent(study, wanted);
    }

    public Optional<TranscriptText> find(StudyId study, UUID guid) {
        return transcripts
                .findByStudyAndGuid(study, guid)
                .filter(transcript -> !transcript.isPending())
                .flatMap(transcript ->
                        withContent(study, List.of(transcript)).stream().findFirst());
    }

    /** How long a text is, without loading it. */
    public Optional<TextExtent> extent(StudyId study, UUID guid) {
        return versions.extents(study, guid).stream().findFirst();
    }

    /** The same for the texts of those internal ids. */
    public List<TextExtent> extents(StudyId study, Collection<Long> ids) {
        return versions.extents(study, ids);
    }

    /** Who speaks in the texts, text by text. */
    public List<Speaker> speakers(StudyId study) {
        var ids = open(study).map(Transcript::id).toList();
        return speakers.findByTranscriptInOrderByLabel(ids).stream()
                .map(SpeakerLink::speaker)
                .toList();
    }

    /** The texts by internal id. */
    public Map<Long, UUID> guids(StudyId study) {
        return open(study).collect(toMap(Transcript::id, Transcript::guid));
    }

    private Stream<Transcript> open(StudyId study) {
        return transcripts.findByStudyOrderByNameAscGuidAsc(study).stream()
                .filter(transcript -> !transcript.isPending());
    }

    private List<TranscriptText> withContent(StudyId study, List<Transcript> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ids = wanted.stream().map(Transcript::id).toList();
        var contents = versions.latest(ids).stream().collect(toMap(TextVersion::transcript, Function.identity()));
        var labels = speakers.findByTranscriptInOrderByLabel(ids).stream().collect(groupingBy(SpeakerLink::transcript));
        var bySource = bySource(study);
        var answered =
                answers.findByTranscriptIn(ids).stream().collect(toMap(AnswerText::transcript, AnswerText::turns));
        return wanted.stream()
                .map(transcript -> {
                    var version = requireNonNull(contents.get(transcript.id()), "a transcript has a text");
                    var speakersHere = labels.getOrDefault(transcript.id(), List.of()).stream()
                            .map(SpeakerLink::speaker)
                            .toList();
                    return text(
                            transcript,
                            version,
                            bySource.get(transcript.guid()),
                            speakersHere,
                            answered.getOrDefault(transcript.id(), List.of()));
                })
                .toList();
    }

    private static TranscriptText text(
            Transcript transcript,
            TextVersion version,
            @Nullable InterviewLine interview,
            List<Speaker> speakers,
            List<AnswerTurn> answers) {
        return new TranscriptText(
                transcript.id(),
                transcript.guid(),
                transcript.name(),
                transcript.description(),
                version.number(),
                version.content(),
                interview,
                speakers,
                Turns.of(version.content()),
                answers);
    }

    private Map<UUID, InterviewLine> bySource(StudyId study) {
        var lines = new HashMap<UUID, InterviewLine>();
        for (var line : interviews(study)) {
            if (line.source() != null) {
                lines.put(line.source(), line);
            }
        }
        return lines;
    }
}
