package org.pilothouse.enrolment;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.pilothouse.mail.PostOffice;
import org.pilothouse.security.RoleGrant;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words the letters of a study: its own templates or, failing these, those of the installation, filled in. */
@Component
@Transactional(readOnly = true)
class LetterWords {
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final String TEXTS = "vaadin-i18n.translations";

    private final KeptLetterRepository letters;
    private final LetterContactRepository contacts;
    private final Studies studies;
    private final StudyRoles roles;
    private final PostOffice post;

    LetterWords(
            KeptLetterRepository letters,
            LetterContactRepository contacts,
            Studies studies,
            StudyRoles roles,
            PostOffice post) {
        this.letters = letters;
        this.contacts = contacts;
        this.studies = studies;
        this.roles = roles;
        this.post = post;
    }

    static String say(String key) {
        return ResourceBundle.getBundle(TEXTS, LANGUAGE, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    static LetterTemplate standard(LetterKind kind) {
        return new LetterTemplate(
                say("enrolment.letter." + kind + ".subject"), say("enrolment.letter." + kind + ".text"));
    }

    public LetterTemplate template(StudyId study, LetterKind kind) {
        return letters.findByStudyAndKind(study, kind).map(KeptLetter::template).orElseGet(() -> standard(kind));
    }

    /** Whom letters name: somebody named for it, or the privacy officers. */
    public String contact(StudyId study) {
        return contacts.findByStudy(study).map(LetterContact::contact).orElseGet(() -> officers(study));
    }

    /** A letter ready to be sent, its link leading to that path. */
    public LetterTemplate written(StudyId study, LetterKind kind, String path, @Nullable Instant expires) {
        return filled(study, template(study, kind), path, expires);
    }

    public LetterTemplate filled(StudyId study, LetterTemplate template, String path, @Nullable Instant expires) {
        var definition = SystemAuthority.call(() -> studies.definition(study));
        var words = new HashMap<>(Map.of(
                "pilot", definition.title(),
                "link", post.link(path),
                "contact", contact(study)));
        if (expires != null) {
            words.put("expires", Format.dateTime(expires, definition.timezone(), LANGUAGE));
        }
        return template.filled(words);
    }

    /** The address of a page of the study. */
    public String page(StudyId study, String page) {
        return "/studies/"
                + SystemAuthority.call(() -> studies.definition(study)).code() + "/" + page;
    }

    private String officers(StudyId study) {
        return SystemAuthority.call(() -> roles.in(study)).stream()
                .filter(grant -> grant.role() == Role.CUSTODIAN)
                .map(RoleGrant::email)
                .distinct()
                .collect(joining(", "));
    }
}
