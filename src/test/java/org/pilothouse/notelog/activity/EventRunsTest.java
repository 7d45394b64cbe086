package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.shared.ParticipantCode;

class EventRunsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {7, 100, 5_000, 20_000})
    void bringsTogetherWhatBelongsTogetherHoweverShortTheStretches(int rowsOfStretch) throws IOException {
        var random = new Random(42);
        var expected = new TreeMap<TraceKey, TreeSet<Long>>();
        var runs = new EventRuns(folder.resolve("file"));

        for (int row = 0; row < 10_000; row += rowsOfStretch) {
            var buffer = new EventBuffer();
            var numbers = new TreeMap<TraceKey, Integer>();
            for (int i = 0; i < Math.min(rowsOfStretch, 10_000 - row); i++) {
                var key = new TraceKey(new ParticipantCode("P" + random.nextInt(5)), "n" + random.nextInt(8));
                long event = random.nextLong(1_000) << 12 | random.nextInt(3);
                buffer.add(numbers.computeIfAbsent(key, buffer::trace), event);
                expected.computeIfAbsent(key, none -> new TreeSet<>()).add(event);
            }
            runs.write(buffer);
        }

        var found = new TreeMap<TraceKey, long[]>();
        runs.each((key, events) -> {
            assertThat(found.isEmpty() || found.lastKey().compareTo(key) < 0).isTrue();
            found.put(key, events);
        });
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((key, events) -> assertThat(events)
                .containsExactly(
                        expected.get(key).stream().mapToLong(Long::longValue).toArray()));
    }

    @Test
    void goesOnAfterWholeStretchesOnly() throws IOException {
        var written = new EventRuns(folder);
        written.write(one("n1", 1));
        written.write(one("n1", 2));
        assertThatThrownBy(() -> written.write(found -> {
                    found.found(new TraceKey(new ParticipantCode("P01"), "n1"), new long[] {3});
                    throw new IOException("no space left");
                }))
                .isInstanceOf(IOException.class);

        var next = new EventRuns(folder);
        assertThat(next.goOnAfter(3)).isFalse();
        assertThat(next.isEmpty()).isTrue();
        assertThat(next.goOnAfter(2)).isTrue();
        next.each((key, events) -> assertThat(events).containsExactly(1L << 12, 2L << 12));
    }

    @Test
    void aStretchThatWasCutShortIsNotTakenForAWholeOne() throws IOException {
        var runs = new EventRuns(folder);
        runs.write(one("n1", 1));
        var file = folder.resolve("0.run");
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 3));

        assertThatThrownBy(() -> runs.each((key, events) -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void findsNothingInNothing() throws IOException {
        new EventBuffer().each((key, events) -> {
            throw new AssertionError();
        });
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

    private static EventBuffer one(String noteRef, int micros) {
        var buffer = new EventBuffer();
        buffer.add(buffer.trace(new TraceKey(new ParticipantCode("P01"), noteRef)), (long) micros << 12);
        return buffer;
    }
}
