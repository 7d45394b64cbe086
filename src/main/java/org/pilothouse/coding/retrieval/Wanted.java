package org.pilothouse.coding.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.Layer;
import org.pilothouse.coding.retrieval.Conditions.Join;
import org.pilothouse.shared.StudyId;

/** The words of the question that the database is asked: conditions on {@code a}, a coding, and their values. */
final class Wanted {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Wanted(StudyId study, Layer layer) {
        conditions.add("a.study = :study");
        values.put("study", study.value());
        values.put("ownOnly", layer.ownOnly());
        values.put("me", layer.coder());
        conditions.add(seen("a"));
    }

    private Wanted(Wanted other) {
        conditions.addAll(other.conditions);
        values.putAll(other.values);
    }

    /** The same, to be added to. */
    Wanted copy() {
        return new Wanted(this);
    }

    /** What blind coding lets whoever asks see. */
    static String seen(String alias) {
        return "(%1$s.transcript not in (:ownOnly) or %1$s.coder = :me)".formatted(alias);
    }

    Wanted codes(Collection<Long> codes) {
        conditions.add("a.code in (" + bind(orNone(codes)) + ")");
        return this;
    }

    Wanted coders(Collection<Long> coders) {
        conditions.add("a.coder in (" + bind(orNone(coders)) + ")");
        return this;
    }

    Wanted texts(Collection<Long> transcripts) {
        conditions.add("a.transcript in (" + bind(orNone(transcripts)) + ")");
        return this;
    }

    /** @param ids the codes that somebody means who names some */
    Wanted with(Conditions wanted, Function<Set<UUID>, Collection<Long>> ids) {
        if (!wanted.isEmpty()) {
            conditions.add(held(wanted, ids));
        }
        return this;
    }

    private String held(Conditions wanted, Function<Set<UUID>, Collection<Long>> ids) {
        var parts = new ArrayList<String>();
        wanted.single().forEach(one -> parts.add(holds(one, ids.apply(one.codes()))));
        wanted.groups().stream().filter(group -> !group.isEmpty()).forEach(group -> parts.add(held(group, ids)));
        var held = "(" + String.join(wanted.join() == Join.ALL ? " and " : " or ", parts) + ")";
        return wanted.join() == Join.NONE ? "(not " + held + ")" : held;
    }

    /** Added to nothing, a position is no reason to look codings up by it: those of the code in the text are far fewer. */
    private String holds(Condition condition, Collection<Long> codes) {
        var lies = switch (condition.relation()) {
            case SAME_WORDS -> "b.start_position = a.start_position and b.end_position = a.end_position";
            case OVERLAPS -> "b.start_position + 0 < a.end_position and b.end_position > a.start_position";
            case INSIDE -> "b.start_position + 0 <= a.start_position and b.end_position >= a.end_position";
            case NEAR ->
                "b.turn between a.turn - " + bind(condition.turns()) + " and a.turn + " + bind(condition.turns());
            case SAME_TEXT -> "1 = 1";
        };
        return "(" + (condition.not() ? "not " : "")
                + "exists (select 1 from code_application b where b.transcript = a.transcript"
                + " and b.code in (" + bind(orNone(codes)) + ") and b.id <> a.id and " + lies + " and " + seen("b")
                + "))";
    }

    Wanted at(Voices.Places places) {
        conditions.add(said(places));
        return this;
    }

    /** What belongs to cases. */
    Wanted of(Cases.Parts parts) {
        conditions.add(belongs(parts));
        return this;
    }

    /** What is said by people of whom what is asked may not be known; where cases are asked, of what belongs to any. */
    Wanted unknown(Voices.@Nullable Places people, Cases.@Nullable Parts cases) {
        var known = new ArrayList<String>();
        if (people != null) {
            known.add(said(people));
        }
        if (cases != null) {
            conditions.add(inCases(cases));
            known.add(said(cases.linkable()));
        }
        conditions.add("not (" + String.join(" and ", known) + ")");
        return this;
    }

    Wanted after(FoundPage.Place place) {
        var transcript = bind(place.transcript());
        var start = bind(place.start());
        conditions.add("a.transcript >= " + transcript);
        conditions.add("(a.transcript > %1$s or a.start_position > %2$s or (a.start_position = %2$s and a.id > %3$s))"
                .formatted(transcript, start, bind(place.id())));
        return this;
    }

    private String said(Voices.Places places) {
        var any = new ArrayList<String>();
        any.add("a.transcript in (" + bind(orNone(places.whole())) + ")");
        places.parts()
                .forEach((transcript, speakers) ->
                        any.add("a.transcript = " + bind(transcript) + " and a.speaker in (" + bind(speakers) + ")"));
        return "(" + String.join(" or ", any) + ")";
    }

    private String belongs(Cases.Parts parts) {
        return "(" + inCases(parts) + " and " + said(parts.linkable()) + ")";
    }

    private String inCases(Cases.Parts parts) {
        Collection<UUID> guids = parts.cases().isEmpty() ? Set.of(new UUID(0, 0)) : parts.cases();
        return "(a.transcript in (" + bind(orNone(parts.texts())) + ") or a.selection in (select p.part"
                + " from imported_case_part p join imported_case k on k.id = p.imported_case"
                + " where k.study = :study and p.kind = 'PASSAGE' and k.guid in (" + bind(guids) + ")))";
    }

    private static Collection<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of(-1L) : ids;
    }

    private String bind(Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    String sql() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
