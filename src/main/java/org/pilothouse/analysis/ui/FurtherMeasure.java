package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shell.PlainTable;
import org.pilothouse.stats.NotDefined;

/** A measure under <em>More measures</em>: its number opens up like the one on top, with a table of what it is made of. */
abstract class FurtherMeasure extends Div {
    final String key;
    final ValueText text;
    final AnalysisResult result;

    /** @param key prefix of the translation keys, such as {@code analysis.note-time} */
    FurtherMeasure(String key, ValueText text, AnalysisResult result) {
        this.key = key;
        this.text = text;
        this.result = result;
        addClassName("further-measure");
        add(new H3(getTranslation(key + ".title")));
    }

    void addFigure(String estimate, String interval) {
        add(new FindingParts(text, result, getTranslation(key + ".label"), estimate, interval, false));
    }

    void addSentence(String sentence, Object... values) {
        add(new Paragraph(getTranslation(key + "." + sentence, values)));
    }

    void addMeasures(List<List<String>> rows) {
        add(new PlainTable(List.of(), rows));
    }

    List<String> measure(String name, String value) {
        return List.of(getTranslation(key + "." + name), value);
    }

    /** A share with its interval, where it has one of its own. */
    String share(String name) {
        return text.share(result, name);
    }

    /** A table of one row a group, left out where there is none to show. */
    void addTable(String header, List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            var titles = new ArrayList<>(List.of(getTranslation(header)));
            columns.forEach(column -> titles.add(getTranslation(column)));
            add(new PlainTable(titles, rows));
        }
    }

    /** The word for a key from the data; the key itself where no word is known. */
    String word(String kind, @Nullable Object name) {
        var translationKey = "analysis." + kind + "." + name;
        var found = getTranslation(translationKey);
        return found.contains(translationKey) ? String.valueOf(name) : found;
    }

    static Value value(Map<String, @Nullable Object> row, String name) {
        return row.get(name) instanceof Value value ? value : Value.undefined(NotDefined.NO_DATA);
    }

    /** A figure among the details, empty where there is none. */
    @SuppressWarnings("unchecked") // details hold rows by name
    Map<String, @Nullable Object> figure(String name) {
        return result.details().get(name) instanceof Map<?, ?> row ? (Map<String, @Nullable Object>) row : Map.of();
    }
}
