package org.pilothouse.office;

/**
 * The few words that a document adds by itself, in the language of the document.
 *
 * @param contents heading of the table of contents
 * @param table before the number of a table
 * @param figure before the number of a figure
 * @param page before the page number
 * @param of between the page number and the number of pages
 */
public record DocumentLabels(String contents, String table, String figure, String page, String of) {

    /** The words in English. */
    public static final DocumentLabels ENGLISH = new DocumentLabels("Contents", "Table", "Figure", "Page", "of");
}
