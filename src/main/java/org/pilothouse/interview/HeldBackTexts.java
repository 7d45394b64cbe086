package org.pilothouse.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of texts that wait to be pseudonymised; what waited a week is deleted within the hour, or within the hour after a start. */
@Component
@EnableScheduling
@Transactional
class HeldBackTexts {
    private final TranscriptRepository transcripts;
    private final TextVersionRepository versions;
    private final TextStore store;
    private final TranscriptImport imports;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldBackTexts(
            TranscriptRepository transcripts,
            TextVersionRepository versions,
            TextStore store,
            TranscriptImport imports,
            FreeText freeText,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transcripts = transcripts;
        this.versions = versions;
        this.store = store;
        this.imports = imports;
        this.freeText = freeText;
        this.events = events;
        this.clock = clock;
    }

    /** Those of one account that came in since. */
    public List<TextLine> of(StudyId study, AccountId uploader, Instant since) {
        return transcripts.findByStudyOrderByNameAscGuidAsc(study).stream()
                .filter(transcript -> transcript.isHeldBackFor(uploader))
                .filter(transcript -> transcript.importedAt().isAfter(since))
                .map(transcript -> transcript.line(false))
                .toList();
    }

    public String content(StudyId study, UUID text, AccountId uploader) {
        return versions.latest(List.of(own(study, text, uploader).id()))
                .getFirst()
                .content();
    }

    /** Replaces the words, and gives the text to the interview it is named like. */
    public void release(StudyId study, UUID text, AccountId uploader, String content) {
        freeText.check(study, "transcript.text", content);
        var transcript = own(study, text, uploader);
        store.replace(transcript, content);
        imports.linkByName(study, text, transcript.name());
    }

    @Scheduled(cron = "0 20 * * * *")
    public void deleteOverdue() {
        var overdue =
                transcripts.findByPendingTrueAndImportedAtBefore(clock.instant().minus(Pseudonymising.KEPT_FOR));
        for (var transcript : overdue) {
            store.forget(transcript);
            transcripts.delete(transcript);
            events.publishEvent(
                    new InterviewChanged(transcript.study(), "text-deleted-unread", "text " + transcript.guid()));
        }
    }

    private Transcript own(StudyId study, UUID text, AccountId uploader) {
        return transcripts
                .findByStudyAndGuid(study, text)
                .filter(transcript -> transcript.isHeldBackFor(uploader))
                .orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_TEXT));
    }
}
