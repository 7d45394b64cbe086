package org.pilothouse.notelog.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.timer.OfflineNote;
import org.pilothouse.notelog.timer.OfflineNotes;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where a device sends the notes it kept without a connection: by the session of its clinician, with the token against forgery. */
@RestController
@RequestMapping("/studies/{study}/offline-notes")
class OfflineNotesController {
    private final StudyDirectory studies;
    private final OfflineNotes notes;
    private final CurrentUser current;
    private final I18NProvider words;

    OfflineNotesController(StudyDirectory studies, OfflineNotes notes, CurrentUser current, I18NProvider words) {
        this.studies = studies;
        this.notes = notes;
        this.current = current;
        this.words = words;
    }

    /** How to send, and whose notes are taken. */
    record HowToSend(String header, String token, String owner) {}

    /** What became of a note; no refusal when it is in the log. */
    record Result(String noteRef, @Nullable String refusal) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    HowToSend howToSend(@PathVariable String study, CsrfToken token) {
        named(study);
        return new HowToSend(token.getHeaderName(), token.getToken(), current.nameOnDevice());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    List<Result> take(@PathVariable String study, @RequestBody List<OfflineNote> kept, Locale locale) {
        return notes.take(named(study), kept).stream()
                .map(taken -> new Result(taken.noteRef(), words(taken.refused(), locale)))
                .toList();
    }

    private @Nullable String words(@Nullable Refused refused, Locale locale) {
        return refused == null
                ? null
                : words.getTranslation(
                        refused.messageKey(), locale, refused.arguments(key -> words.getTranslation(key, locale)));
    }

    private StudyId named(String study) {
        return studies.mine(study)
                .filter(line -> line.roles().contains(Role.CLINICIAN))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
    }
}
