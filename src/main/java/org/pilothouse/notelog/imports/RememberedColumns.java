package org.pilothouse.notelog.imports;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how the columns of a study's files were told apart the last time. */
@Component
class RememberedColumns {
    private static final int LONGEST = 120;

    private final JdbcClient jdbc;

    RememberedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, ColumnSource> of(StudyId study, ImportKind kind) {
        return jdbc
                .sql(
                        "select our_column, their_header, fixed_value from import_column where study = ? and file_kind = ?")
                .params(study.value(), kind.name())
                .query((row, number) ->
                        Map.entry(row.getString(1), new ColumnSource(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A header that may say who somebody is, is not kept. */
    void keep(StudyId study, ImportKind kind, Map<String, ColumnSource> columns) {
        jdbc.sql("delete from import_column where study = ? and file_kind = ?")
                .params(study.value(), kind.name())
                .update();
        columns.forEach((column, source) -> {
            var header = source.header();
            if (header == null
                    || header.length() <= LONGEST && PhiLinter.hardHits(header).isEmpty()) {
                jdbc.sql("""
                                insert into import_column (study, file_kind, our_column, their_header, fixed_value)
                                values (:study, :kind, :column, :header, :fixed)
                                """)
                        .param("study", study.value())
                        .param("kind", kind.name())
                        .param("column", column)
                        .param("header", header)
                        .param("fixed", source.fixed())
                        .update();
            }
        });
    }
}
