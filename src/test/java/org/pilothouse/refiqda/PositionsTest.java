package org.pilothouse.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.refiqda.Foreign.selection;
import static org.pilothouse.refiqda.Foreign.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.refiqda.PositionChoice.Certainty;

/** How positions of other tools become code points. */
class PositionsTest {

    private static final String TEXT = "Eins 😀 zwei\r\ndrei 👩‍⚕️ vier\r\n\r\nfünf sechs\rsieben";

    /** Every convention, counted independently of the code under test: by walking the bytes a file would hold. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void namesTellEachOfTheSixteenConventions(int number) {
        var convention = new PositionConvention((number & 1) > 0, (number & 2) > 0, (number & 4) > 0, (number & 8) > 0);
        var quotes = List.of("zwei", "vier", "fünf", "sechs", "sieben", "👩‍⚕️", "Eins 😀");
        var selections = new StringBuilder();
        for (var quote : quotes) {
            var index = TEXT.indexOf(quote);
            var end =
                    count(TEXT.substring(0, index + quote.length()), convention) - (convention.endInclusive() ? 1 : 0);
            selections.append(
                    selection(quotes.indexOf(quote), quote, count(TEXT.substring(0, index), convention), end));
        }

        var reading = text("some tool", "\uFEFF" + TEXT, selections.toString()).read();

        var source = reading.project().sources().getFirst();
        assertThat(source.text()).isEqualTo("Eins 😀 zwei\ndrei 👩‍⚕️ vier\n\nfünf sechs\nsieben");
        assertThat(source.selections().stream().map(source::quote)).containsExactlyElementsOf(quotes);
        var choice = reading.report().sources().getFirst().positions();
        assertThat(choice.convention()).isEqualTo(convention);
        assertThat(choice.certainty()).isEqualTo(Certainty.MATCHED);
        assertThat(choice.named()).isEqualTo(7);
        assertThat(choice.matched()).isEqualTo(7);
    }

    @Test
    void withoutNamesTheSoftwareDecides() {
        var unnamed = selection(1, null, 4, 7);

        assertThat(only(text("MAXQDA 2022", "a\r\nbc def", unnamed).read())).isEqualTo("c d");
        assertThat(only(text("ATLAS.ti 23", "a\r\nbc def", unnamed).read())).isEqualTo(" de");
        var nvivo = text("NVivo 14", "a\r\nbc def", unnamed).read();
        assertThat(only(nvivo)).isEqualTo("c d");
        assertThat(nvivo.report().ambiguous()).isEmpty();
        assertThat(nvivo.report().count(Finding.POSITIONS_ASSUMED)).isEqualTo(1);
    }

    @Test
    void namesThatFitCountMoreThanTheSoftware() {
        var reading =
                text("MAXQDA 2022", "a\r\nbc def", selection(1, "def", 5, 8)).read();

        assertThat(only(reading)).isEqualTo("def");
        assertThat(reading.report().sources().getFirst().positions().convention())
                .isEqualTo(PositionConvention.STANDARD);
    }

    @Test
    void withoutNamesOrKnownSoftwareItAsksAndTakesTheStandardMeanwhile() {
        var file = text("unheard of", "a\r\nbc def", selection(1, null, 4, 7));

        var reading = file.read();

        assertThat(only(reading)).isEqualTo(" de");
        var asked = reading.report().ambiguous().getFirst();
        assertThat(asked.positions().others()).containsExactly(new PositionConvention(true, false, false, false));
        assertThat(reading.report().count(Finding.POSITIONS_AMBIGUOUS)).isEqualTo(1);

        var answer = Map.of(asked.guid(), asked.positions().others().getFirst());
        var told = QdpxReader.read(file.bytes(), new ReadOptions(ReadLimits.DEFAULT, answer));

        assertThat(only(told)).isEqualTo("c d");
        assertThat(told.report().sources().getFirst().positions().certainty()).isEqualTo(Certainty.TOLD);
        assertThat(told.report().ambiguous()).isEmpty();
    }

    @Test
    void aTextWhoseNamesTellHelpsTheOthersOfItsProject() {
        var other = "aaaaaaaa-0000-0000-0000-000000000002";
        var file = Foreign.project(
                        "unheard of",
                        "<Sources><TextSource guid='" + Foreign.SOURCE + "' name='A' plainTextPath='a.txt'>"
                                + selection(1, null, 4, 7) + "</TextSource><TextSource guid='" + other
                                + "' name='B' plainTextPath='b.txt'>" + selection(2, "two", 5, 8)
                                + "</TextSource></Sources>")
                .file("sources/a.txt", "a\r\nbc def")
                .file("sources/b.txt", "one\r\ntwo");

        var reading = file.read();

        assertThat(only(reading)).isEqualTo("c d");
        assertThat(reading.report().sources())
                .extracting(source -> source.positions().certainty())
                .containsExactly(Certainty.ASSUMED, Certainty.MATCHED);
    }

    @Test
    void aTextWithoutLineEndsOrEmojiLeavesNothingToAsk() {
        var reading = text("unheard of", "plain text", selection(1, null, 0, 5)).read();

        assertThat(only(reading)).isEqualTo("plain");
        assertThat(reading.report().ambiguous()).isEmpty();
    }

    @Test
    void saysWhenMostNamesDisagree() {
        var reading = text("ATLAS.ti", "plain text", selection(1, "my favourite", 0, 5) + selection(2, "text", 6, 10))
                .read();
        assertThat(reading.report().count(Finding.POSITIONS_DOUBTFUL)).isZero();

        reading = text("ATLAS.ti", "plain text", selection(1, "my favourite", 0, 5))
                .read();
        assertThat(reading.report().count(Finding.POSITIONS_DOUBTFUL)).isEqualTo(1);
        assertThat(only(reading)).isEqualTo("plain");
    }

    @Test
    void lineEndsThatXmlHasSwallowedMayStillCountTwo() {
        var inline = "<Sources><TextSource guid='" + Foreign.SOURCE + "' name='A'><PlainTextContent>one\r\ntwo"
                + "</PlainTextContent>" + selection(2, "two", 5, 8) + "</TextSource></Sources>";

        var reading = Foreign.project("MAXQDA", inline).read();

        assertThat(reading.project().sources().getFirst().text()).isEqualTo("one\ntwo");
        assertThat(only(reading)).isEqualTo("two");
    }

    @Test
    void namesMayBeCutOrSpacedOtherwise() {
        assertThat(SelectionName.match("a b", "a\nb")).isEqualTo(2);
        assertThat(SelectionName.match("a  b", "a\n b ")).isEqualTo(1);
        assertThat(SelectionName.match("I'm a single mum…", "I'm a single mum with an 8 month old"))
                .isEqualTo(1);
        assertThat(SelectionName.match("I'm a single mum...", "I'm a single mum with an 8 month old"))
                .isEqualTo(1);
        assertThat(SelectionName.match("I'm a single", "I'm a single mum")).isZero();
        assertThat(SelectionName.match("x".repeat(100), "x".repeat(500))).isEqualTo(1);
        assertThat(SelectionName.match("…", "anything")).isZero();
    }

    @Test
    void passagesOutsideTheTextAreListedAndThoseThatOverhangAreCut() {
        var reading = text(
                        "x",
                        "plain text",
                        selection(1, "plain", 0, 5)
                                + selection(2, null, 6, 99)
                                + selection(3, null, 50, 60)
                                + selection(4, null, 7, 3)
                                + selection(5, null, -2, 3)
                                + selection(6, null, 3, 3)
                                + selection(7, null, 4, 4, "<Description>why here?</Description>")
                                + "<PlainTextSelection guid='" + Foreign.guid(8)
                                + "' startPosition='x' endPosition='2'/>")
                .read();

        var source = reading.project().sources().getFirst();
        assertThat(source.selections().stream().map(source::quote)).containsExactly("plain", "text");
        assertThat(reading.report().count(Finding.SELECTION_CUT)).isEqualTo(1);
        assertThat(reading.report().count(Finding.SELECTION_OUTSIDE_TEXT)).isEqualTo(3);
        assertThat(reading.report().count(Finding.SELECTION_EMPTY)).isEqualTo(1);
        assertThat(reading.report().count(Finding.POSITION_UNREADABLE)).isEqualTo(1);
        assertThat(reading.report().count(Finding.SELECTION_BECAME_NOTE)).isEqualTo(1);
        assertThat(reading.project().notes().getFirst().text()).isEqualTo("why here?");
        assertThat(source.notes()).containsExactly(UUID.fromString(Foreign.guid(7)));
    }

    private static String only(QdpxReading reading) {
        var source = reading.project().sources().getFirst();
        return source.quote(source.selections().getFirst());
    }

    /** Counts as the convention says, from the text itself. */
    private static int count(String before, PositionConvention convention) {
        var counted = convention.lineEndCountsTwo() ? before : before.replace("\r\n", "\n");
        var units = convention.utf16() ? counted.length() : counted.codePointCount(0, counted.length());
        return units + (convention.byteOrderMarkCounts() ? 1 : 0);
    }
}
