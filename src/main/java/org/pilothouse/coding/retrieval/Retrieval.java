package org.pilothouse.coding.retrieval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CoderLine;
import org.pilothouse.coding.Coders;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds coded passages again, by code, place and speaker. Each search is on the trail before it happens. */
@Service
@MayResearch
public class Retrieval {
    private static final int LARGEST_PAGE = 1000;

    private final Questions questions;
    private final Coders coders;
    private final Findings findings;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Retrieval(Questions questions, Coders coders, Findings findings, JdbcClient jdbc, AuditTrail trail) {
        this.questions = questions;
        this.coders = coders;
        this.findings = findings;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** What can be asked for. */
    public Choices choices(StudyId study) {
        questions.bringUpToDate(study);
        var codes = questions.codes(study);
        var voices = questions.voices(study);
        var groups = codes.groups().stream().map(set -> new Choices.Choice(set.guid(), set.name(), true));
        var single = codes.codes().stream().map(line -> new Choices.Choice(line.guid(), line.name(), false));
        return new Choices(
                Stream.concat(single, groups).toList(),
                coders.all(study).stream().map(Retrieval::choice).toList(),
                voices.sources().values().stream().sorted().toList(),
                voices.interviews().values().stream()
                        .map(InterviewLine::round)
                        .distinct()
                        .sorted()
                        .toList(),
                known(voices, questions.cases(study, voices)));
    }

    private static List<Choices.Known> known(Voices voices, Cases cases) {
        var attributes = Stream.of(Attribute.values())
                .map(attribute -> new Choices.Known(attribute.name(), "", voices.values(attribute.name())));
        var facts = voices.facts().stream()
                .map(fact -> new Choices.Known(fact.key(), fact.label(), voices.values(fact.key())));
        return Stream.of(attributes, facts, cases.known().stream())
                .flatMap(known -> known)
                .filter(known -> !known.values().isEmpty())
                .toList();
    }

    /**
     * Passages that fit, text by text in reading order.
     *
     * @param after where the page before ended; null for the first
     * @param size at most 1,000
     */
    public FoundPage page(StudyId study, Query query, FoundPage.@Nullable Place after, int size) {
        trail.write(new PassagesRetrieved(study, "list", query));
        return findings.page(questions.ask(study, query, Set.of()), after, Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** How much fits, and how much is left out because linkage was not agreed to. */
    public Totals totals(StudyId study, Query query) {
        trail.write(new PassagesRetrieved(study, "numbers", query));
        var asked = questions.ask(study, query, Set.of());
        var wanted = asked.fitting();
        var counts = jdbc.sql(
                        "select count(*) as passages, count(distinct a.transcript) as texts from code_application a"
                                + wanted.sql())
                .params(wanted.values())
                .query(new SimplePropertyRowMapper<>(Counts.class))
                .single();
        return new Totals(counts.passages(), counts.texts(), leftOut(asked));
    }

    private long leftOut(Questions.Asked asked) {
        if (asked.query().attributes().isEmpty()) {
            return 0;
        }
        var unknown = asked.leftOut();
        return jdbc.sql("select count(*) from code_application a" + unknown.sql())
                .params(unknown.values())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static Choices.Choice choice(CoderLine coder) {
        return new Choices.Choice(coder.guid(), coder.name(), false);
    }

    /** What the database counts. */
    record Counts(long passages, long texts) {}
}
