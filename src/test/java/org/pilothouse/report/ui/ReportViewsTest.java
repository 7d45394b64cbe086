package org.pilothouse.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.report.LockedReleases;
import org.pilothouse.report.Releases;
import org.pilothouse.report.SampleRelease;
import org.pilothouse.report.model.Section;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class ReportViewsTest extends SpringBrowserlessTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    Studies studies;

    @Autowired
    LockedReleases shelf;

    @Autowired
    Releases releases;

    @Test
    void aManagerReadsTheFiguresOfTheLatestReleaseAsTheDocumentsPrintThem() {
        var study = pilots.create();
        shelf.keep(study, 1);
        SignedInAs.managerOf(study);
        var view = navigate(AdoptionView.class, Map.of("study", code(study)));

        var model = SampleRelease.model();
        var words = words(view);
        model.sections().stream()
                .map(Section::lead)
                .forEach(lead -> assertThat(words).contains(lead));
        model.headlines().forEach(headline -> assertThat(words).contains(headline.estimate(), headline.basis()));
        model.sections().stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .forEach(cell -> assertThat(words).contains(cell.text()));
        assertThat(words)
                .contains(
                        model.decision().step(),
                        model.cover().line(),
                        model.cover().scope());
        model.themes().forEach(theme -> assertThat(words).contains(theme.oneLine()));
        assertThat(find(Anchor.class, view).all()).hasSize(3);
    }

    @Test
    void beforeTheFirstReleaseThePageSaysWhatWillCome() {
        var study = pilots.create();
        SignedInAs.managerOf(study);
        var view = navigate(AdoptionView.class, Map.of("study", code(study)));

        assertThat(words(view)).contains("Nothing is published yet");
    }

    @Test
    void aManagerFindsEveryReleaseAndCannotLockOne() {
        var study = pilots.create();
        shelf.keep(study, 1);
        shelf.keep(study, 2);
        SignedInAs.managerOf(study);
        var view = navigate(ReleasesView.class, Map.of("study", code(study)));

        assertThat(view.lock.isVisible()).isFalse();
        assertThat(words(view)).contains("Release 2 · AI notes pilot · final report", "after release 1", "the first");
        assertThat(find(Anchor.class, view).all()).hasSize(6);
    }

    @Test
    void aResearcherSeesThatThereIsNothingToPublishAndNothingIsLocked() {
        var study = pilots.create();
        SignedInAs.researcherOf(study);
        var view = navigate(ReleasesView.class, Map.of("study", code(study)));
        view.background = Runnable::run;

        test(view.lock).click();

        var dialog = find(LockDialog.class).single();
        assertThat(dialog.confirm.isEnabled()).isFalse();
        assertThat(words(dialog)).contains("There is nothing to publish yet");
        assertThat(releases.all(study)).isEmpty();
    }

    @Test
    void aTitleThatIsRefusedCanBeMendedInTheSameDialog() {
        var study = pilots.create();
        SignedInAs.researcherOf(study);
        var view = navigate(ReleasesView.class, Map.of("study", code(study)));
        view.background = Runnable::run;
        test(view.lock).click();
        var dialog = find(LockDialog.class).single();
        dialog.title.setValue("Ask jo.roe@example.org");
        dialog.confirm.setEnabled(true);

        test(dialog.confirm).click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.confirm.isEnabled()).isTrue();
        assertThat(find(Notification.class).all()).isNotEmpty();
    }

    @Test
    void somebodyOfAnotherPilotFindsNothing() {
        var study = pilots.create();
        shelf.keep(study, 1);
        SignedInAs.managerOf(pilots.create());
        navigate("studies/" + code(study) + "/adoption", Component.class);

        assertThat(find(H1.class).all()).noneMatch(title -> title.getText().contains("final report"));
    }

    private String code(StudyId study) {
        return SystemAuthority.call(() -> studies.definition(study)).code();
    }

    private static List<String> texts(Component component) {
        var texts = new ArrayList<String>();
        if (component instanceof HasText text) {
            texts.add(text.getText());
        }
        component.getChildren().forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    private static String words(Component component) {
        return String.join("\n", texts(component));
    }
}
