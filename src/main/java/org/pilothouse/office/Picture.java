package org.pilothouse.office;

/**
 * A PNG to be placed in a document.
 *
 * @param png the file
 * @param description for those who do not see it
 * @param widthCm width in centimetres, at most 16
 * @param heightCm height in centimetres
 */
@SuppressWarnings("ArrayRecordComponent") // passed through once, never compared
public record Picture(byte[] png, String description, double widthCm, double heightCm) {
    public Picture {
        if (!(widthCm > 0 && widthCm <= 16 && heightCm > 0 && heightCm <= 24)) {
            throw new IllegalArgumentException("a picture of " + widthCm + " by " + heightCm + " cm does not fit");
        }
    }
}
