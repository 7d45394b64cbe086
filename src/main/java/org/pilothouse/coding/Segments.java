package org.pilothouse.coding;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** Finds coded passages again, by code and coder. Each search is on the trail before it happens. */
@Service
@MayResearch
public class Segments {
    private static final int LARGEST_PAGE = 1000;
    private static final Set<Long> NONE = Set.of(-1L);

    private final CodeApplicationRepository applications;
    private final CodingNames names;
    private final Viewpoint viewpoint;
    private final Passages passages;
    private final AuditTrail trail;

    Segments(
            CodeApplicationRepository applications,
            CodingNames names,
            Viewpoint viewpoint,
            Passages passages,
            AuditTrail trail) {
        this.applications = applications;
        this.names = names;
        this.viewpoint = viewpoint;
        this.passages = passages;
        this.trail = trail;
    }

    /**
     * One page of the passages wanted, text by text in reading order.
     *
     * @param page from 0
     * @param size at most 1,000
     */
    public SegmentPage find(StudyId study, SegmentFilter wanted, int page, int size) {
        trail.write(new SegmentsRead(study, wanted.codes().size()));
        var codes = names.codes(study);
        var coders = names.coders(study);
        var layer = viewpoint.layer(study);
        var found = applications.find(
                study,
                wanted.codes().isEmpty(),
                ids(codes, code -> wanted.codes().contains(code.guid())),
                wanted.coders().isEmpty(),
                ids(coders, coder -> wanted.coders().contains(coder.guid())),
                layer.ownOnly(),
                layer.coder(),
                PageRequest.of(Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE)));
        return new SegmentPage(found.getTotalElements(), passages.of(study, found.getContent()));
    }

    private static <T> Collection<Long> ids(Map<Long, T> all, Predicate<T> wanted) {
        var ids = all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
        return ids.isEmpty() ? NONE : ids;
    }
}
