package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.PositionChoice.Certainty;

/** Finds the convention under which the names of a text's selections are what stands at their positions. */
final class PositionMapChoice {

    private static final int NAMES_ASKED = 1_000;

    /** A selection as the file gives it, in positions of an unknown convention. */
    record Span(long start, long end, @Nullable String name) {}

    /** One convention tried on a text. */
    private record Trial(PositionConvention convention, List<Passage> passages, int points, int matched) {}

    private record Passage(int start, int end) {}

    private final DecodedText text;
    private final CodePoints codePoints;
    private final List<Span> spans;
    private final int named;

    PositionMapChoice(DecodedText text, List<Span> spans) {
        this.text = text;
        this.spans = asked(spans);
        codePoints = new CodePoints(text.text());
        named = (int) this.spans.stream().filter(span -> span.name() != null).count();
    }

    /**
     * Chooses a convention.
     *
     * @param preferred what to take when names cannot tell
     * @param trusted whether the preference rests on knowledge
     */
    PositionChoice choose(PositionConvention preferred, boolean trusted) {
        var order = Comparator.comparingInt((Trial trial) -> -trial.points())
                .thenComparingInt(trial -> preferred.distance(trial.convention()))
                .thenComparingInt(trial -> PositionConvention.STANDARD.distance(trial.convention()));
        var trials = candidates().stream().map(this::attempt).sorted(order).toList();
        var best = trials.getFirst();
        var others = trials.stream()
                .filter(trial ->
                        trial.points() == best.points() && !trial.passages().equals(best.passages()))
                .map(Trial::convention)
                .toList();
        return new PositionChoice(
                best.convention(), certainty(best, others.isEmpty(), trusted), named, best.matched(), others);
    }

    /** The spans, of which enough keep their names. */
    private static List<Span> asked(List<Span> spans) {
        var asked = new ArrayList<Span>();
        var names = 0;
        for (var span : spans) {
            var unasked = span.name() == null || ++names > NAMES_ASKED;
            asked.add(unasked ? new Span(span.start(), span.end(), null) : span);
        }
        return asked;
    }

    private Certainty certainty(Trial best, boolean alone, boolean trusted) {
        if (2 * best.matched() < named) {
            return Certainty.DOUBTFUL;
        }
        if (alone) {
            return Certainty.MATCHED;
        }
        return trusted ? Certainty.ASSUMED : Certainty.AMBIGUOUS;
    }

    /** Conventions that can differ on this text; without names nothing would speak for inclusive ends. */
    private List<PositionConvention> candidates() {
        var candidates = new ArrayList<PositionConvention>();
        for (var lineEnd : choices(text.lineEndsMayCountTwo())) {
            for (var utf16 : choices(text.beyondBasicPlane())) {
                for (var mark : choices(text.byteOrderMark())) {
                    for (var inclusive : choices(named > 0)) {
                        candidates.add(new PositionConvention(lineEnd, utf16, mark, inclusive));
                    }
                }
            }
        }
        return candidates;
    }

    private static List<Boolean> choices(boolean matters) {
        return matters ? List.of(false, true) : List.of(false);
    }

    private Trial attempt(PositionConvention convention) {
        var map = new PositionMap(text, convention);
        var passages = new ArrayList<Passage>();
        var points = 0;
        var matched = 0;
        for (var span : spans) {
            var passage = new Passage(map.start(span.start()), map.end(span.end()));
            passages.add(passage);
            var match = match(span.name(), passage);
            points += match;
            matched += match > 0 ? 1 : 0;
        }
        return new Trial(convention, passages, points, matched);
    }

    /** Points: 2 for the very name, 1 for a similar one, less than nothing for a passage outside the text. */
    private int match(@Nullable String name, Passage passage) {
        if (passage.start() == PositionMap.NOWHERE || passage.end() == PositionMap.NOWHERE) {
            return -1;
        }
        return name == null || passage.start() > passage.end()
                ? 0
                : SelectionName.match(name, codePoints, passage.start(), passage.end());
    }
}
