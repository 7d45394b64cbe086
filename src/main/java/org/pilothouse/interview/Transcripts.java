package org.pilothouse.interview;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** The transcripts of a study. Reading one is on the trail before it happens; each file imported stands for itself. */
@Service
@MayResearch
public class Transcripts {
    private final TranscriptRepository transcripts;
    private final InterviewTexts texts;
    private final AnswerTextRepository answers;
    private final TextStore store;
    private final TranscriptImport imports;
    private final AuditTrail trail;

    Transcripts(
            TranscriptRepository transcripts,
            InterviewTexts texts,
            AnswerTextRepository answers,
            TextStore store,
            TranscriptImport imports,
            AuditTrail trail) {
        this.transcripts = transcripts;
        this.texts = texts;
        this.answers = answers;
        this.store = store;
        this.imports = imports;
        this.trail = trail;
    }

    /** What there is to read and to code, without the words. */
    public List<TextLine> all(StudyId study) {
        var made = answers.findByStudyOrderByQuestion(study).stream()
                .map(AnswerText::transcript)
                .collect(toSet());
        return transcripts.findByStudyOrderByNameAscGuidAsc(study).stream()
                .filter(transcript -> !transcript.isPending())
                .map(transcript -> transcript.line(made.contains(transcript.id())))
                .toList();
    }

    /** Opens a transcript. */
    public TranscriptText read(StudyId study, UUID text) {
        trail.write(new TranscriptRead(study, text));
        return texts.find(study, text).orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_TEXT));
    }

    /** Imports files one by one; a file that cannot be read leaves nothing and does not stop the others. */
    public List<ImportResult> importFiles(StudyId study, List<ImportedFile> files) {
        var results = new ArrayList<ImportResult>();
        for (var file : files) {
            results.add(importFile(study, file));
        }
        return results;
    }

    /**
     * Imports one file; what is wrong with it is told in the result.
     *
     * @throws org.pilothouse.study.StudyRefused when the pilot is closed
     */
    public ImportResult importFile(StudyId study, ImportedFile file) {
        try {
            return imports.take(study, file);
        } catch (InterviewRefused refused) {
            return ImportResult.refused(file.name(), refused.reason());
        }
    }

    /** Says who a speaker is: a participant, an interviewer, or, with neither, nobody known. */
    public void nameSpeaker(
            StudyId study, UUID text, String label, @Nullable ParticipantCode participant, boolean interviewer) {
        store.name(study, text, label, participant, interviewer);
    }
}
