package org.pilothouse.study;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;

/**
 * A feature's own key of {@code study.yaml}, both ways. Everything wrong with it is said; only what is sound is kept.
 *
 * @param <T> what stands under the key
 */
public abstract class StudyYamlKey<T> implements BundlePart {
    private final String key;
    private final int order;

    protected StudyYamlKey(String key, int order) {
        this.key = key;
        this.order = order;
    }

    /** What to write under the key; empty leaves the key out. */
    protected abstract Optional<?> written(StudyId study);

    /** Reads what stands under the key; null when there is nothing. */
    protected abstract @Nullable T found(YamlFields file);

    /** What is wrong with what was read; what could not be read at all is said already. */
    protected abstract void check(StudyId study, T found, Findings findings);

    /** Keeps what is sound. */
    protected abstract void keep(StudyId study, T found);

    @Override
    public int order() {
        return order;
    }

    @Override
    public Set<String> files() {
        return Set.of(StudyYaml.FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        written(study).ifPresent(value -> sink.yaml(StudyYaml.FILE, Map.of(key, value)));
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var reading = new YamlFields.Reading(new ArrayList<>(), new ArrayList<>());
        var found = found(new YamlFields(source.yaml(StudyYaml.FILE), "", reading));
        if (found != null) {
            check(study, found, new Findings(reading));
        }
        reading.noted().forEach(report::note);
        reading.refused().forEach(report::refuse);
        if (found != null && reading.refused().isEmpty()) {
            keep(study, found);
        }
    }

    /** Where a check says what it found, by the place in the file. */
    public static final class Findings {
        private final YamlFields.Reading reading;

        private Findings(YamlFields.Reading reading) {
            this.reading = reading;
        }

        public void refuse(String path, String reason, String found, String expected) {
            reading.refused().add(row(path, reason, found, expected));
        }

        public void note(String path, String reason, String found, String expected) {
            reading.noted().add(row(path, reason, found, expected));
        }

        private static RowProblem row(String path, String reason, String found, String expected) {
            return new RowProblem(StudyYaml.FILE, 0, path, reason, found, expected);
        }
    }
}
