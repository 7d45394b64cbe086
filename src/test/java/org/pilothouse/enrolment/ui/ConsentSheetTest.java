package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.enrolment.ConsentOffer;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.Scope;

/** What the sheet says of its ticks is what is ticked. */
@PilothouseTest
class ConsentSheetTest extends SpringBrowserlessTest {
    private static final ConsentOffer OFFER = new ConsentOffer(
            "PILOT",
            "A pilot",
            EnrolmentStudies.FORM,
            Set.of(Scope.NOTE_LOG),
            Set.of(Scope.NOTE_LOG, Scope.SURVEYS),
            false);

    @Test
    void whoJoinsIsToldThatNothingIsTicked() {
        var sheet = new ConsentSheet(OFFER);
        assertThat(words(sheet)).contains("Nothing is ticked beforehand").doesNotContain("so far is ticked");
        assertThat(sheet.signature().scopes()).isEmpty();
    }

    @Test
    void whoChangesAChoiceIsToldThatTheEarlierOnesAreTicked() {
        var sheet = new ConsentSheet(OFFER);
        sheet.startFrom(Set.of(Scope.NOTE_LOG, Scope.INTERVIEW));
        assertThat(words(sheet)).contains("What you agreed to so far is ticked").doesNotContain("Nothing is ticked");
        assertThat(sheet.signature().scopes()).containsExactly(Scope.NOTE_LOG);
    }

    private static String words(ConsentSheet sheet) {
        return sheet.getElement().getTextRecursively();
    }
}
