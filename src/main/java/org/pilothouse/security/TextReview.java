package org.pilothouse.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.security.TextPermit.Answer;
import org.pilothouse.security.TextPermit.Asked;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about passages that may identify somebody: writers about their own text, the privacy officer about those that were stopped. */
@Service
@Transactional
@MayKeepNames
public class TextReview {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int REFERENCE_LENGTH = 6;

    private final TextPermitRepository permits;
    private final TextChoices choices;
    private final CurrentUser current;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TextReview(
            TextPermitRepository permits,
            TextChoices choices,
            CurrentUser current,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permits = permits;
        this.choices = choices;
        this.current = current;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** What a writer did with a passage that was pointed out. */
    public enum Choice {
        REMOVED,
        NOT_AN_IDENTIFIER
    }

    /** Writes down what a writer decided about a passage, without the passage; of what stays, they are not asked again. */
    @MaySee
    public void choose(StudyId study, String field, Category category, Choice choice, String passage) {
        if (choice == Choice.NOT_AN_IDENTIFIER) {
            choices.keep(study, field, passage);
        }
        var action = choice == Choice.REMOVED ? "text.passage-removed" : "text.passage-kept";
        events.publishEvent(new TextEvent(study, action, field, category, ""));
    }

    /** The passages of a text about which its writer has yet to say whether they identify somebody. */
    @MaySee
    @Transactional(readOnly = true)
    public List<PhiHit> undecided(StudyId study, String field, String text) {
        return choices.undecided(study, field, text);
    }

    /**
     * Asks the privacy officer to let exactly this text into that field.
     *
     * @return the reference under which the question stands
     */
    @MaySee
    public String ask(StudyId study, String field, Category category, String text) {
        var asked = new Asked(reference(), encoded(text), current.account(), clock.instant());
        permits.save(new TextPermit(study, field, category, asked));
        events.publishEvent(new TextEvent(study, "text.permission-asked", field, category, asked.reference()));
        return asked.reference();
    }

    /** What waits for an answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<TextQuestion> waiting(StudyId study) {
        return permits.findByStudyAndAnswerOrderByAskedAtAsc(study, Answer.WAITING).stream()
                .map(TextPermit::question)
                .toList();
    }

    /** Answers a question. Nobody lets their own text through; a question that was answered already is left alone. */
    public void answer(StudyId study, long question, boolean allowed) {
        permits.findByStudyAndIdAndAnswer(study, question, Answer.WAITING).ifPresent(permit -> {
            if (permit.askedBy().equals(current.account())) {
                throw new AccessRefused(AccessRefused.Reason.NOT_ONES_OWN_TEXT);
            }
            permit.answer(allowed);
            var about = permit.question();
            var action = allowed ? "text.permission-given" : "text.permission-refused";
            events.publishEvent(new TextEvent(study, action, about.field(), about.category(), about.reference()));
        });
    }

    private String encoded(String text) {
        var digest = encoder.encode(FreeText.digestible(text));
        return java.util.Objects.requireNonNull(digest);
    }

    private String reference() {
        var reference = new StringBuilder();
        for (var i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
