package org.pilothouse.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.survey.instrument.AnswerProblem.Kind;

class InstrumentTest {
    private static final Path SURVEYS = Path.of("surveys");
    private static final InstrumentReader READER =
            new InstrumentReader(text(SURVEYS.resolve("instrument.schema.json")));

    static Stream<String> shipped() throws IOException {
        try (var folders = Files.list(SURVEYS)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedInstrumentIsSoundAndScoresItsWorkedExamples(String id) {
        var instrument = read(id);

        assertThat(instrument.ownWording()).isTrue();
        assertThat(instrument.items()).isNotEmpty();
        for (var scale : instrument.scales()) {
            var examples = instrument.examples().stream()
                    .filter(example -> example.scale().equals(scale.name()))
                    .toList();
            assertThat(examples).as("worked examples of " + scale.name()).isNotEmpty();
            assertThat(examples).allMatch(example -> Scoring.agrees(scale, example));
        }
    }

    @Test
    void theThreeOfTheFirstReleaseAreThere() throws IOException {
        assertThat(shipped()).contains("intake", "nasa-tlx-raw", "weekly-pulse");
    }

    @Test
    void aWorkedExampleThatComesOutDifferentlyIsRefused() {
        var wrong = text(SURVEYS.resolve("nasa-tlx-raw/instrument.yaml")).replace("expect: 35.8333", "expect: 36");

        assertThatThrownBy(() -> READER.read("nasa-tlx-raw", wrong))
                .isInstanceOf(InstrumentMalformed.class)
                .hasMessageContaining("not 36");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: '1.1'                  | version: one                     | version",
                "type: integer                   | type: geopoint                   | type",
                "status: active                  | status: activated                | status",
                "type: integer                   | type: dateTime                   | cannot be asked yet",
                "${outside_hours} = 'yes'        | ${templates_kept} = 'both'       | not before it",
                "${outside_hours} = 'yes'        | ${outside_hours} == 'yes'        | relevant",
                "name: own_templates             | name: outside_hours              | stands twice",
                "start=1 end=7 step=1            | start=7 end=1 step=1             | range",
            })
    void whatIsWrongWithAFileIsSaid(String found, String replaced, String said) {
        var changed = text(SURVEYS.resolve("intake/instrument.yaml")).replace(found.strip(), replaced.strip());

        assertThatThrownBy(() -> READER.read("intake", changed))
                .isInstanceOf(InstrumentMalformed.class)
                .hasMessageContaining(said.strip());
    }

    @Test
    void whatIsNoYamlIsSaid() {
        assertThatThrownBy(() -> READER.read("x", "items: [")).isInstanceOf(InstrumentMalformed.class);
    }

    @Test
    void aQuestionIsAskedOnlyWhereItIsRelevant() {
        var pulse = read("weekly-pulse");

        assertThat(names(pulse.asked(Map.of("tool_tried", "yes")))).contains("tool_helped");
        assertThat(names(pulse.asked(Map.of("tool_tried", "no")))).doesNotContain("tool_helped");
        assertThat(names(pulse.asked(Map.of()))).doesNotContain("tool_helped");
    }

    @Test
    void answersToHiddenQuestionsCountForNothing() {
        var answers = Map.of("documentation_load", "5", "tool_tried", "no", "tool_helped", "7");

        assertThat(read("weekly-pulse").counted(answers))
                .containsExactly(Map.entry("documentation_load", "5"), Map.entry("tool_tried", "no"));
    }

    @Test
    void everythingWrongIsListedInOrder() {
        var intake = read("intake");

        var problems = intake.problems(Map.of(
                "ai_experience", "SOME", "scratch_style", "PERFECT", "outside_hours", "yes", "outside_days", "15"));

        assertThat(problems.stream().map(problem -> problem.item().name() + " " + problem.kind()))
                .startsWith(
                        "scratch_style " + Kind.NOT_POSSIBLE,
                        "writing_places " + Kind.MISSING,
                        "outside_days " + Kind.CONSTRAINT);
    }

    @Test
    void choicesAreStoredInTheOrderInWhichTheyAreOffered() {
        var places = read("intake").item("writing_places").orElseThrow();

        assertThat(places.normalised("home in_session home")).contains("in_session home");
        assertThat(places.normalised("home elsewhere")).isEmpty();
    }

    @Test
    void numbersAreStoredInTheirShortestForm() {
        var load = read("nasa-tlx-raw").item("effort").orElseThrow();

        assertThat(load.normalised("40.0")).contains("40");
        assertThat(load.normalised("100")).contains("100");
        assertThat(load.normalised("42")).isEmpty();
        assertThat(load.normalised("105")).isEmpty();
        assertThat(load.normalised("1e2")).isEmpty();
    }

    @Test
    void versionsAreComparedAsNumbers() {
        var versions = Stream.of("1.10", "1.9", "2.0", "1.9.1")
                .map(InstrumentTest::version)
                .sorted(Instrument.BY_VERSION);

        assertThat(versions.map(Instrument::version)).containsExactly("1.9", "1.9.1", "1.10", "2.0");
    }

    private static Instrument version(String version) {
        return READER.read(
                "weekly-pulse",
                text(SURVEYS.resolve("weekly-pulse/instrument.yaml"))
                        .replace("version: '1.0'", "version: '" + version + "'"));
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }

    private static Instrument read(String id) {
        return READER.read(id, text(SURVEYS.resolve(id).resolve("instrument.yaml")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
