package org.pilothouse.enrolment;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A link as a picture to be printed. */
final class QrPicture {
    private static final int QUIET = 4;
    private static final int PIXELS = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    /** As the address of a PNG that carries itself. */
    static String address(String link) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(drawn(link), "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BufferedImage drawn(String link) {
        try {
            var modules = Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
            var size = (modules.getWidth() + 2 * QUIET) * PIXELS;
            var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    var column = x / PIXELS - QUIET;
                    var row = y / PIXELS - QUIET;
                    var isInside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
                    picture.setRGB(x, y, isInside && modules.get(column, row) == 1 ? 0 : WHITE);
                }
            }
            return picture;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }
}
