package org.pilothouse.notelog.telling;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pilothouse.interview.KeptWords;
import org.pilothouse.interview.Overwriting;
import org.pilothouse.interview.PassageRedacted;
import org.pilothouse.shared.StudyId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overwrites redacted words in what clinicians told, of which texts are made with blanks in the place of line ends. */
@Component
class RedactedTold implements KeptWords {
    private static final String BLANK_OR_LINE_END = "(?: |\\s*\\R\\s*)";

    private final JdbcClient jdbc;

    RedactedTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public long places(StudyId study, List<String> words) {
        return overwritten(study, words).size();
    }

    @Override
    public List<String> names(StudyId study, List<String> words) {
        return List.of();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PassageRedacted gone) {
        overwritten(gone.study(), gone.words())
                .forEach((id, left) -> jdbc.sql("update told set words = ? where id = ?")
                        .params(left, id)
                        .update());
    }

    /** What is left of those in which any of the words is, by their ids. */
    private Map<Long, String> overwritten(StudyId study, List<String> words) {
        var found = new TreeMap<Long, String>();
        jdbc.sql("select id, words from told where study = ?")
                .param(study.value())
                .query(row -> {
                    var left = without(words, row.getString(2));
                    if (!left.equals(row.getString(2))) {
                        found.put(row.getLong(1), left);
                    }
                });
        return found;
    }

    private static String without(List<String> words, String text) {
        var left = Overwriting.without(words, text);
        for (var word : words) {
            left = acrossLines(word).matcher(left).replaceAll(RedactedTold::standIn);
        }
        return left;
    }

    private static Pattern acrossLines(String word) {
        return Pattern.compile(
                Arrays.stream(word.split("\\s+")).map(Pattern::quote).collect(Collectors.joining(BLANK_OR_LINE_END)));
    }

    private static String standIn(MatchResult found) {
        return Matcher.quoteReplacement(Overwriting.without(List.of(found.group()), found.group()));
    }
}
