package org.pilothouse.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilothouse.notelog.NoteCsv;
import org.pilothouse.notelog.NoteExport;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.NoteRow;
import org.pilothouse.notelog.Submission;
import org.pilothouse.notelog.UnreadableNotes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notes in, as JSON or CSV, and out as CSV. */
@RestController
@RequestMapping("/api/v1/studies/{study}")
class NotesController {
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

    private final ApiStudies studies;
    private final NoteLog notes;
    private final NoteExport export;
    private final JsonMapper json;

    NotesController(ApiStudies studies, NoteLog notes, NoteExport export, JsonMapper json) {
        this.studies = studies;
        this.notes = notes;
        this.export = export;
        this.json = json;
    }

    /**
     * What became of the rows; says nothing of their minutes.
     *
     * @param warnings rows that were kept although a check has something to say; not written where there are none
     */
    @Schema(name = "NotesAnswer")
    record Answer(
            int accepted,
            int duplicate,
            List<Submission.Rejected> rejected,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Submission.Warning> warnings) {
        static Answer of(Submission submission) {
            return new Answer(
                    submission.accepted(), submission.duplicate(), submission.rejected(), submission.warnings());
        }
    }

    @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer takeJson(
            @PathVariable String study,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "notes as /api/schemas/notes.json describes them, or notes.csv",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "/api/schemas/notes.json")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            })
                    @RequestBody
                    byte[] body) {
        var id = studies.named(study);
        return Answer.of(notes.submitRows(id, rowsOfJson(body)));
    }

    @PostMapping(path = "/notes", consumes = "text/csv")
    Answer takeCsv(@PathVariable String study, @RequestBody byte[] body) {
        var id = studies.named(study);
        try {
            return Answer.of(notes.submitRows(id, NoteCsv.read(body).rows()));
        } catch (UnreadableNotes unreadable) {
            throw new UnreadableBody(String.valueOf(unreadable.getMessage()));
        }
    }

    @GetMapping("/notes.csv")
    void notes(@PathVariable String study, HttpServletResponse answer) throws IOException {
        var id = studies.named(study);
        Downloads.csv(answer, "notes.csv", out -> export.csv(id, out));
    }

    private List<NoteRow> rowsOfJson(byte[] body) {
        try {
            var rows = new ArrayList<NoteRow>();
            json.readValue(body, OBJECTS).forEach(object -> rows.add(NoteRow.ofJson(rows.size() + 1, object)));
            return rows;
        } catch (JacksonException broken) {
            throw new UnreadableBody("The body is not a JSON array of note objects.");
        }
    }
}
