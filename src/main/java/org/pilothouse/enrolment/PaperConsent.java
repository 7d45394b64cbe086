package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A consent given on paper or in words, as the privacy officer has it in front of them. */
public record PaperConsent(
        String formVersion, LocalDate signedOn, ConsentMethod method, Set<Scope> scopes, byte @Nullable [] scan) {}
