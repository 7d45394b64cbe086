package org.pilothouse.api;

import java.util.Map;
import org.pilothouse.notelog.NoteSchema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What record systems may send, for those who write the program that sends it. */
@RestController
class SchemasController {

    @GetMapping(path = "/api/schemas/notes.json", produces = "application/schema+json")
    Map<String, Object> notes() {
        return NoteSchema.ofBody();
    }
}
