package org.pilothouse.interview;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.pilothouse.shared.OpenAnswers.Answer;
import org.pilothouse.shared.ParticipantCode;

/**
 * Answers as lines of a transcript: {@code P07 [Week 3]: what was answered}. An answer is one line, so that no line of it can
 * be taken for the words of somebody else.
 */
final class AnswerLines {
    private static final int LONGEST_OCCASION = 80;

    private AnswerLines() {}

    static String of(List<Answer> answers) {
        return answers.stream().map(AnswerLines::line).collect(joining("\n"));
    }

    /** A code that would not be read as a name has a word before it. */
    static String label(ParticipantCode code) {
        return Character.isUpperCase(code.value().charAt(0)) ? code.value() : "ID " + code.value();
    }

    /** Without what would end the brackets around it. */
    static String occasion(String written) {
        var plain = written.replace('[', '(')
                .replace(']', ')')
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST_OCCASION
                ? plain
                : plain.substring(0, LONGEST_OCCASION).strip();
    }

    private static String line(Answer answer) {
        var occasion = occasion(answer.occasion());
        var words = answer.text().strip().replaceAll("\\s*\\R\\s*", " ");
        return label(answer.participant()) + (occasion.isEmpty() ? "" : " [" + occasion + "]") + ": " + words;
    }
}
