package org.pilothouse.refiqda;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.PositionChoice.Certainty;

/**
 * What convention to expect before looking at names.
 *
 * @param trusted whether that is more than the standard's word
 */
record PositionPreference(PositionConvention convention, boolean trusted) {

    /** A text whose convention its selections' names have told. */
    record Told(DecodedText text, PositionChoice choice) {}

    /** By the software that wrote the file. */
    static PositionPreference byOrigin(@Nullable String origin) {
        var name = origin == null ? "" : origin.toLowerCase(Locale.ROOT);
        var countsTwo = name.contains("maxqda") || name.contains("nvivo") || name.startsWith("pilothouse");
        return new PositionPreference(
                new PositionConvention(countsTwo, false, false, false), countsTwo || name.contains("atlas"));
    }

    /** By the majority among the project's texts where the names have told, each asked only where it could tell. */
    PositionPreference orByMajority(List<Told> told) {
        var sure = told.stream()
                .filter(text -> text.choice().certainty() == Certainty.MATCHED
                        && text.choice().matched() > 0)
                .toList();
        var majority = new PositionConvention(
                most(sure, text -> text.lineEndsMayCountTwo(), PositionConvention::lineEndCountsTwo, convention),
                most(sure, DecodedText::beyondBasicPlane, PositionConvention::utf16, convention),
                most(sure, DecodedText::byteOrderMark, PositionConvention::byteOrderMarkCounts, convention),
                most(sure, text -> true, PositionConvention::endInclusive, convention));
        return new PositionPreference(majority, trusted || !sure.isEmpty());
    }

    private static boolean most(
            List<Told> told,
            Predicate<DecodedText> canTell,
            Predicate<PositionConvention> property,
            PositionConvention otherwise) {
        var votes = told.stream()
                .filter(text -> canTell.test(text.text()))
                .map(text -> property.test(text.choice().convention()))
                .toList();
        var yes = votes.stream().filter(vote -> vote).count();
        return 2 * yes == votes.size() ? property.test(otherwise) : 2 * yes > votes.size();
    }
}
