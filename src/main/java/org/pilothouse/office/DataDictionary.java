package org.pilothouse.office;

import java.util.List;

/** Says what the columns of a data file mean; written as a table of its own beside the file. */
public record DataDictionary(List<Variable> variables) {

    /**
     * One column of a data file.
     *
     * @param name header of the column
     * @param label what it is, in words
     * @param type such as text, integer, decimal, date, instant, flag
     * @param values the codes it may take, separated by spaces; empty for any
     * @param unit of measurement; empty for none
     * @param method how it was measured or computed
     * @param suppression the rule under which values are hidden; empty for none
     */
    public record Variable(
            String name, String label, String type, String values, String unit, String method, String suppression) {}

    public DataDictionary {
        variables = List.copyOf(variables);
    }

    public Table table() {
        var table = Table.of(
                Column.text("variable"),
                Column.text("label"),
                Column.text("type"),
                Column.text("values"),
                Column.text("unit"),
                Column.text("method"),
                Column.text("suppression"));
        for (var each : variables) {
            table.row(
                    each.name(),
                    each.label(),
                    each.type(),
                    each.values(),
                    each.unit(),
                    each.method(),
                    each.suppression());
        }
        return table;
    }

    /** Returns the headers of {@code data} that this dictionary does not explain. */
    public List<String> unexplained(Table data) {
        var names = variables.stream().map(Variable::name).toList();
        return data.headers().stream().filter(header -> !names.contains(header)).toList();
    }
}
