package org.pilothouse.refiqda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A qualitative project as REFI-QDA can hold it.
 *
 * @param origin the software that wrote the file; ignored when writing, where it is always this application
 * @param notes every memo of the project; what a memo belongs to says so by its guid
 * @param projectNotes guids of the notes that concern the project as a whole
 */
public record QdaProject(
        String name,
        @Nullable String origin,
        @Nullable UUID createdBy,
        @Nullable Instant createdAt,
        @Nullable String description,
        List<QdaUser> users,
        List<QdaCode> codes,
        List<QdaVariable> variables,
        List<QdaCase> cases,
        List<QdaSource> sources,
        List<QdaNote> notes,
        List<QdaLink> links,
        List<QdaSet> sets,
        List<UUID> projectNotes) {

    public QdaProject {
        users = List.copyOf(users);
        codes = List.copyOf(codes);
        variables = List.copyOf(variables);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        links = List.copyOf(links);
        sets = List.copyOf(sets);
        projectNotes = List.copyOf(projectNotes);
    }
}
