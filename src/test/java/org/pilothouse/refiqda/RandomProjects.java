package org.pilothouse.refiqda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Projects of any shape that the standard can hold, the same for the same seed. */
public final class RandomProjects {
    private static final List<String> PIECES = List.of(
            "a", "form ", "Zoë", "e\u0301", "😀", "👩‍⚕️", "\n", "\n\n", "\t", "  ", "]]>", "&amp;", "<b>", "\"", "'",
            "ناس", "汉字", "…");

    private final Random random;
    private final List<UUID> users = new ArrayList<>();
    private final List<UUID> codes = new ArrayList<>();
    private final List<UUID> notes = new ArrayList<>();

    private RandomProjects(long seed) {
        random = new Random(seed);
    }

    /** With everything the standard knows of texts. */
    public static QdaProject any(long seed) {
        return new RandomProjects(seed).project(true);
    }

    /** Without what a study here has no place for: variables, cases, links, sets, comments and notes that are no memos. */
    public static QdaProject plain(long seed) {
        return new RandomProjects(seed).project(false);
    }

    private QdaProject project(boolean everything) {
        var people = some(1, 4, () -> new QdaUser(added(users), "Coder " + users.size()));
        var memos = everything
                ? some(
                        0,
                        6,
                        () -> new QdaNote(
                                added(notes), "Memo " + notes.size() + words(4), maybe(), words(30), user(), moment()))
                : List.<QdaNote>of();
        var book = some(1, 4, () -> code(everything, 3));
        var variables = everything
                ? List.of(
                        new QdaVariable(guid(), "years", QdaVariable.Type.INTEGER, maybe()),
                        new QdaVariable(guid(), "since", QdaVariable.Type.DATE, null),
                        new QdaVariable(guid(), "what", QdaVariable.Type.TEXT, maybe()),
                        new QdaVariable(guid(), "is", QdaVariable.Type.BOOLEAN, null))
                : List.<QdaVariable>of();
        var texts = some(1, 4, () -> source(everything, variables));
        var sources = texts.stream().map(QdaSource::guid).toList();
        var selections = texts.stream()
                .flatMap(text -> text.selections().stream())
                .map(QdaSelection::guid)
                .toList();
        var cases = everything
                ? some(
                        0,
                        4,
                        () -> new QdaCase(
                                guid(),
                                words(3),
                                maybe(),
                                part(codes),
                                values(variables),
                                part(sources),
                                part(selections)))
                : List.<QdaCase>of();
        var links = everything && !selections.isEmpty()
                ? some(
                        0,
                        3,
                        () -> new QdaLink(
                                guid(),
                                maybe(),
                                QdaLink.Direction.values()[random.nextInt(3)],
                                one(codes),
                                one(selections),
                                part(notes)))
                : List.<QdaLink>of();
        var sets = everything
                ? some(0, 3, () -> new QdaSet(guid(), words(3), maybe(), part(codes), part(sources), part(notes)))
                : List.<QdaSet>of();
        return new QdaProject(
                "Project " + words(2).strip(),
                null,
                everything ? user() : null,
                everything ? moment() : null,
                everything ? maybe() : null,
                people,
                book,
                variables,
                cases,
                texts,
                memos,
                links,
                sets,
                everything ? part(notes) : List.of());
    }

    private QdaCode code(boolean everything, int deep) {
        var guid = added(codes);
        var name = "Code " + codes.size() + " " + words(2).strip().replaceAll("\\s+", " ");
        var colour = everything && random.nextBoolean() ? "#%06X".formatted(random.nextInt(1 << 24)) : null;
        var below = deep == 0 ? List.<QdaCode>of() : some(0, 3, () -> code(everything, deep - 1));
        return new QdaCode(
                guid,
                name,
                everything ? colour : "#000000",
                random.nextInt(4) > 0 || !everything,
                everything ? maybe() : null,
                everything ? part(notes) : List.of(),
                below);
    }

    private QdaSource source(boolean everything, List<QdaVariable> variables) {
        var text = "Text " + Integer.toString(random.nextInt(1 << 30), 36).replaceAll("\\d", "x") + ": " + words(200)
                + "end";
        var length = text.codePointCount(0, text.length());
        var passages = some(0, 12, () -> {
            var start = random.nextInt(length);
            var end = start + 1 + random.nextInt(Math.min(40, length - start));
            var codings = distinct(some(everything ? 0 : 1, 3, () -> coding(everything)));
            return new QdaSelection(
                    guid(),
                    start,
                    end,
                    null,
                    everything ? maybe() : null,
                    everything ? user() : codings.getFirst().createdBy(),
                    everything ? moment() : codings.getFirst().createdAt(),
                    codings,
                    everything ? part(notes) : List.of());
        });
        return new QdaSource(
                guid(),
                "Interview " + random.nextInt(1_000_000),
                everything ? maybe() : null,
                text,
                everything ? user() : null,
                everything ? moment() : null,
                passages,
                everything ? distinct(some(0, 2, () -> coding(true))) : List.of(),
                everything ? part(notes) : List.of(),
                values(variables));
    }

    private QdaCoding coding(boolean everything) {
        return new QdaCoding(
                guid(), one(codes), everything ? user() : one(users), moment(), everything ? part(notes) : List.of());
    }

    /** Nobody codes the same passage twice with the same code. */
    private static List<QdaCoding> distinct(List<QdaCoding> codings) {
        var seen = new HashSet<UUID>();
        return codings.stream().filter(coding -> seen.add(coding.code())).toList();
    }

    private List<QdaValue> values(List<QdaVariable> variables) {
        return variables.stream()
                .filter(any -> random.nextBoolean())
                .map(variable -> new QdaValue(
                        variable.guid(),
                        switch (variable.type()) {
                            case INTEGER -> Integer.toString(random.nextInt(100));
                            case DATE -> "2026-0" + (1 + random.nextInt(9)) + "-11";
                            case BOOLEAN -> Boolean.toString(random.nextBoolean());
                            default -> "v" + words(3).strip();
                        }))
                .toList();
    }

    private <T> List<T> some(int least, int most, Supplier<T> make) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(any -> make.get())
                .toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<UUID> part(List<UUID> all) {
        return all.stream().filter(any -> random.nextInt(3) == 0).toList();
    }

    private UUID added(List<UUID> to) {
        var guid = guid();
        to.add(guid);
        return guid;
    }

    private @Nullable UUID user() {
        return random.nextBoolean() ? null : one(users);
    }

    private Instant moment() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? null : "d" + words(6);
    }

    private String words(int most) {
        var words = new StringBuilder("w");
        for (var i = 0; i < 1 + random.nextInt(most); i++) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.append('.').toString();
    }

    private UUID guid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
