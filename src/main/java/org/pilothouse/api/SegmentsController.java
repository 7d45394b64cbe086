package org.pilothouse.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coders;
import org.pilothouse.coding.Segment;
import org.pilothouse.coding.SegmentFilter;
import org.pilothouse.coding.Segments;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coded passages. */
@RestController
@RequestMapping("/api/v1/studies/{study}/segments")
class SegmentsController {
    private static final Set<UUID> NOTHING = Set.of(new UUID(0, 0));

    private final ApiStudies studies;
    private final Segments segments;
    private final Codebook codebook;
    private final Coders coders;

    SegmentsController(ApiStudies studies, Segments segments, Codebook codebook, Coders coders) {
        this.studies = studies;
        this.segments = segments;
        this.codebook = codebook;
        this.coders = coders;
    }

    record Item(
            String text,
            String code,
            String coder,
            @Nullable String interview,
            @Nullable String participant,
            int start,
            int end,
            @Nullable String memo) {

        static Item of(Segment segment) {
            ParticipantCode participant = segment.participant();
            return new Item(
                    segment.text(),
                    segment.code(),
                    segment.coder(),
                    segment.interview(),
                    participant == null ? null : participant.value(),
                    segment.start(),
                    segment.end(),
                    segment.memo());
        }
    }

    record Page(long total, List<Item> items) {}

    /** Codes and coders may be named by name or guid; a name that nobody bears finds nothing. */
    @GetMapping
    Page find(
            @PathVariable String study,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String coder,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var id = studies.named(study);
        var found = segments.find(id, new SegmentFilter(codes(id, code), coders(id, coder)), page, size);
        return new Page(found.total(), found.items().stream().map(Item::of).toList());
    }

    private Set<UUID> codes(StudyId study, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return Set.of();
        }
        var found = codebook.all(study).stream()
                .filter(code ->
                        code.name().equals(wanted) || code.guid().toString().equalsIgnoreCase(wanted))
                .map(code -> code.guid())
                .collect(Collectors.toSet());
        return found.isEmpty() ? NOTHING : found;
    }

    private Set<UUID> coders(StudyId study, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return Set.of();
        }
        var found = coders.all(study).stream()
                .filter(coder ->
                        coder.name().equals(wanted) || coder.guid().toString().equalsIgnoreCase(wanted))
                .map(coder -> coder.guid())
                .collect(Collectors.toSet());
        return found.isEmpty() ? NOTHING : found;
    }
}
