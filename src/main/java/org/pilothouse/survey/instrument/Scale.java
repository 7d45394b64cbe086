package org.pilothouse.survey.instrument;

import java.util.List;
import java.util.Set;

/**
 * How several items become one number.
 *
 * @param reverse items scored as minimum + maximum − x
 * @param min smallest value of each item
 * @param max largest value of each item
 * @param minAnsweredShare prorated from this share of answered items on
 * @param intercept of method linear: intercept + slope × sum
 */
public record Scale(
        String name,
        String title,
        List<String> items,
        Set<String> reverse,
        double min,
        double max,
        Method method,
        double intercept,
        double slope,
        double minAnsweredShare,
        Direction direction) {

    public Scale {
        items = List.copyOf(items);
        reverse = Set.copyOf(reverse);
    }

    /** What is made of the items. */
    public enum Method {
        MEAN,
        SUM,
        LINEAR
    }

    /** What a higher score means. */
    public enum Direction {
        HIGHER_IS_BETTER,
        HIGHER_IS_WORSE,
        NEUTRAL
    }
}
