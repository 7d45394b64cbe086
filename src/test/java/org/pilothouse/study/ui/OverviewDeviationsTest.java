package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class OverviewDeviationsTest extends SpringBrowserlessTest {
    @Autowired
    private Studies studies;

    @Autowired
    private PlanDeviations deviations;

    @Test
    void theOverviewSaysWhatWasChangedOfAFrozenPlan() {
        var code = SampleStudies.freshCode();
        var study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
        SignedInAs.leadOf(study);
        studies.freezePlan(study);
        navigate(OverviewView.class, Map.of("study", code));
        assertThat(find(PlanChangesOnOverview.class).all()).isEmpty();

        deviations.make(
                study,
                definition -> definition.withPlan(new AnalysisPlan(
                        null, null, null, null, null, null, 12, null, null, null, null, null, List.of())),
                "Weeks with few notes");
        navigate(OverviewView.class, Map.of("study", code));

        assertThat(find(ListItem.class, find(PlanChangesOnOverview.class).single())
                        .all())
                .extracting(ListItem::getText)
                .singleElement()
                .asString()
                .contains("Fewest notes a time may stand for", "Weeks with few notes");
    }
}
