package org.pilothouse.interview;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where passages of a text stand after it was corrected. All positions are Unicode code points, half-open.
 *
 * <p>The two states are compared line by line, and where lines differ word by word; so an edit of one word moves what
 * follows and touches nothing else. A word is never cut: a passage that ends with a word ends with what replaced it.
 *
 * @param changes what was replaced by what, in order, never touching each other
 */
public record PositionMap(List<Change> changes) {
    private static final int MOST_PIECES = 4_000;
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    /** Scripts without spaces between words count by the character. */
    private static final Pattern WORDS = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+|\\s+|.", Pattern.DOTALL);

    public PositionMap {
        changes = List.copyOf(changes);
    }

    /** The old passage and what stands in its place; either may be empty. */
    public record Change(int oldStart, int oldEnd, int newStart, int newEnd) {
        boolean isInsertion() {
            return oldStart == oldEnd;
        }

        boolean isDeletion() {
            return newStart == newEnd;
        }

        private Change shifted(int old, int now) {
            return new Change(oldStart + old, oldEnd + old, newStart + now, newEnd + now);
        }
    }

    /** What became of a passage. */
    public enum Fate {
        /** The same words, perhaps in another place. */
        KEPT,
        /** Words inside it changed. */
        EDITED,
        /** The change reaches over its beginning or end, or cut words off there: it covers all that took their place, which wants a look. */
        CHANGED_AT_EDGE,
        /** All its words were taken out. */
        LOST
    }

    /** Where a passage stands now; of one that is lost, start and end are the same. */
    public record Moved(int start, int end, Fate fate) {}

    public static PositionMap between(String before, String after) {
        var changes = new ArrayList<Change>();
        compare(before, after, List.of(LINES, WORDS), new Change(0, 0, 0, 0), changes);
        return new PositionMap(joined(changes));
    }

    /** Follows the passage from {@code start} to before {@code end} of the old text; it must not be empty. */
    public Moved move(int start, int end) {
        var movedStart = start;
        var movedEnd = end;
        var fate = Fate.KEPT;
        for (var change : changes) {
            if (change.oldStart < start || change.isInsertion() && change.oldStart == start) {
                movedStart = change.oldEnd <= start ? start + change.newEnd - change.oldEnd : change.newStart;
            } else if (change.oldStart == start) {
                movedStart = change.newStart;
            }
            if (change.oldStart < end) {
                movedEnd = change.oldEnd <= end ? end + change.newEnd - change.oldEnd : change.newEnd;
            }
            fate = worse(fate, touch(change, start, end));
        }
        return movedStart < movedEnd
                ? new Moved(movedStart, movedEnd, fate)
                : new Moved(movedStart, movedStart, Fate.LOST);
    }

    private static Fate touch(Change change, int start, int end) {
        if (change.oldEnd <= start || change.oldStart >= end) {
            return Fate.KEPT;
        }
        var across = change.oldStart < start || change.oldEnd > end;
        var cutAtEdge = change.isDeletion() && (change.oldStart == start || change.oldEnd == end);
        return across || cutAtEdge ? Fate.CHANGED_AT_EDGE : Fate.EDITED;
    }

    private static Fate worse(Fate one, Fate other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static void compare(String old, String now, List<Pattern> grains, Change at, List<Change> out) {
        var oldPieces = pieces(old, grains.getFirst());
        var newPieces = pieces(now, grains.getFirst());
        var finer = grains.subList(1, grains.size());
        var tooMany = oldPieces.size() + newPieces.size() > MOST_PIECES && grains.getFirst() != LINES;
        if (tooMany) {
            out.add(new Change(0, length(old), 0, length(now)).shifted(at.oldStart, at.newStart));
            return;
        }
        var oldStarts = starts(oldPieces);
        var newStarts = starts(newPieces);
        for (var delta : DiffUtils.diff(oldPieces, newPieces).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            var change = new Change(
                            oldStarts[source.getPosition()],
                            oldStarts[source.getPosition() + source.size()],
                            newStarts[target.getPosition()],
                            newStarts[target.getPosition() + target.size()])
                    .shifted(at.oldStart, at.newStart);
            if (finer.isEmpty() || source.size() == 0 || target.size() == 0) {
                out.add(change);
            } else {
                compare(String.join("", source.getLines()), String.join("", target.getLines()), finer, change, out);
            }
        }
    }

    private static List<String> pieces(String text, Pattern grain) {
        Function<MatchResult, String> said = MatchResult::group;
        return grain.matcher(text).results().map(said).toList();
    }

    private static int[] starts(List<String> pieces) {
        var starts = new int[pieces.size() + 1];
        for (var i = 0; i < pieces.size(); i++) {
            starts[i + 1] = starts[i] + length(pieces.get(i));
        }
        return starts;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Changes that touch are one. */
    private static List<Change> joined(List<Change> changes) {
        var joined = new ArrayList<Change>();
        for (var change : changes) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.oldEnd == change.oldStart && last.newEnd == change.newStart) {
                joined.set(joined.size() - 1, new Change(last.oldStart, change.oldEnd, last.newStart, change.newEnd));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }
}
