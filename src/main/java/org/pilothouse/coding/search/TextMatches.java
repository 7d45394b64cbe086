package org.pilothouse.coding.search;

import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pilothouse.coding.search.SearchRefused.Reason;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.interview.Turn;

/** Finds in texts what a query asks for; a passage never goes beyond the turn it is found in. */
final class TextMatches {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final String LETTER = "[\\p{L}\\p{N}\\p{M}_]";
    private static final int CONTEXT = 70;

    private final TextQuery query;
    private final Pattern pattern;
    private final LongSupplier nanos;
    private final long until;

    TextMatches(TextQuery query) {
        this(query, System::nanoTime);
    }

    /** @throws SearchRefused if the words are no regular expression */
    TextMatches(TextQuery query, LongSupplier nanos) {
        this.query = query;
        this.nanos = nanos;
        until = nanos.getAsLong() + LONGEST.toNanos();
        pattern = compile(query);
    }

    /** @throws SearchRefused if the expression takes too long */
    List<FoundPassage> in(TranscriptText text) {
        var found = new ArrayList<FoundPassage>();
        for (var turn : text.turns()) {
            if (query.speaker() == null || query.speaker().equals(turn.speaker())) {
                in(text, turn, found);
            }
        }
        return found;
    }

    private void in(TranscriptText text, Turn turn, List<FoundPassage> found) {
        var said = turn.text();
        var source = text.interview() == null ? text.name() : text.interview().code();
        var matcher = pattern.matcher(new TimedText(said, nanos, until));
        var last = new Part(-1, -1);
        while (matcher.find()) {
            var match = new Part(matcher.start(), matcher.end()).trimmed(said);
            var passage = around(said, match).trimmed(said);
            if (match.isEmpty() || passage.equals(last)) {
                continue;
            }
            last = passage;
            var start = turn.start() + said.codePointCount(0, passage.start());
            var end = start + said.codePointCount(passage.start(), passage.end());
            var shown = query.unit() == PassageUnit.MATCH ? match.widened(said, CONTEXT) : passage;
            found.add(new FoundPassage(
                    text.guid(),
                    source,
                    turn.speaker(),
                    start,
                    end,
                    said.substring(shown.start(), match.start()),
                    said.substring(match.start(), match.end()),
                    said.substring(match.end(), Math.max(match.end(), shown.end()))));
        }
    }

    private Part around(String said, Part match) {
        return switch (query.unit()) {
            case MATCH -> match;
            case TURN -> new Part(0, said.length());
            case SENTENCE -> sentence(said, match);
        };
    }

    /** From the beginning of the sentence in which a match begins to the end of the one in which it ends. */
    private static Part sentence(String said, Part match) {
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(said);
        var start = match.start() == 0 ? 0 : sentences.preceding(match.start() + 1);
        var end = match.end() >= said.length() ? said.length() : sentences.following(match.end() - 1);
        return new Part(Math.max(start, 0), end == BreakIterator.DONE ? said.length() : end);
    }

    private static Pattern compile(TextQuery query) {
        if (query.words().isBlank()) {
            return Pattern.compile(".+", Pattern.DOTALL);
        }
        var words = query.pattern()
                ? "(?:" + query.words() + ")"
                : Pattern.quote(query.words().strip());
        var whole = query.wholeWord() ? "(?<!" + LETTER + ")" + words + "(?!" + LETTER + ")" : words;
        try {
            return Pattern.compile(whole, query.caseMatters() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException wrong) {
            throw new SearchRefused(Reason.NO_PATTERN, wrong.getDescription());
        }
    }

    /** A part of what is said, in UTF-16 units. */
    private record Part(int start, int end) {

        boolean isEmpty() {
            return start >= end;
        }

        Part trimmed(String said) {
            var from = start;
            var to = end;
            while (from < to && Character.isWhitespace(said.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(said.charAt(to - 1))) {
                to--;
            }
            return new Part(from, to);
        }

        /** Wider on both sides, to the edge of a word. */
        Part widened(String said, int by) {
            var from = Math.max(0, start - by);
            while (from > 0 && !Character.isWhitespace(said.charAt(from - 1))) {
                from--;
            }
            var to = Math.min(said.length(), end + by);
            while (to < said.length() && !Character.isWhitespace(said.charAt(to))) {
                to++;
            }
            return new Part(from, to);
        }
    }
}
