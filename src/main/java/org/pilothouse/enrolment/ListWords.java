package org.pilothouse.enrolment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The words by which lists name a discipline or a part, beside the names of the enumerations. */
final class ListWords {
    private static final Map<String, Discipline> DISCIPLINES = disciplines();
    private static final Map<String, Part> PARTS = Map.of(
            "loggingonly", Part.LOGGING,
            "interviewonly", Part.INTERVIEW,
            "loggingandinterview", Part.BOTH);

    private ListWords() {}

    static Optional<Discipline> discipline(String cell) {
        var word = ListColumns.letters(cell);
        return named(Discipline.values(), word)
                .or(() -> DISCIPLINES.entrySet().stream()
                        .filter(entry -> word.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    static Optional<Part> part(String cell) {
        var word = ListColumns.letters(cell);
        return named(Part.values(), word).or(() -> Optional.ofNullable(PARTS.get(word)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> ListColumns.letters(one.name()).equals(word))
                .findFirst();
    }

    private static Map<String, Discipline> disciplines() {
        var words = new LinkedHashMap<String, Discipline>();
        words.put("occupationaltherapyassist", Discipline.OTA_PTA_CDA);
        words.put("therapyassist", Discipline.OTA_PTA_CDA);
        words.put("physiotherapyassist", Discipline.OTA_PTA_CDA);
        words.put("occupationaltherap", Discipline.OT);
        words.put("speech", Discipline.SLP);
        words.put("physiotherap", Discipline.PT);
        words.put("physicaltherap", Discipline.PT);
        words.put("social", Discipline.SW);
        words.put("psycholog", Discipline.PSYCHOLOGY);
        words.put("nurs", Discipline.NURSING);
        words.put("physician", Discipline.PHYSICIAN);
        words.put("medicine", Discipline.PHYSICIAN);
        return words;
    }
}
