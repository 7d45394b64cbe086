package org.pilothouse.theme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Words of a participant that stand for a theme.
 *
 * @param coding the coded passage they are taken from
 * @param editedText the passage as it may be printed: what was left out or changed stands in square brackets
 * @param attribution how much a release may say about the speaker at most
 */
@Embeddable
public record Quote(
        UUID coding,
        String editedText,
        @Enumerated(EnumType.STRING) Attribution attribution,
        boolean approved) {

    Quote edited(String text, Attribution level) {
        return new Quote(coding, text, level, false);
    }

    Quote approved(boolean yes) {
        return new Quote(coding, editedText, attribution, yes);
    }
}
