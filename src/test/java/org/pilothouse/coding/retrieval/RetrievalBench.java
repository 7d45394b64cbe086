package org.pilothouse.coding.retrieval;

import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures finding passages among 100,000 codings in 300 texts; run by {@code bench/retrieval}, asserts nothing. */
@PilothouseTest
@EnabledIfSystemProperty(named = "pilothouse.bench", matches = "retrieval")
class RetrievalBench {
    private static final int TEXTS = 300;
    private static final int CODES = 60;
    private static final int CODINGS = 100_000;
    private static final int TURNS = 120;
    private static final int ROUNDS = 9;

    @Autowired
    Retrieval retrieval;

    @Autowired
    Matrices matrices;

    @Autowired
    RetrievalFiles files;

    @Autowired
    Codebook codebook;

    @Autowired
    Coding coding;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(20_261_122);

    @Test
    void printsHowLongFindingTakes() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        var codes = new ArrayList<UUID>();
        for (var code = 0; code < CODES; code++) {
            codes.add(codebook.addNamed(study, "Code " + code));
        }
        var first = texts(study);
        coding.apply(study, first, codes.getFirst(), 5, 20);
        codings(study);
        print("first search after an import", () -> retrieval.page(study, Query.ALL, null, 50), 1);
        print("first page, everything", () -> retrieval.page(study, Query.ALL, null, 50), ROUNDS);
        print("first page, one code", () -> retrieval.page(study, Query.of(codes.get(7)), null, 50), ROUNDS);
        for (var relation : Relation.values()) {
            var query =
                    Query.of(codes.get(7), codes.get(8)).where(new Condition(false, relation, Set.of(codes.get(9)), 2));
            print("first page, two codes, " + relation, () -> retrieval.page(study, query, null, 50), ROUNDS);
            print("numbers, two codes, " + relation, () -> retrieval.totals(study, query), ROUNDS);
        }
        var site = Query.of(codes.get(7)).of(Attribute.SITE, "Schools");
        print("first page, one code at one site", () -> retrieval.page(study, site, null, 50), ROUNDS);
        print("numbers, everything", () -> retrieval.totals(study, Query.ALL), ROUNDS);
        print("code by interview", () -> matrices.of(study, Query.ALL, MatrixBy.INTERVIEW), 3);
        print("code by code", () -> matrices.of(study, Query.ALL, MatrixBy.CODE), 3);
        exports(study);
    }

    /** Of a text of 100 kB, which holds 5,000 codings. */
    private void exports(StudyId study) {
        interviews.record(study, interview("LONG", CONSENTED, "P01"));
        transcripts.importFile(
                study, text("LONG.txt", "P01: The \uD83D\uDE00 forms come twice and take long.\n".repeat(2_250)));
        var transcript = jdbc.queryForList(
                "select id from transcript where study = ? and name = 'LONG'", Long.class, study.value());
        codings(study, transcript, 5_000, 95_000, 2_000_000_000L);
        var query = new Query(Set.of(), true, List.of(), Set.of(), Set.of("LONG"), Set.of(), Map.of());
        print("5,000 passages as text", () -> csv(study, query), ROUNDS);
        print("5,000 passages for Excel", () -> files.workbook(study, query), ROUNDS);
        print("5,000 passages for Word", () -> files.document(study, query), ROUNDS);
    }

    private void csv(StudyId study, Query query) {
        try {
            files.csv(study, query, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UUID texts(StudyId study) {
        var first = new ArrayList<UUID>();
        for (var number = 0; number < TEXTS; number++) {
            var name = "B%03d".formatted(number);
            interviews.record(study, interview(name, CONSENTED, number % 3 == 0 ? "P03" : "P01"));
            var words = new StringBuilder();
            for (var turn = 0; turn < TURNS; turn++) {
                words.append(turn % 2 == 0 ? "Interviewer: " : "P01: ");
                words.append(name).append(" said in turn ").append(turn).append(' ');
                words.append("that the forms come twice and take long. ".repeat(2))
                        .append('\n');
            }
            first.add(transcripts
                    .importFile(study, text(name + ".txt", words.toString()))
                    .text());
        }
        return first.getFirst();
    }

    /** Straight into the table: coding by coding would take longer than what is measured. */
    private void codings(StudyId study) {
        var texts = jdbc.queryForList("select id from transcript where study = ?", Long.class, study.value());
        codings(study, texts, CODINGS, TURNS * 90, 1_000_000_000L);
    }

    private void codings(StudyId study, List<Long> texts, int count, int length, long first) {
        var codes = jdbc.queryForList("select id from code where study = ?", Long.class, study.value());
        var coder = jdbc.queryForObject("select id from coder where study = ?", Long.class, study.value());
        var rows = new ArrayList<Object[]>();
        for (var number = 0; number < count; number++) {
            var start = random.nextInt(length);
            rows.add(new Object[] {
                first + number,
                study.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                texts.get(number % texts.size()),
                codes.get(random.nextInt(CODES)),
                coder,
                start,
                start + 10 + random.nextInt(200),
                java.sql.Timestamp.from(Instant.EPOCH)
            });
        }
        jdbc.batchUpdate("""
                insert into code_application (id, version, study, guid, selection, transcript, text_version, code, coder,
                    start_position, end_position, applied_at) values (?, 0, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static void print(String what, Runnable work, int rounds) {
        List<Long> times = new ArrayList<>();
        for (var round = 0; round < rounds; round++) {
            var from = System.nanoTime();
            work.run();
            times.add(Duration.ofNanos(System.nanoTime() - from).toMillis());
        }
        times.sort(null);
        System.out.printf(
                "bench %-45s median %5d ms, longest %5d ms%n", what, times.get(times.size() / 2), times.getLast());
    }
}
