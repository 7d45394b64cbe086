package org.pilothouse.coding;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The 24 colours of codes as other programs know them: those of the light theme in {@code css/codes.css}. */
final class CodeColours {
    static final int COUNT = 24;

    private static final List<String> HEX = List.of(
            "#B46762", "#6C8C4A", "#3A89B3", "#A86893", "#9C7B31", "#14938D", "#8574B6", "#B36B51", "#58905A",
            "#4F84BA", "#AF6683", "#8E8133", "#0F919C", "#936FAD", "#AE6F42", "#42926B", "#637FBC", "#B36672",
            "#7E873C", "#238EA9", "#9E6BA1", "#A67537", "#2B937D", "#7579BB");

    private CodeColours() {}

    /** The colour of that number as {@code #RRGGBB}. */
    static String hex(int colour) {
        return HEX.get(colour - 1);
    }

    /** The number of the colour most like it; {@code otherwise} when none is given. */
    static int nearest(@Nullable String hex, int otherwise) {
        if (hex == null || !hex.matches("#[0-9A-Fa-f]{6}")) {
            return otherwise;
        }
        var exact = HEX.indexOf(hex.toUpperCase(Locale.ROOT));
        if (exact >= 0) {
            return exact + 1;
        }
        var nearest = 0;
        for (var i = 1; i < HEX.size(); i++) {
            nearest = distance(HEX.get(i), hex) < distance(HEX.get(nearest), hex) ? i : nearest;
        }
        return nearest + 1;
    }

    private static int distance(String one, String other) {
        var sum = 0;
        for (var from = 1; from < one.length(); from += 2) {
            var difference = channel(one, from) - channel(other, from);
            sum += difference * difference;
        }
        return sum;
    }

    private static int channel(String hex, int from) {
        return Integer.parseInt(hex.substring(from, from + 2), 16);
    }
}
