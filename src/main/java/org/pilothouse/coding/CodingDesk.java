package org.pilothouse.coding;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        return applications.overlapping(transcript, code, coder.id(), span.start(), span.end()).stream()
                .filter(existing -> !existing.guid().equals(except))
                .toList();
    }

    CodeApplication apply(StudyId study, TextExtent text, Span span, Code code, Coder coder) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var mark =
                new CodeApplication.Mark(UUID.randomUUID(), UUID.randomUUID(), code.id(), coder.id(), Remark.NONE, now);
        var place = new CodeApplication.Place(text.id(), text.version(), span);
        var application = applications.save(new CodeApplication(study, place, mark));
        history.remember(study, application, CodingMove.applied(application), null);
        say(study, "coding.applied", application);
        return application;
    }

    /** Those spans that overlap neither what the coder coded so before nor each other, in reading order. */
    List<Span> fresh(long transcript, Code code, Coder coder, List<Span> spans) {
        var taken = new TreeMap<Integer, Integer>();
        applications
                .findByTranscriptAndCodeAndCoderOrderByStartPosition(transcript, code.id(), coder.id())
                .forEach(coding ->
                        taken.merge(coding.span().start(), coding.span().end(), Math::max));
        var fresh = new ArrayList<Span>();
        for (var span : spans) {
            var before = taken.lowerEntry(span.end());
            if (before == null || before.getValue() <= span.start()) {
                taken.put(span.start(), span.end());
                fresh.add(span);
            }
        }
        return fresh;
    }

    List<CodeApplication> prepare(StudyId study, TextExtent text, List<Span> spans, Code code, Coder coder) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return spans.stream()
                .map(span -> {
                    var mark = new CodeApplication.Mark(
                            UUID.randomUUID(), UUID.randomUUID(), code.id(), coder.id(), Remark.NONE, now);
                    return new CodeApplication(study, new CodeApplication.Place(text.id(), text.version(), span), mark);
                })
                .toList();
    }

    void applyAll(StudyId study, Coder coder, List<CodeApplication> prepared, UUID batch) {
        applications.saveAll(prepared);
        history.rememberApplied(study, coder, prepared, batch);
        prepared.forEach(coding -> events.publishEvent(new CodingsTouched(study, coding.transcript(), coding.guid())));
    }

    int takeBack(StudyId study, Coder coder, UUID batch) {
        var turned = history.undo(study, coder, batch);
        tell(study, turned, "coding.undone");
        return turned.size();
    }

    void uncode(StudyId study, CodeApplication application, @Nullable UUID batch) {
        history.remember(study, application, CodingMove.removed(application), batch);
        applications.delete(application);
        say(study, "coding.removed", application);
    }

    /** To where it is already, it is no step: taking that back would seem to do nothing. */
    void resize(StudyId study, CodeApplication application, Span to, @Nullable UUID batch) {
        if (!to.equals(application.span())) {
            history.remember(study, application, CodingMove.resized(application, to), batch);
            application.resize(to);
            say(study, "coding.resized", application);
        }
    }

    void remark(StudyId study, CodeApplication application, Remark remark) {
        if (!remark.equals(application.remark())) {
            history.remember(study, application, CodingMove.remarked(application, remark), null);
            application.remark(remark);
            say(study, "coding.remarked", application);
        }
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

    /** Takes a step back or does it again, and returns which codings of that text it concerned. */
    Set<UUID> turn(StudyId study, TextExtent text, Coder coder, boolean back) {
        var turned = back ? history.undo(study, coder, text) : history.redo(study, coder, text);
        tell(study, turned, back ? "coding.undone" : "coding.redone");
        return turned.stream()
                .filter(step -> step.transcript() == text.id())
                .map(CodingStep::application)
                .collect(toCollection(LinkedHashSet::new));
    }

    List<CodeApplication> all(StudyId study, Collection<UUID> guids) {
        return guids.isEmpty() ? List.of() : applications.findByStudyAndGuidIn(study, guids);
    }

    private void tell(StudyId study, List<CodingStep> turned, String action) {
        turned.forEach(step -> {
            events.publishEvent(new CodingEvent(study, action, "coding " + step.application()));
            events.publishEvent(new CodingsTouched(study, step.transcript(), step.application()));
        });
    }

    int length(StudyId study, CodeApplication application) {
        return texts.extents(study, List.of(application.transcript()))
                .getFirst()
                .length();
    }

    private void say(StudyId study, String action, CodeApplication application) {
        events.publishEvent(new CodingEvent(study, action, "coding " + application.guid()));
        events.publishEvent(new CodingsTouched(study, application.transcript(), application.guid()));
    }
}
