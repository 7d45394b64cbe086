package org.pilothouse.interview;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.Pseudonyms;
import org.pilothouse.enrolment.Pseudonyms.Known;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayResearch;
import org.pilothouse.security.PhiHit;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts that wait to be pseudonymised: whoever brought one replaces what names people, then everybody may code it. */
@Service
@MayResearch
public class Pseudonymising {
    static final Duration KEPT_FOR = Duration.ofDays(7);

    private final HeldBackTexts heldBack;
    private final CurrentUser current;
    private final PhiLinter linter;
    private final Pseudonyms pseudonyms;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pseudonymising(
            HeldBackTexts heldBack,
            CurrentUser current,
            PhiLinter linter,
            Pseudonyms pseudonyms,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.heldBack = heldBack;
        this.current = current;
        this.linter = linter;
        this.pseudonyms = pseudonyms;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A text that waits.
     *
     * @param hits passages that may identify somebody
     * @param known names that stood in earlier texts, with what stands for them
     */
    public record Waiting(String content, List<PhiHit> hits, List<Known> known) {}

    /**
     * Other words for a passage.
     *
     * @param start first UTF-16 position in the text as it waits
     * @param end position after the last
     * @param remembered whether the same words shall stand for it in other texts of the study; never for numbers and addresses
     */
    public record Replacement(int start, int end, String with, boolean remembered) {

        /** The text with the replacements in their places. */
        public static String inPlaceIn(String content, List<Replacement> replacements) {
            var ordered = new ArrayList<>(replacements);
            ordered.sort(Comparator.comparingInt(Replacement::start).reversed());
            var text = new StringBuilder(content);
            var before = content.length();
            for (var one : ordered) {
                if (one.start() < 0 || one.end() > before || one.start() >= one.end()) {
                    throw new InterviewRefused(Reason.UNKNOWN_TEXT);
                }
                text.replace(one.start(), one.end(), one.with());
                before = one.start();
            }
            return text.toString();
        }
    }

    /** Own texts that wait, by name. */
    public List<TextLine> waiting(StudyId study) {
        return heldBack.of(study, current.account(), clock.instant().minus(KEPT_FOR));
    }

    /** Opens one of them; on the trail before it happens. */
    public Waiting open(StudyId study, UUID text) {
        trail.write(new TranscriptRead(study, text));
        var content = heldBack.content(study, text, current.account());
        return new Waiting(content, linter.lint(content), pseudonyms.in(study, content));
    }

    /**
     * Puts the replacements in and lets the text be coded. What it said before is deleted.
     *
     * @throws org.pilothouse.security.TextRefused if what is left still has a number or an address in it
     */
    @Transactional
    public void confirm(StudyId study, UUID text, List<Replacement> replacements) {
        var content = heldBack.content(study, text, current.account());
        heldBack.release(study, text, current.account(), Replacement.inPlaceIn(content, replacements));
        replacements.stream().filter(Replacement::remembered).forEach(one -> remember(study, content, one));
        events.publishEvent(new TranscriptPseudonymised(
                study, text, replacements.size(), linter.lint(content).size()));
    }

    private void remember(StudyId study, String content, Replacement one) {
        var name = content.substring(one.start(), one.end());
        if (PhiLinter.hardHits(name).isEmpty()) {
            pseudonyms.remember(study, content, name, one.with());
        }
    }
}
