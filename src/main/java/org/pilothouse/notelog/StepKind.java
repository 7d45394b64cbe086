package org.pilothouse.notelog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alphabet of steps in which the way of working on a note is written down. */
public enum StepKind {
    PREPARE('P'),
    SCRATCH('S'),
    VOICE('V'),
    INPUT('I'),
    GENERATE('G'),
    WAIT('W'),
    EDIT('E'),
    COMPOSE('C'),
    TEMPLATE('T'),
    DUPLICATE('D'),
    NAVIGATE('N'),
    SIGN('X'),
    INTERRUPTION('O');

    private final char letter;

    StepKind(char letter) {
        this.letter = letter;
    }

    /** The letter by which files and sequences name the step. */
    public String letter() {
        return String.valueOf(letter);
    }

    /** Whether its minutes are time on documentation; interruptions are in no total. */
    public boolean counts() {
        return this != INTERRUPTION;
    }

    /** Their letters, one after the other. */
    public static String letters(List<StepKind> kinds) {
        return kinds.stream().map(StepKind::letter).collect(Collectors.joining());
    }

    /** The steps behind letters that were written by {@link #letters}. */
    public static List<StepKind> all(String letters) {
        return letters.chars()
                .mapToObj(letter -> of(Character.toString(letter)).orElseThrow())
                .toList();
    }

    public static Optional<StepKind> of(String letter) {
        return Arrays.stream(values())
                .filter(kind -> kind.letter().equals(letter))
                .findFirst();
    }
}
