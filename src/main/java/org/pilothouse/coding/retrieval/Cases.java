package org.pilothouse.coding.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.ImportedCases.Unit;

/** Which texts and passages belong to cases from elsewhere, and what those say; of whoever may be looked at together only. */
final class Cases {
    static final Cases NONE = new Cases(List.of(), List.of(), Linkage.NONE);

    /** Begins the key of each variable; alone it is the name of the case. */
    static final String KEY = "case/";

    private final List<Belonging> every;
    private final List<Belonging> cases;
    private final Linkage linkage;
    private final Map<Long, List<Belonging>> byText = new HashMap<>();
    private final Map<UUID, List<Belonging>> byPassage = new HashMap<>();

    /** @param texts internal ids of the whole texts that belong to it */
    record Belonging(Unit unit, Set<Long> texts) {
        Set<String> values(String key) {
            return Cases.values(unit, key);
        }
    }

    /** What belongs to some cases, said by whoever may be looked at together. */
    record Parts(Set<UUID> cases, Set<Long> texts, Voices.Places linkable) {}

    /**
     * @param every those too of which nothing may be known
     * @param cases those with something said by whoever may be looked at together
     */
    Cases(List<Belonging> every, List<Belonging> cases, Linkage linkage) {
        this.every = List.copyOf(every);
        this.cases = List.copyOf(cases);
        this.linkage = linkage;
        for (var one : cases) {
            one.texts()
                    .forEach(text -> byText.computeIfAbsent(text, none -> new ArrayList<>())
                            .add(one));
            one.unit()
                    .passages()
                    .forEach(passage -> byPassage
                            .computeIfAbsent(passage, none -> new ArrayList<>())
                            .add(one));
        }
    }

    static boolean isCase(String key) {
        return key.startsWith(KEY);
    }

    static Set<String> values(Unit unit, String key) {
        return key.equals(KEY)
                ? Set.of(unit.name())
                : unit.values().getOrDefault(key.substring(KEY.length()), Set.of());
    }

    /** What can be asked for: the cases by name, then their variables. */
    List<Choices.Known> known() {
        var names = new TreeSet<String>();
        cases.forEach(one -> names.addAll(one.unit().values().keySet()));
        return Stream.concat(Stream.of(""), names.stream())
                .map(name -> new Choices.Known(KEY + name, name, values(KEY + name)))
                .toList();
    }

    private List<String> values(String key) {
        var values = new TreeSet<String>();
        cases.forEach(one -> values.addAll(one.values(key)));
        return List.copyOf(values);
    }

    /** Of the cases that say all of it. */
    Parts saying(Map<String, Set<String>> wanted) {
        return parts(cases.stream()
                .filter(one -> wanted.entrySet().stream()
                        .allMatch(entry -> one.values(entry.getKey()).stream().anyMatch(entry.getValue()::contains)))
                .toList());
    }

    /** Of every case, whoever says it. */
    Parts all() {
        return parts(every);
    }

    private Parts parts(List<Belonging> some) {
        var guids = new HashSet<UUID>();
        var texts = new HashSet<Long>();
        some.forEach(one -> {
            guids.add(one.unit().guid());
            texts.addAll(one.texts());
        });
        return new Parts(guids, texts, linkage.places());
    }

    Set<String> values(long transcript, @Nullable UUID passage, @Nullable Integer speaker, String key) {
        if (!linkage.allows(transcript, speaker)) {
            return Set.of();
        }
        var values = new HashSet<String>();
        byText.getOrDefault(transcript, List.of()).forEach(one -> values.addAll(one.values(key)));
        if (passage != null) {
            byPassage.getOrDefault(passage, List.of()).forEach(one -> values.addAll(one.values(key)));
        }
        return values;
    }
}
