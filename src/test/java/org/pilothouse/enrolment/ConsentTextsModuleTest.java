package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.SystemAuthority;

/** Texts and their versions: published once, signed as they were read, renewed when they change materially. */
class ConsentTextsModuleTest extends PilotThatEnrols {
    @Test
    void aNewMaterialTextStopsRecordingUntilItIsSigned() {
        var code = joinAs(person("Ana Lee", Part.BOTH));
        var second = new ConsentForm("2.0", TODAY, true, "A new text.");
        SystemAuthority.run(() -> registry.publish(study, second));
        assertThat(refusal(code, Scope.NOTE_LOG)).contains("CK-02");
        SignedInAs.clinicianOf(study, code);
        assertThat(own.newerText(study)).get().extracting(ConsentOffer::form).isEqualTo(second);
        own.agreeAgain(study, signing(second, Scope.NOTE_LOG, Scope.SURVEYS));
        assertThat(refusal(code, Scope.SURVEYS)).isEmpty();
        assertThat(own.newerText(study)).isEmpty();
        assertThat(own.read(study).agreements())
                .extracting(agreement -> agreement.form().version())
                .containsExactly("2.0", "1.0");
    }

    @Test
    void aMaterialTextMayBeSignedBeforeItsDay() {
        var code = joinAs(person("Ana Lee", Part.BOTH));
        var coming = new ConsentForm("2.0", TODAY.plusDays(7), true, "A text to come.");
        SystemAuthority.run(() -> registry.publish(study, coming));
        assertThat(refusal(code, Scope.NOTE_LOG)).isEmpty();
        SignedInAs.clinicianOf(study, code);
        own.agreeAgain(study, signing(coming, Scope.NOTE_LOG));
        assertThat(own.newerText(study)).isEmpty();
        assertThat(SystemAuthority.call(() -> gate.refusal(study, code, TODAY.plusDays(8), Scope.NOTE_LOG)))
                .isEmpty();
        refusedFor(Reason.TEXT_HAS_CHANGED, () -> joinAs(person("Bo Ray", Part.BOTH), coming));
    }

    @Test
    void everyConsentIsShownUnderTheTextThatWasSigned() {
        var random = new Random(7);
        var signed = new ArrayList<List<String>>();
        for (var version = 1; version <= 4; version++) {
            var form = new ConsentForm(
                    "1." + version, FORM.effectiveFrom().plusDays(version), random.nextBoolean(), "Text " + version);
            SystemAuthority.run(() -> registry.publish(study, form));
            for (var one = 0; one < 3; one++) {
                signed.add(List.of(joinAs(person("Ana Lee", Part.BOTH), form).value(), form.version()));
            }
        }
        Collections.sort(signed, Comparator.comparing(List::getFirst));
        assertThat(SystemAuthority.call(() -> registry.consents(study)))
                .extracting(line -> List.of(line.code().value(), line.formVersion()))
                .containsExactlyElementsOf(signed);
        var hashes = jdbc.sql("""
                        select count(*) from consent c join consent_form f on f.study = c.study and f.form_version = c.form_version
                        where c.study = ? and c.text_hash <> f.text_hash
                        """).param(study.value()).query(Integer.class).single();
        assertThat(hashes).isZero();
    }

    @Test
    void aFormVersionIsPublishedOnceAndNewerThanTheLast() {
        SignedInAs.custodianOf(study);
        refusedFor(Reason.FORM_VERSION_TAKEN, () -> registry.publish(study, FORM));
        refusedFor(
                Reason.FORM_OLDER_THAN_LAST,
                () -> registry.publish(
                        study, new ConsentForm("0.9", FORM.effectiveFrom().minusDays(1), false, "x")));
        refusedFor(Reason.FORM_INCOMPLETE, () -> registry.publish(study, new ConsentForm("3", TODAY, false, "  ")));
    }
}
