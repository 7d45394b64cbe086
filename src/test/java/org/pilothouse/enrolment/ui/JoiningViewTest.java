package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;

/** What the holder of a link sees: the text, what is ticked, signing, saying no, and links that do not work. */
class JoiningViewTest extends EnrolmentPages {
    @Test
    void theHolderOfALinkReadsSignsAndTakesPart() {
        var rosa = person("Rosa Quince", Part.LOGGING);
        var view = navigate(invite(invitations, study, rosa).getFirst().path(), JoinView.class);
        var sheet = Objects.requireNonNull(view.sheet);
        test(sheet.choice(Scope.NOTE_LOG)).click();
        test(sheet.intent).click();
        test(sheet.name).setValue("Rosa Quince");
        test(view.password).setValue("a long enough password");
        click("Sign and take part");
        assertThat(SystemAuthority.call(() -> participation.stages(study)))
                .containsEntry(ParticipantStatus.ACTIVE, 1)
                .containsEntry(ParticipantStatus.INVITED, 0);
        assertThat(clinicians.accountByEmail(rosa.email())).isPresent();
        assertThat(find(H1.class).single().getText()).isEqualTo("Signed");
        assertThat(text(find(CopyLinks.class).single())).contains("version 1.0");
        var again = navigate(
                invite(invitations, study, person("Bo Ray", Part.INTERVIEW))
                        .getFirst()
                        .path(),
                JoinView.class);
        assertThat(text(again)).contains("You log no notes").doesNotContain("Note log (needed");
    }

    @Test
    void whatWasChosenAndTypedIsThereWhenTheLinkIsOpenedAgain() {
        var path = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .path();
        var first = Objects.requireNonNull(navigate(path, JoinView.class).sheet);
        test(first.choice(Scope.SURVEYS)).click();
        test(first.name).setValue("Ana");
        navigate("join/nonsense", JoinView.class);
        var second = Objects.requireNonNull(navigate(path, JoinView.class).sheet);
        assertThat(second.choice(Scope.SURVEYS).getValue()).isTrue();
        assertThat(second.choice(Scope.NOTE_LOG).getValue()).isFalse();
        assertThat(second.name.getValue()).isEqualTo("Ana");
        assertThat(second.intent.getValue()).isFalse();
    }

    @Test
    void aUsedLinkSaysSo() {
        var token = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .token();
        joining.sign(token, signing(FORM, Scope.NOTE_LOG), "a long enough password");
        navigate("join/" + token, JoinView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This link was used");
    }

    @Test
    void nothingIsTickedBeforehandAndWhatIsMissingIsMarked() {
        var view = navigate(
                invite(invitations, study, person("Ana Lee", Part.BOTH))
                        .getFirst()
                        .path(),
                JoinView.class);
        var sheet = Objects.requireNonNull(view.sheet);
        for (var scope : Scope.values()) {
            assertThat(sheet.choice(scope).getValue()).isFalse();
        }
        assertThat(sheet.choice(Scope.AUDIO_RECORDING).isEnabled()).isFalse();
        click("Sign and take part");
        assertThat(sheet.choice(Scope.NOTE_LOG).isInvalid()).isTrue();
        assertThat(sheet.name.isInvalid()).isTrue();
        assertThat(sheet.intent.isInvalid()).isTrue();
        assertThat(view.password.isInvalid()).isTrue();
        assertThat(SystemAuthority.call(() -> participation.stages(study))).containsEntry(ParticipantStatus.INVITED, 1);
    }

    @Test
    void sayingNoIsAskedOnceAndThenDone() {
        navigate(
                invite(invitations, study, person("Ana Lee", Part.BOTH))
                        .getFirst()
                        .path(),
                JoinView.class);
        click("No, thank you");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(H1.class).single().getText()).isEqualTo("That is fine");
        assertThat(SystemAuthority.call(() -> participation.stages(study)))
                .containsEntry(ParticipantStatus.DECLINED, 1);
    }

    @Test
    void aLinkThatDoesNotWorkSaysWhatToDo() {
        navigate("join/nonsense", JoinView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This link does not work any more");
    }
}
