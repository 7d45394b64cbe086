package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.StudyCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The round that freezes what was not frozen since three, and leaves the rest alone. */
class NightRoundModuleTest extends NightsOfAPilot {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    StudyCodes studies;

    @Autowired
    NightRound round;

    @Test
    void theRoundMakesUpForANightAndThenLeavesItAlone() {
        assertThat(studies.all()).contains(study);
        round.goRound(List.of(study));
        var first = asLead(Analyses.TIME_CHANGE).asOf();

        everyoneWritesOne(10);
        round.goRound(List.of(study));

        assertThat(asLead(Analyses.TIME_CHANGE).asOf()).isEqualTo(first).isPresent();
    }

    /** As when one analysis failed: the others are not taken again in the middle of the day. */
    @Test
    void theRoundTakesWhatAloneIsMissing() {
        freeze();
        everyoneWritesOne(10);
        jdbc.sql("delete from nightly_answer where study = ? and analysis = ?")
                .params(study.value(), Analyses.BURDEN)
                .update();

        round.goRound(List.of(study));

        assertThat(asLead(Analyses.BURDEN).asOf()).isPresent();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(160));
    }

    /** Nothing changed: what leads were shown is not written down once more. */
    @Test
    void aNightLikeTheLastOneLeavesNothingBehind() {
        freeze();
        var kept = footprints();

        freeze();

        assertThat(footprints()).isEqualTo(kept).isPositive();
    }

    /** As when the weeks failed at three and are made up for at noon. */
    @Test
    void weeksOfALaterRoundAreNotNewerThanUseEither() {
        freeze();
        everyoneWritesOne(10);
        jdbc.sql("update nightly_answer set frozen_at = ? where study = ? and analysis = ?")
                .params(java.sql.Timestamp.from(java.time.Instant.EPOCH), study.value(), Analyses.OVER_TIME)
                .update();

        round.goRound(List.of(study));

        assertThat(asLead(Analyses.OVER_TIME).asOf().orElseThrow()).isAfter(java.time.Instant.EPOCH);
        assertThat(asLead(Analyses.OVER_TIME).rows("useByWeek").stream()
                        .mapToDouble(week -> ((Value) Objects.requireNonNull(week.get("notes")))
                                .known()
                                .orElse(0.0))
                        .sum())
                .isEqualTo(asLead(Analyses.UTILISATION).notes().known().orElseThrow())
                .isEqualTo(160);
    }

    private int footprints() {
        return jdbc.sql("select count(*) from nightly_footprint where study = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }
}
