package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.retrieval.MatrixBy.Kind;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How often codes are found with what: with interviews, coders, people and their attributes, and with each other. */
@Service
@MayResearch
public class Matrices {
    private final Questions questions;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Matrices(Questions questions, JdbcClient jdbc, AuditTrail trail) {
        this.questions = questions;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Numbers of passages that fit, by code and what the columns are. */
    public Matrix of(StudyId study, Query query, MatrixBy by) {
        trail.write(new PassagesRetrieved(study, "matrix by " + by.onTheTrail(), query));
        var asked = questions.ask(study, query, Set.of(by.attribute()));
        var wanted = asked.fitting();
        return by.kind() == Kind.CODE ? together(asked, wanted) : counted(asked, wanted, by);
    }

    private Matrix counted(Questions.Asked asked, Wanted wanted, MatrixBy by) {
        var cells = cells(wanted, Cases.isCase(by.attribute()));
        var counts = new HashMap<Long, Map<String, Long>>();
        var columns = new TreeSet<String>();
        var leftOut = 0L;
        for (var cell : cells) {
            var values = columns(cell, asked, by);
            if (values.isEmpty()) {
                leftOut += cell.passages();
            }
            columns.addAll(values);
            values.forEach(value -> counts.computeIfAbsent(cell.code(), none -> new HashMap<>())
                    .merge(value, cell.passages(), Long::sum));
        }
        var rows = asked.codes().codes().stream()
                .filter(code -> counts.containsKey(code.id()))
                .toList();
        return new Matrix(
                rows.stream().map(CodesAsked.Line::name).toList(),
                List.copyOf(columns),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column ->
                                        counts.getOrDefault(row.id(), Map.of()).getOrDefault(column, 0L))
                                .toList())
                        .toList(),
                List.of(),
                leftOut);
    }

    /** @param single whether each passage counts by itself, as a case may have some of a text only */
    private List<Cell> cells(Wanted wanted, boolean single) {
        var grouped = "a.code, a.transcript, a.speaker, r.name" + (single ? ", a.selection" : "");
        return jdbc.sql("select a.code, a.transcript, a.speaker, r.name as coder, "
                        + (single ? "a.selection" : "cast(null as uuid)") + " as passage, count(*) as passages"
                        + " from code_application a join coder r on r.id = a.coder" + wanted.sql() + " group by "
                        + grouped)
                .params(wanted.values())
                .query(new SimplePropertyRowMapper<>(Cell.class))
                .list();
    }

    private static Set<String> columns(Cell cell, Questions.Asked asked, MatrixBy by) {
        var voices = asked.voices();
        var interview = voices.interviews().get(cell.transcript());
        return switch (by.kind()) {
            case CODER -> Set.of(cell.coder());
            case INTERVIEW -> voices.source(cell.transcript()).map(Set::of).orElse(Set.of());
            case ROUND -> interview == null ? Set.of() : Set.of(Integer.toString(interview.round()));
            case ATTRIBUTE -> values(cell, asked, by.attribute());
            case CODE -> Set.of();
        };
    }

    private static Set<String> values(Cell cell, Questions.Asked asked, String attribute) {
        if (Cases.isCase(attribute)) {
            return asked.cases().values(cell.transcript(), cell.passage(), cell.speaker(), attribute);
        }
        var voices = asked.voices();
        return voices.speaker(cell.transcript(), cell.speaker())
                .map(person -> voices.values(person, attribute))
                .orElse(Set.of());
    }

    /** How many passages of one code share words with one of the other; the smaller of the two ways to count. */
    private Matrix together(Questions.Asked asked, Wanted wanted) {
        var spans = jdbc.sql("select a.code, a.transcript, a.start_position, a.end_position from code_application a"
                        + wanted.sql() + " order by a.transcript, a.start_position")
                .params(wanted.values())
                .query((row, number) -> new Marked(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)))
                .list();
        var overlapping = overlapping(spans);
        var used = new LinkedHashMap<Long, String>();
        asked.codes().codes().stream()
                .filter(code -> spans.stream().anyMatch(span -> span.code() == code.id()))
                .forEach(code -> used.put(code.id(), code.name()));
        var each = spans.stream().collect(groupingBy(Marked::code, counting()));
        var counts = new ArrayList<List<Long>>();
        var shares = new ArrayList<List<Double>>();
        for (var row : used.keySet()) {
            var together = used.keySet().stream()
                    .map(column -> Math.min(
                            overlapping.getOrDefault(new Pair(row, column), 0L),
                            overlapping.getOrDefault(new Pair(column, row), 0L)))
                    .toList();
            var columns = used.keySet().iterator();
            counts.add(together);
            shares.add(together.stream()
                    .map(both -> CoOccurrence.coefficient(
                            both, each.getOrDefault(row, 0L), each.getOrDefault(columns.next(), 0L)))
                    .toList());
        }
        return new Matrix(List.copyOf(used.values()), List.copyOf(used.values()), counts, shares, 0);
    }

    /** By pair, how many passages of the first share words with any of the second. */
    private static Map<Pair, Long> overlapping(List<Marked> spans) {
        var counts = new HashMap<Pair, Long>();
        var met = new HashMap<Marked, Set<Long>>();
        var open = new ArrayList<Marked>();
        for (var span : spans) {
            open.removeIf(earlier -> earlier.transcript() != span.transcript() || earlier.end() <= span.start());
            for (var earlier : open) {
                meet(met, span, earlier.code());
                meet(met, earlier, span.code());
            }
            open.add(span);
        }
        met.forEach((span, codes) -> codes.forEach(code -> counts.merge(new Pair(span.code(), code), 1L, Long::sum)));
        return counts;
    }

    private static void meet(Map<Marked, Set<Long>> met, Marked span, long code) {
        if (span.code() != code) {
            met.computeIfAbsent(span, none -> new HashSet<>()).add(code);
        }
    }

    /** Numbers as the database groups them. */
    record Cell(
            long code,
            long transcript,
            @Nullable Integer speaker,
            String coder,
            @Nullable UUID passage,
            long passages) {}

    /** A coding by where it lies. */
    private record Marked(long code, long transcript, int start, int end) {}

    /** Two codes. */
    private record Pair(long one, long other) {}
}
