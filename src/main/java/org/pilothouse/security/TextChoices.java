package org.pilothouse.security;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.pilothouse.security.keys.AccountKeys;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers of which passages their writer said that they identify nobody: for that writer, in that field of that study. Kept
 * is a keyed hash, so that the passage can be known again and neither read nor guessed from the table.
 */
@Component
@Transactional
class TextChoices {
    private final JdbcClient jdbc;
    private final AccountKeys keys;
    private final PhiLinter linter;
    private final CurrentUser current;
    private final Clock clock;

    TextChoices(JdbcClient jdbc, AccountKeys keys, PhiLinter linter, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.linter = linter;
        this.current = current;
        this.clock = clock;
    }

    /** Remembers it; a second time is the same. */
    public void keep(StudyId study, String field, String passage) {
        var mark = mark(study, field, passage);
        if (!isKept(mark)) {
            jdbc.sql("insert into text_choice (mark, study, chosen_at) values (?, ?, ?)")
                    .params(mark, study.value(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The soft passages of a text about which whoever is signed in has said nothing yet. */
    @Transactional(readOnly = true)
    public List<PhiHit> undecided(StudyId study, String field, String text) {
        return soft(text).stream()
                .filter(hit -> !isKept(mark(study, field, text.substring(hit.start(), hit.end()))))
                .toList();
    }

    /** Every soft passage, whatever was said about it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PhiHit> soft(String text) {
        return linter.lint(text).stream()
                .filter(hit -> !hit.category().isHard())
                .toList();
    }

    private boolean isKept(String mark) {
        return jdbc.sql("select count(*) from text_choice where mark = ?")
                        .param(mark)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String mark(StudyId study, String field, String passage) {
        return keys.hash("text choice", study.value() + " " + field + " " + current.account() + " " + passage);
    }
}
