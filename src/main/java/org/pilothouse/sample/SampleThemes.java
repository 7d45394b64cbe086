package org.pilothouse.sample;

import static org.pilothouse.sample.SampleTexts.guid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** The sample's themes as {@code themes.yaml} of the bundle: codes and codings by guid instead of by name and quote. */
@Component
class SampleThemes {
    private final SampleTexts texts;

    SampleThemes(SampleTexts texts) {
        this.texts = texts;
    }

    byte[] yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        var loading = new LoaderOptions();
        var yaml = new Yaml(new SafeConstructor(loading), new Representer(options), options);
        Map<String, Object> read = yaml.load(texts.text("themes.yaml"));
        var themes = maps(read.get("themes")).stream().map(this::theme).toList();
        return yaml.dump(Map.of("themes", themes)).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> theme(Map<String, Object> sample) {
        var theme = new LinkedHashMap<String, Object>();
        theme.put("guid", guid("theme", text(sample, "name")).toString());
        for (var key : List.of("name", "concept", "oneLine", "summary")) {
            theme.put(key, text(sample, key));
        }
        theme.put("deviantCase", text(sample, "deviantCase"));
        theme.put("status", "FINAL");
        var codes = (List<?>) sample.getOrDefault("codes", List.of());
        theme.put(
                "codes",
                codes.stream()
                        .map(code -> guid("code", code.toString()).toString())
                        .toList());
        theme.put("quotes", maps(sample.get("quotes")).stream().map(this::quote).toList());
        return theme;
    }

    private Map<String, Object> quote(Map<String, Object> sample) {
        var quote = new LinkedHashMap<String, Object>();
        quote.put("coding", guid("coding", codingKey(sample)).toString());
        quote.put("editedText", text(sample, "editedText"));
        quote.put("attribution", text(sample, "attribution"));
        quote.put("approved", sample.get("approved"));
        return quote;
    }

    private String codingKey(Map<String, Object> quote) {
        var row = texts.rows("codings.csv").stream()
                .filter(coding -> coding.getField("interview").equals(text(quote, "interview")))
                .filter(coding -> coding.getField("coder").equals(text(quote, "coder")))
                .filter(coding -> coding.getField("code").equals(text(quote, "code")))
                .filter(coding -> coding.getField("quote").equals(text(quote, "quote")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no coding for the quote " + quote));
        return row.getField("interview") + " " + row.getStartingLineNumber();
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key)).strip();
    }

    private static List<Map<String, Object>> maps(@Nullable Object list) {
        var maps = new ArrayList<Map<String, Object>>();
        for (var one : list instanceof List<?> several ? several : List.of()) {
            var map = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) one).forEach((key, value) -> map.put(String.valueOf(key), value));
            maps.add(map);
        }
        return maps;
    }
}
