package org.pilothouse.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaUser;
import org.pilothouse.shared.StudyId;

/** The people of a project on its way in, under the guids they come with; what names nobody is one person's each time. */
final class IncomingCoders {
    static final int LONGEST_NAME = 120;

    private static final String UNKNOWN = "Unknown coder";

    private final StudyId study;
    private final CoderRepository coders;
    private final ProjectCounts counts;
    private final Map<UUID, Long> ids = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    IncomingCoders(StudyId study, CoderRepository coders, ProjectCounts counts) {
        this.study = study;
        this.coders = coders;
        this.counts = counts;
        for (var here : coders.findByStudyOrderByName(study)) {
            ids.put(here.guid(), here.id());
            names.add(here.name());
        }
    }

    void add(List<QdaUser> users) {
        users.forEach(user -> ids.computeIfAbsent(user.guid(), guid -> added(guid, user.name())));
    }

    /** Under which internal id somebody codes. */
    long id(@Nullable UUID user) {
        return ids.computeIfAbsent(user == null ? ProjectGuids.unknownCoder() : user, guid -> added(guid, UNKNOWN));
    }

    private long added(UUID guid, String given) {
        var name = given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given;
        var free = name;
        for (var number = 2; !names.add(free); number++) {
            free = name + " (" + number + ")";
        }
        counts.coderAdded(free);
        return coders.save(new Coder(study, guid, free, null)).id();
    }
}
