package org.pilothouse.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.ImportResult;
import org.pilothouse.interview.ImportedFile;
import org.pilothouse.interview.TextLine;
import org.pilothouse.interview.Transcripts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Transcripts: which there are, and new ones in, each file with a result of its own. */
@RestController
@RequestMapping("/api/v1/studies/{study}/transcripts")
class TranscriptsController {
    private final ApiStudies studies;
    private final Transcripts transcripts;

    TranscriptsController(ApiStudies studies, Transcripts transcripts) {
        this.studies = studies;
        this.transcripts = transcripts;
    }

    record FileResult(
            String file,
            @Nullable UUID guid,
            @Nullable String reason,
            int turns,
            int speakers,
            boolean guessed,
            int passages) {
        static FileResult of(ImportResult result) {
            var reason = result.reason();
            return new FileResult(
                    result.file(),
                    result.text(),
                    reason == null ? null : reason.name(),
                    result.turns(),
                    result.speakers(),
                    result.guessed(),
                    result.passages());
        }
    }

    @GetMapping
    List<TextLine> all(@PathVariable String study) {
        return transcripts.all(studies.named(study));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<FileResult> take(@PathVariable String study, @RequestPart("files") List<MultipartFile> files)
            throws IOException {
        var id = studies.named(study);
        var brought = new ArrayList<ImportedFile>();
        for (var file : files) {
            var name = file.getOriginalFilename();
            brought.add(new ImportedFile(name == null ? "" : name, file.getBytes()));
        }
        return transcripts.importFiles(id, brought).stream().map(FileResult::of).toList();
    }
}
