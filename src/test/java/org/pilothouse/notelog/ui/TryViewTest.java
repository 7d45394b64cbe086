package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.DraftProblem;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class TryViewTest extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    PilotClosing closing;

    @Autowired
    Map<String, DataSource> databases;

    @Test
    void aLeadTriesTheClinicianDayAndNoTableOfAnyDatabaseGrowsOrShrinks() {
        var study = open();
        var before = rows();

        tap("Start");
        assertThat(find(NoteClock.class).exists()).isTrue();
        tap("Pause");
        tap("Go on");
        tap("Kept parts");
        var note = find(FinishedNote.class).single();
        note.problems.setValue(Set.of(DraftProblem.WORDING));
        tap("Undo");
        tap("Throw away");
        tap("Start");

        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(20);
        assertThat(study).isNotNull();
    }

    @Test
    void theBaselineAsksForNoTool() {
        open();
        var view = (TryView) getCurrentView();

        view.phase.setValue(view.phase.getListDataView().getItem(0));

        assertThat(find(StartNote.class).single().tool.isAttached()).isFalse();
    }

    @Test
    void inAClosedPilotThereIsNothingToTryAtTheAddressEither() {
        var code = SampleStudies.freshCode();
        var study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
        SystemAuthority.run(() -> closing.close(study));
        SignedInAs.leadOf(study);

        for (var address : List.of("/try", "/try/surveys")) {
            UI.getCurrent().navigate("studies/" + code + address);
            assertThat(find(H2.class).all()).extracting(H2::getText).contains("This pilot is closed");
            assertThat(find(StartNote.class).all()).isEmpty();
            assertThat(find(Button.class).all())
                    .noneMatch(button -> button.getText().startsWith("Check"));
        }
    }

    private StudyId open() {
        var code = SampleStudies.freshCode();
        var study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
        SignedInAs.leadOf(study);
        navigate("studies/" + code + "/try", TryView.class);
        return study;
    }

    private void tap(String words) {
        var button = find(Button.class).all().stream()
                .filter(one -> one.isVisible() && one.getText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
        test(button).click();
    }

    /** How many rows every table of every database holds. */
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        databases.forEach((name, database) -> {
            var sql = JdbcClient.create(database);
            sql.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                    .query(String.class)
                    .list()
                    .forEach(table -> rows.put(
                            name + "." + table,
                            sql.sql("select count(*) from \"" + table + "\"")
                                    .query(Long.class)
                                    .single()));
        });
        return rows;
    }
}
