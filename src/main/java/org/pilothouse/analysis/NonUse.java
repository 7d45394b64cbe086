package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Category;
import org.pilothouse.disclosure.Hierarchy;
import org.pilothouse.disclosure.ShownRow;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.stats.Figure;

/** Why tools were not used and drafts not kept: data, not blanks. */
final class NonUse {
    private static final String NOT_STATED = "NOT_STATED";
    private static final List<String> OUTCOMES =
            List.of(UseOutcome.GENERATED_DISCARDED.name(), UseOutcome.ATTEMPT_FAILED.name());

    private final Answer answer;
    private final List<NoteFact> notUsed;
    private final List<NoteFact> notKept;
    private final Map<String, List<NoteFact>> byReason;

    NonUse(List<NoteFact> eligible, Answer answer) {
        this.answer = answer;
        notUsed = eligible.stream()
                .filter(note -> note.outcome() == UseOutcome.NOT_USED)
                .toList();
        notKept = eligible.stream()
                .filter(note -> !UtilisationAnalysis.isKept(note))
                .toList();
        byReason = notKept.stream().collect(Collectors.groupingBy(NonUse::reason));
    }

    /** The reasons given for notes without any use of a tool, as shares of these notes. */
    List<Map<String, @Nullable Object>> reasons() {
        return shownReasons().stream().map(NonUse::line).toList();
    }

    /**
     * The same rows with drafts thrown away or failed beside them, as shares of all notes not kept. Left out as a whole
     * where the additional rows may not be shown, so that they do not follow from the others.
     */
    List<Map<String, @Nullable Object>> notKept() {
        var outcomes = byReason.entrySet().stream()
                .filter(entry -> OUTCOMES.contains(entry.getKey()))
                .map(entry -> Category.of(entry.getKey(), StudyFacts.counts(entry.getValue())))
                .toList();
        var kinds = answer.gate().rows("not-kept", "notKept", outcomes, Hierarchy.REASONS, whole(notKept));
        var rows = new ArrayList<>(shownReasons());
        var others = outcomes.stream().mapToDouble(Category::total).sum();
        if (rows.stream().anyMatch(NonUse::isHidden)
                || kinds.stream().anyMatch(NonUse::isHidden)
                || kinds.isEmpty() && others > 0) {
            return List.of();
        }
        rows.addAll(kinds);
        return rows.stream()
                .sorted((one, other) -> Double.compare(total(other), total(one)))
                .map(row -> rescaled(row))
                .toList();
    }

    private List<ShownRow> shownReasons() {
        var categories = byReason.entrySet().stream()
                .filter(entry -> !OUTCOMES.contains(entry.getKey()))
                .map(entry -> Category.of(entry.getKey(), StudyFacts.counts(entry.getValue())))
                .toList();
        return answer.gate().rows("non-use", "nonUse", categories, Hierarchy.REASONS, whole(notUsed));
    }

    private Map<String, @Nullable Object> rescaled(ShownRow row) {
        var basis = whole(notKept)
                .part(StudyFacts.counts(notKept.stream()
                        .filter(note -> row.members().contains(reason(note)))
                        .toList()));
        var share = answer.rate("not-kept", "notKept." + row.key(), Figure.ratio(total(row), notKept.size()), basis);
        return line(new ShownRow(row.key(), row.members(), row.amount(), share, row.clinicians()));
    }

    private double total(ShownRow row) {
        return row.members().stream()
                .mapToInt(key -> byReason.getOrDefault(key, List.of()).size())
                .sum();
    }

    private static boolean isHidden(ShownRow row) {
        return row.share().isHidden();
    }

    private static Basis whole(List<NoteFact> notes) {
        var all = StudyFacts.counts(notes);
        return Basis.of(all.keySet(), notes.size(), all);
    }

    private static String reason(NoteFact note) {
        if (note.outcome() != UseOutcome.NOT_USED) {
            return note.outcome().name();
        }
        var reason = note.reason();
        return reason == null ? NOT_STATED : reason.name();
    }

    private static Map<String, @Nullable Object> line(ShownRow row) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("reason", row.key());
        line.put("group", Hierarchy.REASONS.groupOf().get(row.key()));
        line.put("notes", row.amount());
        line.put("share", row.share());
        line.put("clinicians", row.clinicians());
        if (row.isMerged()) {
            line.put("merged", row.members());
        }
        return line;
    }
}
