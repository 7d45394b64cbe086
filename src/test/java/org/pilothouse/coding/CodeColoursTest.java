package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colours as other programs get them; their contrast is checked beside the elements, in {@code codes-css.test.ts}. */
class CodeColoursTest {
    private static final Pattern LIGHT =
            Pattern.compile("--code-\\d+: light-dark\\(oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)");

    /** OKLCH to sRGB after CSS Color 4, https://www.w3.org/TR/css-color-4/#color-conversion-code. */
    @Test
    void leaveAsTheColoursOfTheLightTheme() throws IOException {
        var exported = new ArrayList<String>();
        try (var css = getClass().getResourceAsStream("/META-INF/resources/css/codes.css")) {
            var colours = LIGHT.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            while (colours.find()) {
                exported.add(hex(number(colours.group(1)), number(colours.group(2)), number(colours.group(3))));
            }
        }

        assertThat(exported).hasSize(CodeColours.COUNT);
        for (var colour = 1; colour <= CodeColours.COUNT; colour++) {
            assertThat(CodeColours.hex(colour)).isEqualTo(exported.get(colour - 1));
            assertThat(CodeColours.nearest(CodeColours.hex(colour), 0)).isEqualTo(colour);
        }
    }

    private static String hex(double lightness, double chroma, double hue) {
        var a = chroma * Math.cos(Math.toRadians(hue));
        var b = chroma * Math.sin(Math.toRadians(hue));
        var l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        var m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        var s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return "#%02X%02X%02X"
                .formatted(
                        channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                        channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                        channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static int channel(double linear) {
        var held = Math.clamp(linear, 0, 1);
        return (int) Math.round(255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * Math.pow(held, 1 / 2.4) - 0.055));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
