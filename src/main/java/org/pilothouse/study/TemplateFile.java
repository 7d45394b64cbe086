package org.pilothouse.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.study.StudyTemplate.Step;
import org.pilothouse.study.StudyTemplate.Words;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A design written down as a YAML file; what is wrong with it is said with its line and field. */
final class TemplateFile {
    private static final List<String> AS_IN_STUDY_YAML =
            List.of("design", "analysisApproach", "analysisPlan", "noteTypes");
    private static final int MOST_TOOLS = 4;
    private static final int MOST_WEEKS = 260;

    private final String file;
    private final YamlFields.Reading reading = new YamlFields.Reading(new ArrayList<>(), new ArrayList<>());

    private TemplateFile(String file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param template empty if anything is wrong
     */
    record Read(Optional<StudyTemplate> template, List<RowProblem> problems) {}

    /** One of the shipped designs; {@code starter} is what the others take over. */
    static StudyTemplate shipped(String name) {
        var read = new TemplateFile(name + ".yaml").read(name, text("templates/" + name + ".yaml"), false);
        return read.template().orElseThrow(() -> new IllegalStateException(name + ": " + read.problems()));
    }

    /** A design that a team wrote itself: it brings its own title and says what it can conclude. */
    static Read own(String file, String text) {
        return new TemplateFile(file).read(file.replaceFirst("\\.ya?ml$", ""), text, true);
    }

    private Read read(String name, String text, boolean withWords) {
        Map<?, ?> values;
        try {
            values = mapping(text);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            return new Read(
                    Optional.empty(),
                    List.of(problem(mark == null ? 0 : mark.getLine() + 1, "", "NOT_YAML", broken.getProblem(), "")));
        } catch (YAMLException | ClassCastException broken) {
            return new Read(Optional.empty(), List.of(problem(1, "", "NOT_YAML", "", "")));
        }
        var template = template(name, values, withWords);
        var lines = YamlLines.of(text);
        var problems = Stream.concat(reading.refused().stream(), reading.noted().stream())
                .map(one ->
                        problem(lines.lineOf(one.column()), one.column(), one.reason(), one.found(), one.expected()))
                .toList();
        return new Read(problems.isEmpty() ? Optional.of(template) : Optional.empty(), problems);
    }

    private RowProblem problem(int line, String field, String reason, @Nullable String found, String expected) {
        return new RowProblem(file, line, field, reason, found == null ? "" : found, expected);
    }

    private StudyTemplate template(String name, Map<?, ?> values, boolean withWords) {
        var study = study(name, values);
        var fields = new YamlFields(values, "", reading);
        AS_IN_STUDY_YAML.forEach(fields::expected);
        var words = withWords ? words(fields) : null;
        var tools = within(fields, "tools", 0, MOST_TOOLS);
        var step = values.containsKey("stepWeeks") ? within(fields, "stepWeeks", 1, MOST_WEEKS) : null;
        var phases = fields.list("phases", phase -> step(phase, tools));
        fields.refuseUnknown();
        if (step != null && phases.size() != 2) {
            fields.refuse("phases", "WRONG_NUMBER", String.valueOf(phases.size()), "2 phases with stepWeeks");
        }
        return new StudyTemplate(
                name,
                words,
                study.map(StudyDefinition::design).orElse(Design.PRE_POST),
                study.map(StudyDefinition::analysisApproach).orElse(null),
                tools,
                step,
                phases,
                study.map(StudyDefinition::analysisPlan).orElse(AnalysisPlan.NOTHING_DECLARED),
                study.map(StudyDefinition::noteTypes).orElse(List.of()));
    }

    private static Words words(YamlFields fields) {
        return new Words(fields.requiredText("title"), fields.requiredText("concludes"), fields.text("limit"));
    }

    private Step step(YamlFields phase, int tools) {
        var name = phase.text("name");
        var tool = phase.text("tool") == null ? null : within(phase, "tool", 1, Math.max(1, tools));
        if (name == null && tool == null) {
            phase.required("name", null, "");
        }
        return new Step(
                name,
                phase.requiredChoice("kind", PhaseKind.class),
                within(phase, "weeks", 1, MOST_WEEKS),
                tool,
                phase.text("arm"));
    }

    private static int within(YamlFields fields, String key, int least, int most) {
        var number = fields.required(key, fields.integer(key), least);
        if (number < least || number > most) {
            fields.refuse(key, "UNKNOWN_VALUE", String.valueOf(number), least + " to " + most);
            return least;
        }
        return number;
    }

    /** Design, plan and note types are written as in {@code study.yaml}, so the same reader takes them. */
    private Optional<StudyDefinition> study(String name, Map<?, ?> values) {
        var yaml = new LinkedHashMap<String, Object>(
                Map.of("code", "T", "title", name, "timezone", "UTC", "purpose", Purpose.BOTH));
        var starter = mapping(text("templates/starter.yaml"));
        AS_IN_STUDY_YAML.forEach(key -> yaml.put(key, values.containsKey(key) ? values.get(key) : starter.get(key)));
        var read = StudyYaml.read(yaml);
        reading.refused().addAll(read.refused());
        reading.refused().addAll(read.noted());
        return read.definition();
    }

    private static Map<?, ?> mapping(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> read = new Yaml(new SafeConstructor(options)).load(text);
        return read == null ? Map.of() : read;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
