package org.pilothouse.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Keeps what is slow to compute about paths for as long as the very same paths are asked about. */
@Component
class RememberedPaths {
    private static final int MOST = 16;

    private record Key(StudyId study, Paths paths) {}

    private final Map<Key, PathStatistics> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PathStatistics> eldest) {
            return size() > MOST;
        }
    });

    PathStatistics of(StudyId study, Paths paths) {
        var key = new Key(study, paths);
        var found = known.get(key);
        if (found == null) {
            found = PathStatistics.of(paths);
            known.put(key, found);
        }
        return found;
    }
}
