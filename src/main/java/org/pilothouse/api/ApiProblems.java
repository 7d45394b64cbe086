package org.pilothouse.api;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import org.pilothouse.bundle.BundleRefused;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every refusal of the API as an RFC 9457 problem document that says what to do. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
    /** Refusals that are not about the request's form but about the state of things. */
    private static final Map<String, HttpStatus> STATUS = Map.of(
            "CODE_TAKEN", HttpStatus.CONFLICT,
            "BUSY", HttpStatus.CONFLICT,
            "BLIND_CODING_OPEN", HttpStatus.CONFLICT,
            "UNKNOWN_ANALYSIS", HttpStatus.NOT_FOUND,
            "UNKNOWN_RELEASE", HttpStatus.NOT_FOUND,
            "NO_RELEASE_YET", HttpStatus.NOT_FOUND,
            "NOT_FROZEN_YET", HttpStatus.NOT_FOUND,
            "UNKNOWN_INSTRUMENT", HttpStatus.NOT_FOUND,
            "TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE,
            "FORBIDDEN", HttpStatus.FORBIDDEN);

    private final I18NProvider words;

    ApiProblems(I18NProvider words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail refused(BundleRefused refused) {
        var problem = problem(refused);
        problem.setProperty("problems", refused.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return problem(refused);
    }

    @ExceptionHandler
    ProblemDetail refused(TextRefused refused) {
        var problem = problem(refused);
        problem.setProperty("field", refused.field());
        problem.setProperty("start", refused.start());
        problem.setProperty("end", refused.end());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail missing(NoSuchThing missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.detail());
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableBody unreadable) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, unreadable.detail());
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "These credentials do not give that right.");
    }

    private ProblemDetail problem(Refused refused) {
        HttpStatusCode status = STATUS.getOrDefault(refused.reason().name(), HttpStatus.BAD_REQUEST);
        var detail = words.getTranslation(
                refused.messageKey(),
                Locale.ENGLISH,
                refused.arguments(key -> words.getTranslation(key, Locale.ENGLISH)));
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("reason", refused.reason().name());
        return problem;
    }
}
