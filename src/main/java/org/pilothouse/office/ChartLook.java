package org.pilothouse.office;

/**
 * How a chart looks and what it says.
 *
 * @param kind shape
 * @param title the finding, in words
 * @param description for those who do not see the chart; empty: the title
 * @param categoryAxis title of the axis of categories; may be empty
 * @param valueAxis title of the axis of values, with the unit; may be empty
 * @param style of the values on the axis
 */
public record ChartLook(
        ChartKind kind, String title, String description, String categoryAxis, String valueAxis, NumberStyle style) {

    public ChartLook(ChartKind kind, String title) {
        this(kind, title, "", "", "", NumberStyle.DECIMAL);
    }

    public ChartLook describedAs(String text) {
        return new ChartLook(kind, title, text, categoryAxis, valueAxis, style);
    }

    public ChartLook axes(String category, String value) {
        return new ChartLook(kind, title, description, category, value, style);
    }

    public ChartLook valuesAs(NumberStyle newStyle) {
        return new ChartLook(kind, title, description, categoryAxis, valueAxis, newStyle);
    }

    String alternative() {
        return description.isEmpty() ? title : description;
    }
}
