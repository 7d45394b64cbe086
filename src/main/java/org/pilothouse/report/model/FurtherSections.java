package org.pilothouse.report.model;

import java.util.List;

/** What a release says of time beside its change: on a note, against client hours, until the signature, on editing. */
final class FurtherSections {
    /** The analyses in their order, each a section; releases from before these were printed have none of them. */
    static final List<String> NAMES = List.of("note-time", "workload", "timeliness", "edit-burden");

    private final NoteTypes noteTypes;
    private final Words words;

    private FurtherSections(NoteTypes noteTypes, Words words) {
        this.noteTypes = noteTypes;
        this.words = words;
    }

    static List<Section> of(Stored analyses, NoteTypes noteTypes, Words words) {
        var sections = new FurtherSections(noteTypes, words);
        return NAMES.stream()
                .filter(name -> !analyses.object(name).isEmpty())
                .map(name -> sections.section(name, new Answer(analyses.object(name))))
                .toList();
    }

    /** How the figures of an analysis are written. */
    static NumberKind kind(String analysis) {
        return switch (analysis) {
            case "note-time" -> NumberKind.MINUTES;
            case "workload" -> NumberKind.INDEX;
            default -> NumberKind.SHARE;
        };
    }

    private Section section(String name, Answer answer) {
        var section = new FurtherSection(name, answer, kind(name), words);
        return switch (name) {
            case "note-time" -> noteTime(section);
            case "workload" -> workload(section);
            case "timeliness" -> timeliness(section);
            default -> editing(section);
        };
    }

    private Section noteTime(FurtherSection section) {
        return section.sentence("loggingSeconds", NumberKind.COUNT)
                .value("median", NumberKind.MINUTES)
                .value("geometricMean", NumberKind.MINUTES)
                .figure("stepsTotal", NumberKind.MINUTES)
                .figure("humanActive", NumberKind.MINUTES)
                .value("loggingSeconds", NumberKind.COUNT)
                .value("lateShare", NumberKind.SHARE)
                .value("correctedShare", NumberKind.SHARE)
                .value("leftOut", NumberKind.COUNT)
                .groups(words.say("analysis.note-time.component"), "components", "component", this::component)
                .groups(words.say("analysis.note-time.noteType"), "byType", "noteType", noteTypes::label)
                .groups(words.say("analysis.note-time.phase"), "byPhase", "phase", this::phase)
                .chart("components", "component", this::component)
                .section();
    }

    private Section workload(FurtherSection section) {
        return section.remark("tellingShare", NumberKind.SHARE)
                .figure("wow8", NumberKind.INDEX)
                .figure("hoursPerClientHour", NumberKind.INDEX)
                .figure("outsideNotes8", NumberKind.INDEX)
                .value("afterHoursMinutes", NumberKind.WHOLE_MINUTES)
                .value("afterHoursShare", NumberKind.SHARE)
                .value("notesTellingAfterHours", NumberKind.COUNT)
                .value("tellingShare", NumberKind.SHARE)
                .value("weeks", NumberKind.COUNT)
                .groups(words.say("analysis.note-time.phase"), "byPhase", "phase", this::phase)
                .section();
    }

    private Section timeliness(FurtherSection section) {
        return section.value("within48h", NumberKind.SHARE)
                .value("medianHours", NumberKind.DECIMAL)
                .value("notKnown", NumberKind.COUNT)
                .groups(words.say("analysis.note-time.phase"), "byPhase", "phase", this::phase)
                .section();
    }

    private Section editing(FurtherSection section) {
        return section.value("retained", NumberKind.SHARE)
                .value("normalised", NumberKind.SHARE)
                .value("medianEditRate", NumberKind.SHARE)
                .value("draftWords", NumberKind.COUNT)
                .value("notAddingUp", NumberKind.COUNT)
                .groups(words.say("report.column.tool"), "byTool", "tool", tool -> tool)
                .section();
    }

    private String component(String name) {
        return words.name("analysis.component", name);
    }

    private String phase(String kind) {
        return words.name("study.value.PhaseKind", kind);
    }
}
