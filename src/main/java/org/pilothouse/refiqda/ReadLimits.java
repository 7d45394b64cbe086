package org.pilothouse.refiqda;

/**
 * How much a file may ask of us.
 *
 * @param projectBytes unpacked size of the project's XML
 * @param textBytes unpacked size of one text; larger ones are skipped
 * @param totalBytes unpacked size of everything read
 * @param entries files in the zip
 * @param ratio unpacked to packed size, looked at from one mebibyte on
 * @param depth XML elements within each other; newer JDKs have a limit of 100 of their own
 * @param elements XML elements in all
 */
public record ReadLimits(
        long projectBytes, long textBytes, long totalBytes, int entries, int ratio, int depth, int elements) {

    private static final long MEBIBYTE = 1L << 20;

    /** Room for far more than 300 interviews with 100,000 codings. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(128 * MEBIBYTE, 16 * MEBIBYTE, 512 * MEBIBYTE, 50_000, 200, 64, 3_000_000);
}
