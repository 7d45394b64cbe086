package org.pilothouse.survey;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSource.Row;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Item;
import org.pilothouse.survey.instrument.ItemType;
import org.springframework.stereotype.Component;

/** Gathers the rows of {@code responses.csv} into responses; whatever is malformed or refers to nothing goes to the report. */
@Component
class ResponseRows {
    private static final int LONGEST_WAVE = 100;

    private final InstrumentCatalogue catalogue;
    private final TakingPart takingPart;
    private final FreeText freeText;

    ResponseRows(InstrumentCatalogue catalogue, TakingPart takingPart, FreeText freeText) {
        this.catalogue = catalogue;
        this.takingPart = takingPart;
        this.freeText = freeText;
    }

    /** A response and the line on which it begins. */
    record Read(Response response, int line) {}

    List<Read> read(StudyId study, List<Row> rows, BundleReport report) {
        var known =
                takingPart.participants(study).stream().map(Participant::code).collect(Collectors.toSet());
        var reading = new Reading(study, known, report);
        rows.forEach(reading::take);
        return reading.all();
    }

    /** One file on its way in. */
    private final class Reading {
        private final StudyId study;
        private final Set<ParticipantCode> participants;
        private final BundleReport report;
        private final Map<List<Object>, Gathered> gathered = new LinkedHashMap<>();

        Reading(StudyId study, Set<ParticipantCode> participants, BundleReport report) {
            this.study = study;
            this.participants = participants;
            this.report = report;
        }

        List<Read> all() {
            var read = new ArrayList<Read>();
            gathered.values().stream()
                    .filter(one -> !one.answers.isEmpty())
                    .forEach(one ->
                            read.add(new Read(new Response(one.key, one.submittedAt, null, one.answers), one.line)));
            return read;
        }

        void take(Row row) {
            var participant = participant(row);
            var instrument = instrument(row);
            var wave = wave(row);
            var at = submittedAt(row);
            if (participant.isEmpty() || instrument.isEmpty() || wave.isEmpty() || at.isEmpty()) {
                return;
            }
            var key = new ResponseKey(
                    participant.get(), instrument.get().id(), instrument.get().version(), wave.get());
            var response = gathered.computeIfAbsent(
                    List.of(key.participant(), key.instrument(), key.wave()),
                    fresh -> new Gathered(key, at.get(), row.line()));
            if (!response.key.equals(key)) {
                refuse(row, "version", "INCONSISTENT", response.key.version() + ", as in line " + response.line);
            } else if (!response.submittedAt.equals(at.get())) {
                refuse(row, "submitted_at", "INCONSISTENT", response.submittedAt + ", as in line " + response.line);
            } else {
                answer(row, instrument.get(), response);
            }
        }

        private void answer(Row row, Instrument instrument, Gathered response) {
            var name = row.get("item");
            var item = name == null ? Optional.<Item>empty() : instrument.item(name);
            if (item.isEmpty() || !item.get().type().isAnswered()) {
                refuse(row, "item", "UNKNOWN_REFERENCE", "an item of " + instrument.id() + " " + instrument.version());
                return;
            }
            if (!response.seen.add(item.get().name())) {
                refuse(row, "item", "DUPLICATE", "an item that occurs once in a response");
            }
            var value = row.get("value");
            if (value != null && !value.isBlank()) {
                value(row, item.get(), value, response);
            }
        }

        private void value(Row row, Item item, String value, Gathered response) {
            var hit = item.type() == ItemType.TEXT
                    ? freeText.problem(study, "survey.answer", value)
                    : Optional.<PhiHit>empty();
            if (hit.isPresent()) {
                var expected = hit.get().expected() + "; left out";
                report.note(new RowProblem(SurveyBundle.FILE, row.line(), "value", PhiHit.CHECK, "", expected));
                return;
            }
            item.normalised(value)
                    .ifPresentOrElse(
                            stored -> response.answers.put(item.name(), stored),
                            () -> refuse(row, "value", "UNKNOWN_VALUE", "an answer to " + item.name()));
        }

        private Optional<ParticipantCode> participant(Row row) {
            var code = row.get("participant");
            if (code != null
                    && ParticipantCode.isWellFormed(code)
                    && participants.contains(new ParticipantCode(code))) {
                return Optional.of(new ParticipantCode(code));
            }
            refuse(row, "participant", "UNKNOWN_REFERENCE", "a code of participants.csv");
            return Optional.empty();
        }

        private Optional<Instrument> instrument(Row row) {
            var id = row.get("instrument");
            var version = row.get("version");
            var versions =
                    catalogue.all().stream().filter(one -> one.id().equals(id)).toList();
            if (versions.isEmpty()) {
                refuse(row, "instrument", "UNKNOWN_REFERENCE", "an instrument of this installation");
                return Optional.empty();
            }
            var found = versions.stream()
                    .filter(one -> one.version().equals(version))
                    .findFirst();
            if (found.isEmpty()) {
                refuse(row, "version", "UNKNOWN_REFERENCE", "a version of " + id + " that this installation knows");
            }
            return found;
        }

        private Optional<String> wave(Row row) {
            var wave = row.get("wave");
            if (wave == null || wave.length() > LONGEST_WAVE) {
                refuse(
                        row,
                        "wave",
                        wave == null ? "MISSING" : "UNKNOWN_VALUE",
                        "up to " + LONGEST_WAVE + " characters");
                return Optional.empty();
            }
            return Optional.of(wave);
        }

        private Optional<Instant> submittedAt(Row row) {
            try {
                return Optional.of(Instant.parse(text(row.get("submitted_at"))).truncatedTo(ChronoUnit.MICROS));
            } catch (DateTimeParseException malformed) {
                refuse(row, "submitted_at", "UNKNOWN_VALUE", "an instant such as 2026-03-02T20:15:00Z");
                return Optional.empty();
            }
        }

        private void refuse(Row row, String column, String reason, String expected) {
            report.refuse(
                    new RowProblem(SurveyBundle.FILE, row.line(), column, reason, text(row.get(column)), expected));
        }
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static final class Gathered {
        private final ResponseKey key;
        private final Instant submittedAt;
        private final int line;
        private final Map<String, String> answers = new TreeMap<>();
        private final Set<String> seen = new java.util.HashSet<>();

        Gathered(ResponseKey key, Instant submittedAt, int line) {
            this.key = key;
            this.submittedAt = submittedAt;
            this.line = line;
        }
    }
}
