package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EhrUserList;
import org.pilothouse.notelog.activity.RuleEffects.Effect;
import org.pilothouse.stats.ActiveTime.Gaps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ActivityImportsModuleTest extends LogOfOneClinician {
    private static final String BY_USER = "ehr_user,timestamp,note_ref,action\n";

    @Autowired
    RuleEffects effects;

    @Autowired
    EhrUserList users;

    @Test
    void aFileInStretchesComesToTheSameAsAtOnce() {
        var done = take(stream(BY_CODE + events("P01", 250) + events("P02", 7) + "P01,never,n1,edit\n"));

        assertThat(done)
                .extracting(
                        ActivityImport::rows,
                        ActivityImport::notAgreed,
                        ActivityImport::unreadable,
                        ActivityImport::finished)
                .containsExactly(258L, 7L, 1L, true);
        assertThat(minutes()).isEqualTo(249 * 10 / 60.0);
        assertThat(imports.list(study)).extracting(ActivityImport::rows).containsExactly(258L);
    }

    @Test
    void usersOfTheRecordSystemAreKnownByTheNameListAndSentByThePrivacyOfficerOnly() {
        var file = BY_USER + events("jdoe", 3) + events("stranger", 2);
        assertThatThrownBy(() -> take(stream(file))).hasMessage("USERS_NOT_YOURS");
        assertThatThrownBy(() -> users.keep(study, "jdoe,P01")).isInstanceOf(AccessDeniedException.class);

        SignedInAs.custodianOf(study);
        assertThat(users.keep(study, "user;id\njdoe;P99").problems())
                .extracting(problem -> problem.line())
                .containsExactly(2);
        assertThat(users.size(study)).isZero();
        assertThat(users.keep(study, "user;id\nJDoe;P01").kept()).isEqualTo(1);

        assertThat(take(stream(file)))
                .extracting(ActivityImport::rows, ActivityImport::notAgreed)
                .containsExactly(5L, 2L);
        assertThat(minutes()).isEqualTo(20 / 60.0);
    }

    @Test
    void showsWhatEveryRuleMakesOfTheWorkedExample() {
        take(stream(BY_CODE
                + IntStream.of(0, 40, 130, 550, 580, 880)
                        .mapToObj(second -> event("P01", second))
                        .collect(Collectors.joining())));

        var all = effects.of(study);

        assertThat(all.notes()).isEqualTo(1);
        assertThat(all.unattached()).isEqualTo(1);
        assertThat(all.effects()).filteredOn(Effect::declared).hasSize(1);
        assertThat(seconds(all, 60, Gaps.EXCLUDE)).isEqualTo(70);
        assertThat(seconds(all, 60, Gaps.CAP)).isEqualTo(250);
        assertThat(seconds(all, 300, Gaps.EXCLUDE)).isEqualTo(460);
        assertThat(seconds(all, 300, Gaps.CAP)).isEqualTo(760);
        SignedInAs.custodianOf(study);
        assertThatThrownBy(() -> effects.of(study)).isInstanceOf(AccessDeniedException.class);
    }

    private static long seconds(RuleEffects.Effects all, int threshold, Gaps gaps) {
        return all.effects().stream()
                .filter(effect -> effect.seconds() == threshold && effect.gaps() == gaps)
                .mapToLong(effect -> Math.round(effect.hours() * 3600))
                .findFirst()
                .orElseThrow();
    }
}
