package org.pilothouse.enrolment;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;

/** How a letter is worded; words in braces stand for what differs from letter to letter. */
public record LetterTemplate(String subject, String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]*)}");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 8000;

    /** Refuses what could not be sent as that kind. */
    void check(LetterKind kind) {
        if (subject.isBlank() || text.isBlank() || subject.length() > LONGEST_SUBJECT || text.length() > LONGEST_TEXT) {
            throw new EnrolmentRefused(Reason.LETTER_INCOMPLETE);
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new EnrolmentRefused(Reason.LETTER_INCOMPLETE);
        }
        PLACEHOLDER
                .matcher(subject + text)
                .results()
                .map(found -> found.group(1))
                .filter(word -> !kind.placeholders().contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new EnrolmentRefused(Reason.UNKNOWN_PLACEHOLDER, word);
                });
        if (!text.contains("{link}")) {
            throw new EnrolmentRefused(Reason.LETTER_WITHOUT_LINK, "{link}");
        }
    }

    LetterTemplate filled(Map<String, String> words) {
        return new LetterTemplate(filled(subject, words), filled(text, words));
    }

    private static String filled(String text, Map<String, String> words) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> replacement(found, words));
    }

    private static String replacement(MatchResult found, Map<String, String> words) {
        return Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group()));
    }
}
