package org.pilothouse.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pilothouse.shared.ParticipantCode;

/**
 * The parts that make up a whole, each as it was ever shown. Whoever knows the whole and some of the parts, of whatever
 * nights, knows what is left of it: that must be of nobody or of at least k clinicians, in every combination.
 */
public final class PartsOfWhole {
    /** More ways of taking parts off than this are not followed: rather nothing new is shown. */
    private static final int MOST_WAYS = 5000;

    private final int k;
    private final boolean disjoint;
    private final Map<String, Set<Map<ParticipantCode, Integer>>> shown = new HashMap<>();
    private final Map<String, Set<ParticipantCode>> everShown = new HashMap<>();

    /** @param disjoint whether everybody is in one part only, as with sites, and may move to another */
    public PartsOfWhole(Policy policy, boolean disjoint) {
        k = policy.k();
        this.disjoint = disjoint;
    }

    /** One more way in which a part was shown. */
    public void add(String part, Map<ParticipantCode, Integer> marks) {
        if (!marks.isEmpty()) {
            shown.computeIfAbsent(part, first -> new LinkedHashSet<>()).add(marks);
            everShown.computeIfAbsent(part, first -> new HashSet<>()).addAll(marks.keySet());
        }
    }

    /** Whether the whole less some of the parts shown would tell about a few. */
    public boolean tellBeside(Map<String, Map<ParticipantCode, Integer>> whole) {
        return tells(whole, Map.of());
    }

    /** Whether that part, shown too, would with others tell about a few beside the whole. */
    public boolean tellBeside(
            Map<String, Map<ParticipantCode, Integer>> whole, String part, Map<ParticipantCode, Integer> marks) {
        return !whole.isEmpty() && tells(whole, Map.of(part, marks));
    }

    private boolean tells(
            Map<String, Map<ParticipantCode, Integer>> whole, Map<String, Map<ParticipantCode, Integer>> taken) {
        if (shown.isEmpty() && taken.isEmpty()) {
            return false; // whether the whole itself may be shown is not asked here
        }
        var names = new LinkedHashSet<>(taken.keySet());
        names.addAll(whole.keySet());
        names.addAll(shown.keySet());
        var left = Set.of(new Left(Set.of(), movers(whole, taken)));
        for (var name : names) {
            var within = whole.getOrDefault(name, Map.of());
            var marks = taken.containsKey(name)
                    ? Stream.of(taken.getOrDefault(name, Map.of()))
                    : Stream.concat(
                            Stream.of(Map.<ParticipantCode, Integer>of()), shown.getOrDefault(name, Set.of()).stream());
            var off = marks.distinct().toList();
            left = left.stream()
                    .flatMap(one -> off.stream().map(own -> one.less(within, own)))
                    .filter(one -> one.people().size() < k)
                    .collect(Collectors.toUnmodifiableSet());
            if (left.isEmpty()) {
                return false;
            }
            if (left.size() > MOST_WAYS) {
                return true;
            }
        }
        return left.stream().map(Left::size).anyMatch(people -> people > 0 && people < k);
    }

    /** Who was shown in one part and is in another one of this whole, with all its marks in the whole. */
    private Map<ParticipantCode, Integer> movers(
            Map<String, Map<ParticipantCode, Integer>> whole, Map<String, Map<ParticipantCode, Integer>> taken) {
        if (!disjoint) {
            return Map.of();
        }
        var candidates = new HashSet<ParticipantCode>();
        Stream.of(everShown, keys(taken))
                .forEach(parts -> parts.forEach((name, people) -> people.stream()
                        .filter(code -> !whole.getOrDefault(name, Map.of()).containsKey(code))
                        .forEach(candidates::add)));
        var movers = new HashMap<ParticipantCode, Integer>();
        whole.values()
                .forEach(marks -> marks.forEach((code, mark) -> {
                    if (candidates.contains(code)) {
                        movers.merge(code, mark, Integer::sum);
                    }
                }));
        return movers;
    }

    private static Map<String, Set<ParticipantCode>> keys(Map<String, Map<ParticipantCode, Integer>> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().keySet()));
    }

    /**
     * What is left of the whole once parts are taken off it. What was many stays many, but for those who moved.
     *
     * @param people of whom something is left
     * @param movers who may yet be taken off with another part: the sum of their marks that are left
     */
    private record Left(Set<ParticipantCode> people, Map<ParticipantCode, Integer> movers) {

        /** Less a part; nothing for one that is not taken off. */
        Left less(Map<ParticipantCode, Integer> within, Map<ParticipantCode, Integer> part) {
            var more = new HashSet<>(people);
            more.addAll(Footprint.changed(within, part));
            more.removeAll(movers.keySet());
            if (movers.isEmpty()) {
                return new Left(more, movers);
            }
            var fewer = new HashMap<>(movers);
            fewer.replaceAll((code, mark) -> mark - part.getOrDefault(code, 0));
            return new Left(more, fewer);
        }

        int size() {
            return people.size()
                    + (int) movers.values().stream().filter(mark -> mark != 0).count();
        }
    }
}
