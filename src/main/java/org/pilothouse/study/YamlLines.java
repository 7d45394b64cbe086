package org.pilothouse.study;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a YAML file a field stands. */
final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    static YamlLines of(String text) {
        var found = new YamlLines();
        var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        if (root != null) {
            found.add("", root);
        }
        return found;
    }

    /** The line from 1 of a path such as {@code phases[2].weeks}; where it is missing, of what should hold it. */
    int lineOf(String path) {
        for (var place = path; !place.isEmpty(); place = holder(place)) {
            var line = lines.get(place);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static String holder(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private void add(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    var place = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                    lines.put(place, key.getStartMark().getLine() + 1);
                    add(place, entry.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode list) {
            for (var index = 0; index < list.getValue().size(); index++) {
                var item = list.getValue().get(index);
                var place = path + "[" + index + "]";
                lines.put(place, item.getStartMark().getLine() + 1);
                add(place, item);
            }
        }
    }
}
