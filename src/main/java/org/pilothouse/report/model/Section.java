package org.pilothouse.report.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a release says about one question.
 *
 * @param lead the answer in a few words
 * @param sentences what must be known with it
 * @param more what else is known
 */
public record Section(
        String id,
        String heading,
        String lead,
        List<String> sentences,
        List<String> more,
        List<Headline> headlines,
        List<TableModel> tables,
        List<ChartModel> charts) {

    public Section {
        sentences = List.copyOf(sentences);
        more = List.copyOf(more);
        headlines = List.copyOf(headlines);
        tables = tables.stream().filter(table -> !table.isEmpty()).toList();
        charts = charts.stream().filter(ChartModel::isDrawable).toList();
    }

    /** Takes up the parts of a section one after the other. */
    static final class Draft {
        private final String id;
        private final String heading;
        private String lead = "";
        final List<String> sentences = new ArrayList<>();
        final List<String> more = new ArrayList<>();
        final List<Headline> headlines = new ArrayList<>();
        final List<TableModel> tables = new ArrayList<>();
        final List<ChartModel> charts = new ArrayList<>();

        Draft(String id, String heading) {
            this.id = id;
            this.heading = heading;
        }

        String id() {
            return id;
        }

        String heading() {
            return heading;
        }

        Draft lead(String words) {
            lead = words;
            return this;
        }

        Section section() {
            return new Section(id, heading, lead, sentences, more, headlines, tables, charts);
        }
    }

    public TableModel table(String name) {
        return tables.stream()
                .filter(table -> table.id().equals(name))
                .findFirst()
                .orElseGet(() -> new TableModel(name, "", List.of(), List.of(), ""));
    }

    /** The sentences as one paragraph. */
    public String paragraph() {
        return String.join(" ", sentences);
    }
}
