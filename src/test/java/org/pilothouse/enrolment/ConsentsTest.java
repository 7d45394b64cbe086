package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.shared.ParticipantCode;

class ConsentsTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final ParticipantCode P01 = new ParticipantCode("P01");
    private static final ConsentForm FIRST = form("1.0", "2026-01-02", false);

    @Test
    void aNoteBeforeTheConsentIsRefusedAndASurveyOutsideItsScopeToo() {
        // worked test of CK-01: consent 2026-02-10 for the note log only
        var consents = consents(List.of(FIRST), consent("1.0", "2026-02-10T15:00:00Z", Scope.NOTE_LOG));
        assertThat(consents.refusal(P01, day("2026-02-09"), Scope.NOTE_LOG)).contains("CK-01");
        assertThat(consents.refusal(P01, day("2026-02-10"), Scope.NOTE_LOG)).isEmpty();
        assertThat(consents.refusal(P01, day("2026-02-12"), Scope.SURVEYS)).contains("CK-01");
        assertThat(consents.refusal(new ParticipantCode("P99"), day("2026-02-12"), Scope.NOTE_LOG))
                .contains("CK-01");
    }

    @Test
    void theDayOfConsentIsADayOfTheStudysTimeZone() {
        // 03:00 UTC on the 11th is still the evening of the 10th in Toronto
        var consents = consents(List.of(FIRST), consent("1.0", "2026-02-11T03:00:00Z", Scope.NOTE_LOG));
        assertThat(consents.refusal(P01, day("2026-02-10"), Scope.NOTE_LOG)).isEmpty();
        assertThat(consents.refusal(P01, day("2026-02-09"), Scope.NOTE_LOG)).contains("CK-01");
    }

    @Test
    void aLaterConsentStandsInPlaceOfTheEarlierFromItsDayOn() {
        var consents = consents(
                List.of(FIRST),
                consent("1.0", "2026-02-10T15:00:00Z", Scope.NOTE_LOG, Scope.SURVEYS),
                consent("1.0", "2026-02-20T15:00:00Z", Scope.NOTE_LOG));
        assertThat(consents.refusal(P01, day("2026-02-19"), Scope.SURVEYS)).isEmpty();
        assertThat(consents.refusal(P01, day("2026-02-20"), Scope.SURVEYS)).contains("CK-01");
        assertThat(consents.agreeingTo(Scope.SURVEYS)).isEmpty();
    }

    @Test
    void aMaterialChangeAsksForANewConsentFromTheDayItTakesEffect() {
        var second = form("2.0", "2026-03-01", true);
        var consents = consents(List.of(FIRST, second), consent("1.0", "2026-02-10T15:00:00Z", Scope.NOTE_LOG));
        assertThat(consents.refusal(P01, day("2026-02-28"), Scope.NOTE_LOG)).isEmpty();
        assertThat(consents.refusal(P01, day("2026-03-01"), Scope.NOTE_LOG)).contains("CK-02");
        assertThat(consents.refusal(P01, day("2026-03-01"), Scope.SURVEYS)).contains("CK-01");
        assertThat(consents.scopesOn(P01, day("2026-03-01"))).isEmpty();
    }

    @Test
    void whoAgreedToTheNewerTextBeforeItTookEffectIsCovered() {
        var consents = consents(
                List.of(FIRST, form("2.0", "2026-03-01", true), form("2.1", "2026-04-01", false)),
                consent("1.0", "2026-02-10T15:00:00Z", Scope.NOTE_LOG),
                consent("2.0", "2026-02-25T15:00:00Z", Scope.NOTE_LOG));
        assertThat(consents.refusal(P01, day("2026-03-02"), Scope.NOTE_LOG)).isEmpty();
        assertThat(consents.refusal(P01, day("2026-04-02"), Scope.NOTE_LOG)).isEmpty();
    }

    @Test
    void aChangeThatIsNotMaterialAsksNothing() {
        var consents = consents(
                List.of(FIRST, form("1.1", "2026-03-01", false)),
                consent("1.0", "2026-02-10T15:00:00Z", Scope.NOTE_LOG));
        assertThat(consents.refusal(P01, day("2026-03-02"), Scope.NOTE_LOG)).isEmpty();
    }

    @Test
    void theDayOfLeavingIsTheLastDay() {
        var consents = new Consents(
                TORONTO,
                Map.of(P01, ParticipantStatus.WITHDRAWN),
                List.of(FIRST),
                List.of(consent("1.0", "2026-02-10T15:00:00Z", Scope.NOTE_LOG)),
                Map.of(P01, new Consents.Leave(Instant.parse("2026-02-20T15:00:00Z"), true)));
        assertThat(consents.refusal(P01, day("2026-02-20"), Scope.NOTE_LOG)).isEmpty();
        assertThat(consents.refusalNow(P01, day("2026-02-20"), Scope.NOTE_LOG)).contains("CK-01");
        assertThat(consents.refusal(P01, day("2026-02-21"), Scope.NOTE_LOG)).contains("CK-01");
    }

    @Test
    void whoLeftOnADayNobodyWroteDownIsNotCovered() {
        assertThat(status(ParticipantStatus.WITHDRAWN)).contains("CK-01");
        assertThat(status(ParticipantStatus.INVITED)).contains("CK-01");
        assertThat(status(ParticipantStatus.PAUSED)).isEmpty();
        assertThat(status(ParticipantStatus.COMPLETED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyIsEverCoveredByATextThatWasNotSigned(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var forms = randomForms(random);
            var given = randomConsents(random, forms);
            var consents = new Consents(ZoneOffset.UTC, Map.of(P01, ParticipantStatus.ACTIVE), forms, given, Map.of());
            for (var scope : Scope.values()) {
                var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(120));
                if (consents.refusal(P01, day, scope).isEmpty()) {
                    assertSignedForThatDay(forms, given, day, scope);
                }
            }
        }
    }

    private static void assertSignedForThatDay(
            List<ConsentForm> forms, List<Consent> given, LocalDate day, Scope scope) {
        var last = given.stream()
                .filter(consent ->
                        !consent.givenAt().atZone(ZoneOffset.UTC).toLocalDate().isAfter(day))
                .max(Comparator.comparing(Consent::givenAt));
        assertThat(last).isPresent();
        assertThat(last.get().scopes()).contains(scope);
        var signed = forms.stream()
                .filter(form -> form.version().equals(last.get().formVersion()))
                .findFirst()
                .orElseThrow();
        assertThat(forms)
                .noneMatch(form -> form.material()
                        && !form.effectiveFrom().isAfter(day)
                        && form.effectiveFrom().isAfter(signed.effectiveFrom()));
    }

    private static List<ConsentForm> randomForms(Random random) {
        var forms = new ArrayList<ConsentForm>();
        var day = LocalDate.of(2026, 1, 1);
        for (var version = 1; version <= 1 + random.nextInt(4); version++) {
            forms.add(new ConsentForm(version + ".0", day, random.nextBoolean(), "Text " + version));
            day = day.plusDays(1 + random.nextInt(40));
        }
        return forms;
    }

    private static List<Consent> randomConsents(Random random, List<ConsentForm> forms) {
        var given = new ArrayList<Consent>();
        for (var one = 0; one < random.nextInt(4); one++) {
            var scopes = EnumSet.noneOf(Scope.class);
            for (var scope : Scope.values()) {
                if (random.nextBoolean()) {
                    scopes.add(scope);
                }
            }
            var at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(120 * 86_400));
            var form = forms.get(random.nextInt(forms.size()));
            given.add(new Consent(P01, form.version(), at, ConsentMethod.E_SIGN, scopes));
        }
        return given;
    }

    private static java.util.Optional<String> status(ParticipantStatus status) {
        var consent = consent("1.0", "2026-02-10T15:00:00Z", Scope.NOTE_LOG);
        return new Consents(TORONTO, Map.of(P01, status), List.of(FIRST), List.of(consent), Map.of())
                .refusal(P01, day("2026-02-12"), Scope.NOTE_LOG);
    }

    private static Consents consents(List<ConsentForm> forms, Consent... given) {
        return new Consents(TORONTO, Map.of(P01, ParticipantStatus.ACTIVE), forms, List.of(given), Map.of());
    }

    private static Consent consent(String version, String at, Scope... scopes) {
        return new Consent(P01, version, Instant.parse(at), ConsentMethod.E_SIGN, Set.of(scopes));
    }

    private static ConsentForm form(String version, String from, boolean material) {
        return new ConsentForm(version, day(from), material, "The text of " + version);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
