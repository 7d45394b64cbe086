package org.pilothouse.api;

import java.io.IOException;
import java.util.Map;
import org.pilothouse.coding.ProjectReceipt;
import org.pilothouse.coding.Projects;
import org.pilothouse.refiqda.LossReport;
import org.pilothouse.refiqda.RefiQdaRefused;
import org.pilothouse.refiqda.WrittenFor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Texts, codes and codings in the exchange format REFI-QDA, both ways. */
@RestController
@RequestMapping("/api/v1/studies/{study}")
class ProjectController {
    private static final String QDPX = "application/vnd.refi-qda.qdpx+zip";

    private final ApiStudies studies;
    private final Projects projects;

    ProjectController(ApiStudies studies, Projects projects) {
        this.studies = studies;
        this.projects = projects;
    }

    /** @param reader STANDARD, or MAXQDA_NVIVO for those two programs */
    @GetMapping("/project.qdpx")
    ResponseEntity<byte[]> project(
            @PathVariable String study, @RequestParam(defaultValue = "STANDARD") WrittenFor reader) {
        var file = projects.project(studies.named(study), reader);
        return Downloads.of(study + ".qdpx", QDPX, file.bytes());
    }

    /** What the project of that address does not hold, by name and number. */
    @GetMapping("/project.losses")
    LossReport losses(@PathVariable String study) {
        return projects.project(studies.named(study), WrittenFor.STANDARD).losses();
    }

    @GetMapping("/codebook.qdc")
    ResponseEntity<byte[]> codebook(@PathVariable String study) {
        var id = studies.named(study);
        try {
            return Downloads.of(
                    study + ".qdc",
                    MediaType.APPLICATION_XML_VALUE,
                    projects.codebook(id).bytes());
        } catch (RefiQdaRefused empty) {
            throw new NoSuchThing("This study has no codes yet.");
        }
    }

    /** @param preview whether to say only what would change, and to keep nothing */
    @PostMapping(path = "/project.qdpx", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ProjectReceipt takeProject(
            @PathVariable String study,
            @RequestPart("project") MultipartFile project,
            @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        var id = studies.named(study);
        try {
            return preview
                    ? projects.preview(id, project.getBytes(), Map.of())
                    : projects.takeProject(id, project.getBytes());
        } catch (RefiQdaRefused refused) {
            throw unreadable(refused, "project");
        }
    }

    @PostMapping(path = "/codebook.qdc", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ProjectReceipt takeCodebook(@PathVariable String study, @RequestPart("codebook") MultipartFile codebook)
            throws IOException {
        var id = studies.named(study);
        try {
            return projects.takeCodebook(id, codebook.getBytes());
        } catch (RefiQdaRefused refused) {
            throw unreadable(refused, "codebook");
        }
    }

    private static UnreadableBody unreadable(RefiQdaRefused refused, String what) {
        return new UnreadableBody("This is no REFI-QDA " + what + " that can be read ("
                + refused.reason().name() + "). Nothing was kept.");
    }
}
