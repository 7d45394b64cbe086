package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.EhrUsers;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** The list by which the record system's users are known as participants: it goes in and never comes out again. */
@Service
@MayKeepNames
public class EhrUserList {
    private static final String FILE = "users";
    private static final int LONGEST = 120;

    private final EhrUsers users;
    private final LinkStore links;
    private final TakingPart takingPart;
    private final AuditTrail trail;

    EhrUserList(EhrUsers users, LinkStore links, TakingPart takingPart, AuditTrail trail) {
        this.users = users;
        this.links = links;
        this.takingPart = takingPart;
        this.trail = trail;
    }

    /** What became of a list: kept as a whole when nothing is wrong with it. */
    public record Outcome(int kept, List<RowProblem> problems) {}

    /** How many users are known. */
    public int size(StudyId study) {
        return users.count(study);
    }

    /** @param text a line for each user: its id in the record system, then an e-mail address or a participant ID */
    public Outcome keep(StudyId study, String text) {
        trail.write(new NamesKept(study, "names.ehr-users", "users of the record system"));
        var reading = new Reading(codes(study), byEmail(study));
        var lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            reading.line(i + 1, lines[i]);
        }
        if (reading.problems.isEmpty()) {
            users.keep(study, reading.found);
        }
        return new Outcome(reading.problems.isEmpty() ? reading.found.size() : 0, List.copyOf(reading.problems));
    }

    private Set<ParticipantCode> codes(StudyId study) {
        return takingPart.participants(study).stream().map(Participant::code).collect(toSet());
    }

    private Map<String, ParticipantCode> byEmail(StudyId study) {
        return links.all(study).stream()
                .map(link -> link.person())
                .filter(person -> person.joined() != null)
                .collect(toMap(
                        Person::email,
                        person -> Objects.requireNonNull(person.joined()).code(),
                        (one, same) -> one));
    }

    private static final class Reading {
        private final Set<ParticipantCode> codes;
        private final Map<String, ParticipantCode> byEmail;
        private final Map<String, ParticipantCode> found = new HashMap<>();
        private final List<RowProblem> problems = new ArrayList<>();

        Reading(Set<ParticipantCode> codes, Map<String, ParticipantCode> byEmail) {
            this.codes = codes;
            this.byEmail = byEmail;
        }

        void line(int number, String line) {
            if (line.isBlank()) {
                return;
            }
            var cells = line.strip().split("\\s*[\\t,;]\\s*");
            var code = cells.length == 2 ? participant(cells[1]) : null;
            if (code != null && !cells[0].isEmpty() && cells[0].length() <= LONGEST) {
                found.put(cells[0].toLowerCase(Locale.ROOT), code);
            } else if (number > 1 || cells.length != 2 || cells[1].matches(".*[@0-9].*")) {
                problems.add(new RowProblem(FILE, number, "", "CK-22", "", ""));
            }
        }

        private @Nullable ParticipantCode participant(String cell) {
            if (cell.contains("@")) {
                return byEmail.get(cell.toLowerCase(Locale.ROOT));
            }
            var isKnown = ParticipantCode.isWellFormed(cell) && codes.contains(new ParticipantCode(cell));
            return isKnown ? new ParticipantCode(cell) : null;
        }
    }
}
