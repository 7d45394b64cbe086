package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSorterTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5_000, 20_000})
    void bringsTogetherWhatBelongsTogetherHoweverLittleFitsIntoMemory(int inMemory) {
        var random = new Random(42);
        var expected = new TreeMap<Integer, TreeSet<Long>>();
        var found = new TreeMap<Integer, long[]>();

        try (var sorter = new EventSorter(inMemory)) {
            for (int i = 0; i < (inMemory == 1 ? 60 : 10_000); i++) {
                int trace = random.nextInt(40);
                long event = random.nextLong(1_000) << 12 | random.nextInt(3);
                sorter.add(trace, event);
                expected.computeIfAbsent(trace, none -> new TreeSet<>()).add(event);
            }
            sorter.each((events, trace) -> found.put((int) trace, events));
        }

        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((trace, events) -> assertThat(events)
                .containsExactly(
                        expected.get(trace).stream().mapToLong(Long::longValue).toArray()));
    }

    @Test
    void findsNothingInNothing() {
        try (var sorter = new EventSorter(10)) {
            sorter.each((events, trace) -> {
                throw new AssertionError();
            });
        }
    }

    @Test
    void packsEventsAndGivesThemBack() {
        var random = new Random(7);
        var events = new long[300];
        for (int i = 0; i < events.length; i++) {
            events[i] = random.nextLong(Long.MAX_VALUE);
        }
        var sorted = TraceEvents.sortedOnce(events);

        assertThat(TraceEvents.events(TraceEvents.bytes(sorted, 0, sorted.length)))
                .containsExactly(sorted);
        assertThat(TraceEvents.events(new byte[0])).isEmpty();
    }
}
