package org.pilothouse.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pilothouse.shared.ParticipantCode;

/**
 * A row of a table before anybody decided whether it may be shown.
 *
 * @param key of the row
 * @param members the keys merged into it, itself when nothing was
 * @param amounts what each contributing clinician adds to it, above zero
 */
public record Category(String key, List<String> members, Map<ParticipantCode, Double> amounts) {

    public Category {
        members = List.copyOf(members);
        amounts = Map.copyOf(amounts);
    }

    public static Category of(String key, Map<ParticipantCode, Double> amounts) {
        return new Category(key, List.of(key), amounts);
    }

    public double total() {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    Category mergedWith(Category other, String name) {
        var all = new TreeSet<>(members);
        all.addAll(other.members);
        var sum = new HashMap<>(amounts);
        other.amounts.forEach((clinician, amount) -> sum.merge(clinician, amount, Double::sum));
        return new Category(name, List.copyOf(all), sum);
    }
}
