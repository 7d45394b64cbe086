package org.pilothouse.report.model;

import java.util.List;

/** What the forms and documents of the pilot are called, and for which of them the tools are meant. */
record NoteTypes(List<Stored> types, Words words) {

    static NoteTypes of(Stored study, Words words) {
        return new NoteTypes(study.objects("noteTypes"), words);
    }

    String label(String code) {
        return types.stream()
                .filter(type -> type.words("code").equals(code))
                .findFirst()
                .map(type -> type.words("label"))
                .orElseGet(() -> sentenceCase(words.name("report.artefact", code)));
    }

    boolean isEligible(String code) {
        return types.stream()
                .anyMatch(type -> type.words("code").equals(code)
                        && type.words("eligibleForAi").equals("true"));
    }

    static String sentenceCase(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
