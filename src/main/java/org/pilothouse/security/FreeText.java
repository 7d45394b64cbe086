package org.pilothouse.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.TextPermit.Answer;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one gate in front of every free text (CK-12): what looks like a client's number or address is not saved. */
@Component
@Transactional
public class FreeText {
    private final TextPermitRepository permits;
    private final CarriedPermits carried;
    private final TextChoices choices;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    FreeText(
            TextPermitRepository permits,
            CarriedPermits carried,
            TextChoices choices,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.permits = permits;
        this.carried = carried;
        this.choices = choices;
        this.encoder = encoder;
        this.events = events;
    }

    /**
     * Lets a text through or refuses it. Exactly the text that the privacy officer allowed in that field passes.
     *
     * @param field key of the field, under {@code text.field.} in the translations
     * @throws TextRefused at the first passage that must not be saved
     * @throws TextUndecided if its writer has the text on screen and has yet to say what a passage is
     */
    public void check(StudyId study, String field, @Nullable String text) {
        problem(study, field, text).ifPresent(hit -> {
            throw new TextRefused(field, hit);
        });
        decide(study, field, text);
    }

    /**
     * Asks whoever has the text on screen about passages that may identify somebody, once: what was answered is remembered.
     *
     * @throws TextUndecided if a passage is undecided; the question stands under the field
     */
    public void decide(StudyId study, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var shown = GuardsOnScreen.with(field, text);
        if (!shown.isEmpty()
                && choices.undecided(study, field, text).stream()
                        .anyMatch(hit -> shown.getFirst().asks(text.substring(hit.start(), hit.end())))) {
            shown.getFirst().ask();
            throw new TextUndecided(field);
        }
    }

    /** Whether a name, place or day may stand in a text that nobody can be asked about, such as one of a file. */
    public boolean isDoubtful(@Nullable String text) {
        return text != null && !choices.soft(text).isEmpty();
    }

    /** Where such passages stand. */
    public List<PhiHit> doubtful(String text) {
        return choices.soft(text);
    }

    /** The same for several fields, by their keys. */
    public void check(StudyId study, Map<String, @Nullable String> texts) {
        texts.forEach((field, text) -> check(study, field, text));
    }

    /** The first passage for which a text must not be saved; for rows of files, which are reported instead of thrown. */
    public Optional<PhiHit> problem(StudyId study, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var first = PhiLinter.hardHits(text).stream().findFirst();
        return first.isPresent() && isAllowed(study, field, text) ? Optional.empty() : first;
    }

    /** The same for text in which addresses belong, such as whom to call in a consent form. */
    public void checkAllowingContacts(StudyId study, String field, String text) {
        problemBesidesContacts(study, field, text).ifPresent(hit -> {
            throw new TextRefused(field, hit);
        });
        decide(study, field, text);
    }

    /** Refuses a text that says whom of staff to ask for what is neither name, telephone nor address. Nothing is asked about it. */
    public void checkNamingStaff(StudyId study, String field, String text) {
        problemBesidesContacts(study, field, text).ifPresent(hit -> {
            throw new TextRefused(field, hit);
        });
    }

    /** The first passage for which such a text must not be saved. */
    public Optional<PhiHit> problemBesidesContacts(StudyId study, String field, String text) {
        return PhiLinter.hardHits(text).stream()
                .filter(hit -> !hit.category().isContact())
                .findFirst()
                .filter(hit -> !isAllowed(study, field, text));
    }

    private boolean isAllowed(StudyId study, String field, String text) {
        if (carried.present().stream()
                .anyMatch(one -> one.field().equals(field) && encoder.matches(digestible(text), one.digest()))) {
            return true;
        }
        var permit = permits.findByStudyAndFieldAndAnswer(study, field, Answer.ALLOWED).stream()
                .filter(one -> encoder.matches(digestible(text), one.digest()))
                .map(TextPermit::question)
                .findFirst();
        permit.ifPresent(one -> events.publishEvent(
                new TextEvent(study, "text.saved-with-permission", field, one.category(), one.reference())));
        return permit.isPresent();
    }

    /** Short enough for the encoder, and the same however a form trims what was typed. */
    static String digestible(String text) {
        return Tokens.hash(text.strip().replace("\r\n", "\n").replace('\r', '\n'));
    }
}
