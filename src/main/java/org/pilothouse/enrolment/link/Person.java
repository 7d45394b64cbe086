package org.pilothouse.enrolment.link;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;

/**
 * Who somebody is; exists outside the link store's seal only for the moment in which it is needed.
 *
 * @param part, discipline, site, program what the privacy officer wrote down when inviting
 * @param joined account, code and signature once the person takes part
 */
public record Person(
        String name,
        String email,
        String part,
        String discipline,
        String site,
        @Nullable String program,
        @Nullable Joined joined) {

    /**
     * What taking part adds.
     *
     * @param signature the name as typed, with the form version and the hash of the very text it was put under
     */
    public record Joined(
            AccountId account,
            ParticipantCode code,
            @Nullable String signature,
            String formVersion,
            String textHash) {}

    public Person {
        email = normalised(email);
    }

    public Person joining(Joined as) {
        return new Person(name, email, part, discipline, site, program, as);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
