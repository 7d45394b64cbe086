package org.pilothouse.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.report.model.Stored;
import org.pilothouse.shared.ParticipantCode;

/** A footprint as it is kept. Figures about the same people and data have the same marks, which are written once. */
final class FootprintText {
    /** The mark of somebody whose data are gone: something that is not nothing, so that it can be taken off a sum. */
    private static final int GONE = 1;

    /** In these everybody is in one part only. A phase is no trait of a person, and its sums need to know it. */
    private static final List<String> TRAITS = List.of(AnalysisParameters.SITE, AnalysisParameters.DISCIPLINE);

    private static final String NAMELESS = "";

    private FootprintText() {}

    static String write(Footprint footprint) {
        var marks = new LinkedHashMap<Map<ParticipantCode, Integer>, Integer>();
        Function<Map<ParticipantCode, Integer>, Integer> place =
                own -> marks.computeIfAbsent(own, novel -> marks.size());
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("figures", each(footprint.figures(), place));
        all.put("parts", each(footprint.parts(), parts -> each(parts, place)));
        all.put(
                "rows",
                each(
                        footprint.rows(),
                        rows -> rows.stream()
                                .map(row -> List.copyOf(new TreeSet<>(row)))
                                .sorted(Comparator.comparing(List::toString))
                                .toList()));
        all.put("marks", marks.keySet().stream().map(FootprintText::plain).toList());
        return Stored.write(all);
    }

    static Footprint read(String text) {
        var stored = Stored.parse(text);
        var shared = stored.objects("marks").stream().map(FootprintText::marks).toList();
        Function<@Nullable Object, Map<ParticipantCode, Integer>> marks =
                kept -> kept instanceof Number place ? shared.get(place.intValue()) : marks(Stored.of(kept));
        var parts = new TreeMap<String, Map<String, Map<ParticipantCode, Integer>>>();
        stored.object("parts")
                .fields()
                .forEach((table, own) -> parts.put(table, each(Stored.of(own).fields(), marks)));
        var rows = new TreeMap<String, Set<Set<String>>>();
        names(stored.object("rows")).forEach(table -> rows.put(table, cut(stored.object("rows"), table)));
        return new Footprint(each(stored.object("figures").fields(), marks), parts, rows);
    }

    /** The same, in which a participant's marks say nothing any more, nor at which site it was or of which discipline. */
    static Footprint blank(Footprint footprint, ParticipantCode code) {
        UnaryOperator<Map<ParticipantCode, Integer>> blank = marks -> {
            var others = new TreeMap<>(marks);
            others.computeIfPresent(code, (gone, mark) -> GONE);
            return others;
        };
        var all = new Footprint(
                each(footprint.figures(), blank::apply),
                each(footprint.parts(), parts -> each(parts, blank::apply)),
                footprint.rows());
        for (var trait : TRAITS) {
            if (all.within(trait).values().stream().anyMatch(marks -> marks.containsKey(code))) {
                all = all.with(trait, nameless(all.within(trait), code));
            }
        }
        return all;
    }

    private static Map<String, Map<ParticipantCode, Integer>> nameless(
            Map<String, Map<ParticipantCode, Integer>> within, ParticipantCode code) {
        var moved = new TreeMap<String, Map<ParticipantCode, Integer>>();
        within.forEach((name, marks) -> moved.put(name, new HashMap<>(marks)));
        moved.values().forEach(marks -> marks.remove(code));
        moved.values().removeIf(Map::isEmpty);
        moved.computeIfAbsent(NAMELESS, first -> new HashMap<>()).put(code, GONE);
        return moved;
    }

    private static Set<String> names(Stored object) {
        return object.fields().keySet();
    }

    private static Set<Set<String>> cut(Stored rows, String table) {
        var cut = new HashSet<Set<String>>();
        if (rows.fields().get(table) instanceof List<?> list) {
            list.forEach(row -> {
                if (row instanceof List<?> members) {
                    cut.add(Set.copyOf(members.stream().map(String::valueOf).toList()));
                }
            });
        }
        return cut;
    }

    private static Map<ParticipantCode, Integer> marks(Stored object) {
        var marks = new HashMap<ParticipantCode, Integer>();
        names(object).forEach(code -> marks.put(new ParticipantCode(code), object.number(code)));
        return marks;
    }

    private static Map<String, Integer> plain(Map<ParticipantCode, Integer> marks) {
        var plain = new TreeMap<String, Integer>();
        marks.forEach((code, mark) -> plain.put(code.value(), mark));
        return plain;
    }

    private static <A extends @Nullable Object, B> Map<String, B> each(Map<String, A> entries, Function<A, B> change) {
        var changed = new TreeMap<String, B>();
        entries.forEach((name, value) -> changed.put(name, change.apply(value)));
        return changed;
    }
}
