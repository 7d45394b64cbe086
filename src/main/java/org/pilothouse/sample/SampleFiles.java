package org.pilothouse.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sample as the files of a study bundle. */
@Component
class SampleFiles {
    private static final String TITLE = "title: ";
    private static final List<String> AS_THEY_ARE = List.of(
            "study.yaml",
            "participants.csv",
            "consents.csv",
            "notes.csv",
            "steps.csv",
            "scheduled_hours.csv",
            "responses.csv");

    private final SampleTexts texts;
    private final SampleProject project;
    private final SampleThemes themes;

    SampleFiles(SampleTexts texts, SampleProject project, SampleThemes themes) {
        this.texts = texts;
        this.project = project;
        this.themes = themes;
    }

    Map<String, byte[]> bundle() {
        var files = new HashMap<String, byte[]>();
        AS_THEY_ARE.forEach(file -> files.put(file, texts.bytes(file)));
        files.put("interviews.csv", interviews());
        files.put("project.qdpx", project.qdpx(title()));
        files.put("themes.yaml", themes.yaml());
        return files;
    }

    private String title() {
        return texts.text("study.yaml")
                .lines()
                .filter(line -> line.startsWith(TITLE))
                .map(line -> line.substring(TITLE.length()))
                .findFirst()
                .orElseThrow();
    }

    private byte[] interviews() {
        var lines = new ArrayList<String>();
        texts.text("interviews.csv")
                .lines()
                .forEach(line -> lines.add(
                        lines.isEmpty()
                                ? line + ",source"
                                : line + "," + SampleProject.source(line.substring(0, line.indexOf(',')))));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
