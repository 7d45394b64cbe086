package org.pilothouse.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pilothouse.bundle.Bundles;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Studies as wholes: which there are, and bundles in and out. */
@RestController
@RequestMapping("/api/v1/studies")
class StudiesController {
    private final StudyDirectory directory;
    private final ApiStudies studies;
    private final Bundles bundles;

    StudiesController(StudyDirectory directory, ApiStudies studies, Bundles bundles) {
        this.directory = directory;
        this.studies = studies;
        this.bundles = bundles;
    }

    record StudyJson(String code, String title, Set<String> roles) {}

    record ImportedJson(String code, String title, List<RowProblem> report) {}

    @GetMapping
    List<StudyJson> mine() {
        return directory.mine().stream()
                .map(study -> {
                    var roles = new TreeSet<String>();
                    study.roles().forEach(role -> roles.add(role.name()));
                    return new StudyJson(study.code(), study.title(), roles);
                })
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportedJson create(@RequestPart("bundle") MultipartFile bundle) throws IOException {
        try (var in = bundle.getInputStream()) {
            var imported = bundles.read(in);
            return new ImportedJson(imported.code(), imported.title(), imported.notes());
        }
    }

    @GetMapping("/{study}/bundle.zip")
    void bundle(@PathVariable String study, HttpServletResponse answer) throws IOException {
        bundles.write(studies.named(study), Downloads.to(answer, study + ".zip", "application/zip"));
    }
}
