package org.pilothouse.office;

/**
 * A column of a table.
 *
 * @param header first row
 * @param align where the values stand
 * @param weight share of the width in a document, relative to the other columns; above 0
 */
public record Column(String header, Align align, double weight) {

    /** Where the values of a column stand. */
    public enum Align {
        LEFT,
        RIGHT
    }

    public Column {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("column weight must be above 0: " + weight);
        }
    }

    public static Column text(String header) {
        return new Column(header, Align.LEFT, 2);
    }

    public static Column number(String header) {
        return new Column(header, Align.RIGHT, 1);
    }

    public Column wide(double newWeight) {
        return new Column(header, align, newWeight);
    }
}
