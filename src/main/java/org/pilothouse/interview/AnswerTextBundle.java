package org.pilothouse.interview;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantFacts;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** {@code answer_texts.csv} of the study bundle: which texts of {@code project.qdpx} are made of answers, and of which. */
@Component
class AnswerTextBundle implements BundlePart {
    private static final String FILE = "answer_texts.csv";
    private static final List<String> HEADER = List.of("source", "question", "participant", "occasion", "given_at");
    private static final int LONGEST = 200;

    private final AnswerTextRepository answers;
    private final TranscriptRepository transcripts;
    private final ParticipantFacts participants;
    private final Studies studies;
    private final FreeText freeText;

    AnswerTextBundle(
            AnswerTextRepository answers,
            TranscriptRepository transcripts,
            ParticipantFacts participants,
            Studies studies,
            FreeText freeText) {
        this.answers = answers;
        this.transcripts = transcripts;
        this.participants = participants;
        this.studies = studies;
        this.freeText = freeText;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var all = answers.findByStudyOrderByQuestion(study);
        if (!all.isEmpty()) {
            sink.csv(FILE, HEADER, rows -> {
                for (var text : all) {
                    var source = transcripts
                            .findById(text.transcript())
                            .orElseThrow()
                            .guid();
                    for (var turn : text.turns()) {
                        rows.accept(
                                List.of(source, text.question(), turn.participant(), turn.occasion(), turn.givenAt()));
                    }
                }
            });
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(FILE);
        if (rows.isEmpty()) {
            return;
        }
        var known =
                participants.participants(study).stream().map(Participant::code).collect(toSet());
        var zone = studies.definition(study).timezone();
        var made = new HashMap<Long, AnswerText>();
        for (var row : rows) {
            var cells = new Cells(FILE, row, report);
            var text = text(study, made, cells);
            var turn = turn(study, known, zone, cells);
            if (!cells.refused() && text != null && turn != null) {
                if (text.has(turn.key())) {
                    cells.refuse("participant", "DUPLICATE", "one answer on an occasion");
                }
                text.take(List.of(turn));
            }
        }
        answers.saveAll(made.values());
    }

    private @Nullable AnswerText text(StudyId study, Map<Long, AnswerText> made, Cells cells) {
        var guid = cells.required("source", UUID::fromString, "a GUID");
        var question = cells.required("question", AnswerTextBundle::shortEnough, "up to " + LONGEST + " characters");
        if (guid == null || question == null) {
            return null;
        }
        var transcript = transcripts.findByStudyAndGuid(study, guid);
        if (transcript.isEmpty()) {
            cells.refuse("source", "UNKNOWN_REFERENCE", "the GUID of a text in project.qdpx");
            return null;
        }
        var id = transcript.get().id();
        if (made.values().stream()
                .anyMatch(other -> other.transcript() != id && other.question().equals(question))) {
            cells.refuse("question", "DUPLICATE", "one text for a question");
            return null;
        }
        var text = made.computeIfAbsent(id, none -> new AnswerText(study, id, question));
        if (!text.question().equals(question)) {
            cells.refuse("question", "DUPLICATE", "one question for a text");
        }
        return text;
    }

    private @Nullable AnswerTurn turn(StudyId study, Set<ParticipantCode> known, ZoneId zone, Cells cells) {
        var participant = cells.required("participant", ParticipantCode::new, "a participant code");
        var occasion = cells.optional("occasion", AnswerTextBundle::shortEnough, "up to " + LONGEST + " characters");
        var givenAt = cells.required("given_at", Instant::parse, "an instant such as 2026-03-02T20:15:00Z");
        if (participant != null && !known.contains(participant)) {
            cells.refuse("participant", "UNKNOWN_REFERENCE", "a code of participants.csv");
        }
        freeText.problem(study, "transcript.text", occasion)
                .ifPresent(hit -> cells.hide("occasion", PhiHit.CHECK, hit.expected()));
        return participant == null || givenAt == null
                ? null
                : new AnswerTurn(
                        participant,
                        occasion == null ? "" : occasion,
                        givenAt,
                        givenAt.atZone(zone).toLocalDate());
    }

    private static String shortEnough(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }
}
