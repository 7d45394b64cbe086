package org.pilothouse.notelog;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pilothouse.security.MayRecordNotes;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** The log as {@code notes.csv}: everything for researchers, their own rows for clinicians, nothing for leads. */
@Service
@MayRecordNotes
public class NoteExport {
    private final NoteTable table;
    private final Submitters submitters;
    private final AuditTrail trail;

    NoteExport(NoteTable table, Submitters submitters, AuditTrail trail) {
        this.table = table;
        this.submitters = submitters;
        this.trail = trail;
    }

    /**
     * Writes the rows the caller may read, in order of their references, without holding them all in memory.
     *
     * @param out is flushed, not closed
     * @throws org.springframework.security.access.AccessDeniedException for a lead
     */
    public void csv(StudyId study, OutputStream out) {
        var only = submitters.readsOnlyOwn(study);
        if (only.isEmpty()) {
            trail.write(new NotesRead(study, "notes.csv"));
        }
        try {
            var csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(NoteColumns.names());
            table.each(study, only, note -> csv.writeRecord(asText(NoteColumns.cells(note))));
            csv.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> asText(List<Object> cells) {
        return cells.stream().map(Object::toString).toList();
    }
}
