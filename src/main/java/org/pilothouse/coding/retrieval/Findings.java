package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.Excerpts;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fetches the passages that fit, in reading order, for services that answer for permission and trail. */
@Component
class Findings {
    private static final int AT_ONCE = 5000;

    /** Looked through before all the others: what fills a page in them needs no sorting of everything that fits. */
    private static final int FIRST_TEXTS = 16;

    private final InterviewTexts texts;
    private final JdbcClient jdbc;

    Findings(InterviewTexts texts, JdbcClient jdbc) {
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** All of them, some thousands at once. */
    void each(Questions.Asked asked, Consumer<Found> taker) {
        FoundPage.@Nullable Place next = null;
        do {
            var page = page(asked, next, AT_ONCE);
            page.items().forEach(taker);
            next = page.next();
        } while (next != null);
    }

    FoundPage page(Questions.Asked asked, FoundPage.@Nullable Place after, int limit) {
        var study = asked.study();
        var rows = rows(fitting(asked, after).texts(firstTexts(study, after)), limit + 1);
        if (rows.size() <= limit) {
            rows = rows(fitting(asked, after), limit + 1);
        }
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? shown.getLast().place() : null;
        return new FoundPage(found(study, shown, asked.voices()), next);
    }

    private static Wanted fitting(Questions.Asked asked, FoundPage.@Nullable Place after) {
        return after == null ? asked.fitting() : asked.fitting().after(after);
    }

    private List<Long> firstTexts(StudyId study, FoundPage.@Nullable Place after) {
        return texts.ids(study).values().stream()
                .filter(text -> after == null || text >= after.transcript())
                .sorted()
                .limit(FIRST_TEXTS)
                .toList();
    }

    private List<Row> rows(Wanted wanted, int limit) {
        return jdbc.sql("""
                        select a.id, a.guid, a.transcript, a.start_position, a.end_position, a.memo,
                               c.name as code, c.colour, r.name as coder
                        from code_application a join code c on c.id = a.code join coder r on r.id = a.coder
                        """ + wanted.sql() + " order by a.transcript, a.start_position, a.id limit " + limit)
                .params(wanted.values())
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
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
                    startPosition,
                    endPosition,
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
