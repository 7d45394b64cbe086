package org.pilothouse.interview;

import java.util.Optional;
import java.util.UUID;
import org.pilothouse.enrolment.Pseudonyms;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.TranscriptFile;
import org.pilothouse.interview.reading.Turns;
import org.pilothouse.interview.reading.Unreadable;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one file in one transaction. */
@Component
class TranscriptImport {
    private final TextStore store;
    private final TranscriptRepository transcripts;
    private final InterviewRepository interviews;
    private final PhiLinter linter;
    private final Pseudonyms pseudonyms;
    private final CurrentUser current;

    TranscriptImport(
            TextStore store,
            TranscriptRepository transcripts,
            InterviewRepository interviews,
            PhiLinter linter,
            Pseudonyms pseudonyms,
            CurrentUser current) {
        this.store = store;
        this.transcripts = transcripts;
        this.interviews = interviews;
        this.linter = linter;
        this.pseudonyms = pseudonyms;
        this.current = current;
    }

    @Transactional
    public ImportResult take(StudyId study, ImportedFile file) {
        try {
            var read = TranscriptFile.read(file.content());
            var text =
                    new NewText(UUID.randomUUID(), PhiLinter.redacted(withoutEnding(file.name())), null, read.text());
            store.keep(study, text);
            var passages = linter.lint(text.content()).size()
                    + pseudonyms.in(study, text.content()).size();
            if (passages > 0) {
                transcripts
                        .findByStudyAndGuid(study, text.guid())
                        .ifPresent(transcript -> transcript.holdBackFor(current.account()));
            }
            var turns = Turns.of(text.content());
            return new ImportResult(
                    file.name(),
                    text.guid(),
                    null,
                    turns.size(),
                    Turns.speakers(turns).size(),
                    read.kind() == Kind.WINDOWS_1252_GUESSED,
                    passages > 0
                            ? null
                            : linkByName(study, text.guid(), text.name()).orElse(null),
                    passages);
        } catch (Unreadable unreadable) {
            throw new InterviewRefused(Reason.valueOf(unreadable.reason().name()), file.name());
        }
    }

    /** A file named like an interview that waits for its text is that text. */
    Optional<String> linkByName(StudyId study, UUID text, String name) {
        var waiting = interviews.findByStudyAndCode(study, name).filter(interview -> interview.source() == null);
        waiting.ifPresent(interview -> {
            interview.link(text);
            transcripts.findByStudyAndGuid(study, text).ifPresent(transcript -> store.recognise(transcript, interview));
        });
        return waiting.map(interview -> interview.line().code());
    }

    private static String withoutEnding(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }
}
