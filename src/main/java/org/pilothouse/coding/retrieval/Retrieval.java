package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CoderLine;
import org.pilothouse.coding.Coders;
import org.pilothouse.interview.Excerpts;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TranscriptText;
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
    private final InterviewTexts texts;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Retrieval(Questions questions, Coders coders, InterviewTexts texts, JdbcClient jdbc, AuditTrail trail) {
        this.questions = questions;
        this.coders = coders;
        this.texts = texts;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** What can be asked for. */
    public Choices choices(StudyId study) {
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
                known(voices));
    }

    private static List<Choices.Known> known(Voices voices) {
        var attributes = Stream.of(Attribute.values())
                .map(attribute -> new Choices.Known(attribute.name(), "", voices.values(attribute.name())));
        var facts = voices.facts().stream()
                .map(fact -> new Choices.Known(fact.key(), fact.label(), voices.values(fact.key())));
        return Stream.concat(attributes, facts)
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
        var asked = questions.ask(study, query, Set.of());
        var wanted = asked.fitting(asked.withoutAttributes());
        if (after != null) {
            wanted.after(after);
        }
        var limit = Math.clamp(size, 1, LARGEST_PAGE);
        var rows = jdbc.sql("""
                        select a.id, a.guid, a.transcript, a.start_position, a.end_position, a.memo,
                               c.name as code, c.colour, r.name as coder
                        from code_application a join code c on c.id = a.code join coder r on r.id = a.coder
                        """ + wanted.sql() + " order by a.transcript, a.start_position, a.id limit " + (limit + 1))
                .params(wanted.values())
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? shown.getLast().place() : null;
        return new FoundPage(found(study, shown, asked.voices()), next);
    }

    /** How much fits, and how much is left out because linkage was not agreed to. */
    public Totals totals(StudyId study, Query query) {
        trail.write(new PassagesRetrieved(study, "numbers", query));
        var asked = questions.ask(study, query, Set.of());
        var wanted = asked.fitting(asked.withoutAttributes());
        var counts = jdbc.sql(
                        "select count(*) as passages, count(distinct a.transcript) as texts from code_application a"
                                + wanted.sql())
                .params(wanted.values())
                .query(new SimplePropertyRowMapper<>(Counts.class))
                .single();
        return new Totals(counts.passages(), counts.texts(), leftOut(study, query));
    }

    private long leftOut(StudyId study, Query query) {
        if (query.attributes().isEmpty()) {
            return 0;
        }
        var again = questions.understood(study, query, Set.of());
        var unknown = again.withoutAttributes().notAt(again.voices().known());
        return jdbc.sql("select count(*) from code_application a" + unknown.sql())
                .params(unknown.values())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private List<Found> found(StudyId study, List<Row> rows, Voices voices) {
        Map<Long, TranscriptText> byId = texts
                .all(study, rows.stream().map(Row::transcript).collect(toSet()))
                .stream()
                .collect(toMap(TranscriptText::id, text -> text));
        var excerpts = new HashMap<Long, Excerpts>();
        return rows.stream()
                .map(row -> {
                    var text = Objects.requireNonNull(byId.get(row.transcript()));
                    return row.found(text, excerpts.computeIfAbsent(text.id(), id -> new Excerpts(text)), voices);
                })
                .toList();
    }

    private static Choices.Choice choice(CoderLine coder) {
        return new Choices.Choice(coder.guid(), coder.name(), false);
    }

    /** What the database counts. */
    record Counts(long passages, long texts) {}

    /** A coding that fits. */
    record Row(
            long id,
            UUID guid,
            long transcript,
            int startPosition,
            int endPosition,
            @Nullable String memo,
            String code,
            int colour,
            String coder) {
        private static final int AROUND = 120;

        FoundPage.Place place() {
            return new FoundPage.Place(transcript, startPosition, id);
        }

        Found found(TranscriptText text, Excerpts words, Voices voices) {
            return new Found(
                    guid,
                    text.guid(),
                    code,
                    colour,
                    coder,
                    text.interview() == null && text.answers().isEmpty() ? null : text.source(),
                    text.participantAt(startPosition).filter(voices::mayBeNamed).orElse(null),
                    words.before(startPosition, AROUND),
                    words.passage(startPosition, endPosition),
                    words.after(endPosition, AROUND),
                    memo);
        }
    }
}
