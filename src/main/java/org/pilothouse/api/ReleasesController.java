package org.pilothouse.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.report.NewRelease;
import org.pilothouse.report.ReleaseDocuments;
import org.pilothouse.report.ReleaseFile;
import org.pilothouse.report.ReleaseLine;
import org.pilothouse.report.Releases;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Published releases and their documents. */
@RestController
@RequestMapping("/api/v1/studies/{study}/releases")
class ReleasesController {
    private final ApiStudies studies;
    private final Releases releases;
    private final ReleaseDocuments documents;

    ReleasesController(ApiStudies studies, Releases releases, ReleaseDocuments documents) {
        this.studies = studies;
        this.releases = releases;
        this.documents = documents;
    }

    /** A release; its id is its number within the study. */
    record ReleaseJson(
            int id,
            String title,
            Instant lockedAt,
            String contentHash,
            @Nullable Integer previousRelease) {
        static ReleaseJson of(ReleaseLine line) {
            return new ReleaseJson(line.number(), line.title(), line.lockedAt(), line.contentHash(), line.previous());
        }
    }

    record Wish(@Nullable String title) {}

    @GetMapping
    List<ReleaseJson> all(@PathVariable String study) {
        return releases.all(studies.named(study)).stream().map(ReleaseJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReleaseJson lock(@PathVariable String study, @RequestBody(required = false) @Nullable Wish wish) {
        var id = studies.named(study);
        return ReleaseJson.of(releases.lock(id, wish == null ? NewRelease.UNTITLED : new NewRelease(wish.title())));
    }

    @GetMapping("/{id}/report.docx")
    ResponseEntity<byte[]> report(@PathVariable String study, @PathVariable int id) {
        return download(documents.adoptionReport(studies.named(study), id));
    }

    @GetMapping("/{id}/thematic-summary.docx")
    ResponseEntity<byte[]> summary(@PathVariable String study, @PathVariable int id) {
        return download(documents.thematicSummary(studies.named(study), id));
    }

    @GetMapping("/{id}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String study, @PathVariable int id) {
        return download(documents.workbook(studies.named(study), id));
    }

    private static ResponseEntity<byte[]> download(ReleaseFile file) {
        return Downloads.of(file.name(), file.mediaType(), file.content());
    }
}
