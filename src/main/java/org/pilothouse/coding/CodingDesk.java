package org.pilothouse.coding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextExtent;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens to the rows when somebody codes; {@link Coding} says who may and in which transaction. */
@Component
class CodingDesk {
    private final CodeApplicationRepository applications;
    private final CodingHistory history;
    private final InterviewTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodingDesk(
            CodeApplicationRepository applications,
            CodingHistory history,
            InterviewTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.history = history;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    TextExtent text(StudyId study, UUID text) {
        return texts.extent(study, text).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_TEXT));
    }

    /** Own codings of that code that the span overlaps, other than the one named. */
    List<CodeApplication> overlapping(long transcript, long code, Coder coder, Span span, @Nullable UUID except) {
        return applications.findByTranscriptAndCodeAndCoder(transcript, code, coder.id()).stream()
                .filter(existing -> !existing.guid().equals(except))
                .filter(existing -> existing.span().overlaps(span))
                .toList();
    }

    CodeApplication apply(StudyId study, TextExtent text, Span span, Code code, Coder coder) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var mark = new CodeApplication.Mark(UUID.randomUUID(), UUID.randomUUID(), code.id(), coder.id(), null, now);
        var place = new CodeApplication.Place(text.id(), text.version(), span);
        var application = applications.save(new CodeApplication(study, place, mark));
        history.remember(study, application, null, span);
        say(study, "coding.applied", application);
        return application;
    }

    void uncode(StudyId study, CodeApplication application) {
        history.remember(study, application, application.span(), null);
        applications.delete(application);
        say(study, "coding.removed", application);
    }

    void resize(StudyId study, CodeApplication application, Span to) {
        history.remember(study, application, application.span(), to);
        application.resize(to);
        say(study, "coding.resized", application);
    }

    void annotate(StudyId study, CodeApplication application, @Nullable String memo) {
        application.annotate(memo);
        say(study, "coding.memo-written", application);
    }

    CodeApplication own(StudyId study, UUID guid, Coder coder) {
        var application = find(study, guid).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_CODING));
        if (application.coder() != coder.id()) {
            throw new CodingRefused(Reason.NOT_YOURS);
        }
        return application;
    }

    Optional<CodeApplication> find(StudyId study, UUID guid) {
        return applications.findByStudyAndGuid(study, guid);
    }

    /** Takes a step back or does it again, and returns which coding it concerned. */
    UUID turn(StudyId study, TextExtent text, Coder coder, boolean back) {
        var step = back ? history.undo(study, coder, text) : history.redo(study, coder, text);
        var action = back ? "coding.undone" : "coding.redone";
        events.publishEvent(new CodingEvent(study, action, "coding " + step.application()));
        return step.application();
    }

    int length(StudyId study, CodeApplication application) {
        return texts.all(study, List.of(application.transcript())).getFirst().length();
    }

    private void say(StudyId study, String action, CodeApplication application) {
        events.publishEvent(new CodingEvent(study, action, "coding " + application.guid()));
    }
}
