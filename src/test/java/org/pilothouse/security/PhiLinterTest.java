package org.pilothouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.security.PhiHit.Category;

class PhiLinterTest {
    private final PhiLinter linter = new PhiLinter(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    card 1234567897 was shown        | HEALTH_NUMBER
                    card 1234-567-897 was shown      | HEALTH_NUMBER
                    046454286                        | SOCIAL_INSURANCE_NUMBER
                    write to someone@example.org     | EMAIL
                    call (519) 555-0133 today        | PHONE
                    see MRN 445566                   | RECORD_NUMBER
                    lives at N2L 3G1                 | POSTAL_CODE
                    born 2017-04-09                  | DATE
                    April 9, 2017                    | DATE
                    date of birth is 2026-02-01      | DATE
                    the client Robin was late        | NAME
                    mom of Sam called                | NAME
                    HCN-1234567897 on the card       | HEALTH_NUMBER
                    1234-567-897-AB                  | HEALTH_NUMBER
                    SIN 046 454 286                  | SOCIAL_INSURANCE_NUMBER
                    519.555.0133 after four          | PHONE
                    MRN: A445566                     | RECORD_NUMBER
                    chart # 88123                    | RECORD_NUMBER
                    record 445566 was open           | RECORD_NUMBER
                    at n2l3g1                        | POSTAL_CODE
                    09/04/2017 was in it             | DATE
                    née le 9 avril 2017              | DATE
                    Mr. O'Brien waited               | NAME
                    Mme Roy-Tremblay was there       | NAME
                    """)
    void findsWhatCouldIdentifySomebody(String text, Category expected) {
        assertThat(linter.lint(text)).extracting(PhiHit::category).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890 fails the check digit",
                "the note took 12.5 minutes in 2026",
                "we met on 2026-02-01",
                "client declined, patient was tired",
                "about 1,200 notes in 8 weeks"
            })
    void leavesHarmlessTextAlone(String text) {
        assertThat(linter.lint(text)).isEmpty();
    }

    /** Sentences as clinicians write them about their work; written for this test. */
    @Test
    void harmlessSentencesOfClinicalWorkAreLeftAlone() throws IOException {
        var sentences = Files.readAllLines(Path.of("src/test/resources/phi/harmless.txt"));

        assertThat(sentences).hasSize(200).doesNotHaveDuplicates();
        assertThat(sentences)
                .allSatisfy(sentence ->
                        assertThat(linter.hardHits(sentence)).as(sentence).isEmpty());
        var soft = sentences.stream()
                .filter(sentence -> !linter.lint(sentence).isEmpty())
                .toList();
        assertThat(soft).as("under 5 % of %s", sentences.size()).hasSizeLessThan(sentences.size() / 20);
    }

    @Test
    void saysWhereAndNeverWhat() {
        var hit = linter.lint("reach me: a@b.org.").getFirst();

        assertThat(hit).isEqualTo(new PhiHit(10, 17, Category.EMAIL));
    }

    @Test
    void onlyHardHitsKeepATextFromBeingSaved() {
        assertThat(linter.hardHits("N2L 3G1 and (519) 555-0133"))
                .extracting(PhiHit::category)
                .containsExactly(Category.PHONE);
    }
}
