package org.pilothouse.office;

/**
 * How large a file may be before reading stops.
 *
 * @param bytes of the file
 * @param inflatedBytes of all that a zipped file holds
 * @param rows after the header
 * @param columns of the header
 * @param characters in one cell
 */
public record ReadLimits(long bytes, long inflatedBytes, long rows, int columns, int characters) {

    /** For files that people upload: 20 MB, 200 MB unzipped, 200,000 rows, 500 columns, 1,000,000 characters in a cell. */
    public static final ReadLimits UPLOAD = new ReadLimits(20_000_000, 200_000_000, 200_000, 500, 1_000_000);
}
