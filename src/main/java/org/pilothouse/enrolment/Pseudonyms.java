package org.pilothouse.enrolment;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.PseudonymTable;
import org.pilothouse.enrolment.link.PseudonymTable.Pseudonym;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/**
 * What stands for which name across the texts of a study, kept where names are kept. Tells of a name only whoever holds a text
 * that has it. For services that have checked who is asking; never for screens.
 */
@Component
public class Pseudonyms {
    private static final int LONGEST = 120;

    private final PseudonymTable table;
    private final LinkStore links;

    Pseudonyms(PseudonymTable table, LinkStore links) {
        this.table = table;
        this.links = links;
    }

    /**
     * A name where it stands in a text.
     *
     * @param start first UTF-16 position
     * @param end position after the last
     * @param with what stood for it before
     */
    public record Known(int start, int end, String with) {}

    /** Every place of the text with a name that is known, whole words only, whatever their case. */
    public List<Known> in(StudyId study, String content) {
        return table.all(study).stream()
                .flatMap(pseudonym -> places(pseudonym, content))
                .toList();
    }

    /** Remembers what stands for a name that is in the text. A name of one letter, or one that is too long, is not remembered. */
    public void remember(StudyId study, String content, String name, String with) {
        var wanted = new Pseudonym(name.strip(), with.strip());
        if (wanted.name().length() > 1
                && wanted.name().length() <= LONGEST
                && !wanted.with().isEmpty()
                && wanted.with().length() <= LONGEST
                && !wanted.name().equalsIgnoreCase(wanted.with())
                && places(wanted, content).findAny().isPresent()) {
            table.keep(study, wanted);
        }
    }

    /** A participant who leaves with all its data leaves with its name. */
    void forgetNameOf(StudyId study, ParticipantCode code) {
        links.byCode(study, code)
                .map(link -> link.person().name())
                .ifPresent(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[\\s,]+")))
                        .filter(word -> !word.isBlank())
                        .forEach(word -> table.forget(study, word)));
    }

    private static Stream<Known> places(Pseudonym pseudonym, String content) {
        var words = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(pseudonym.name()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return words.matcher(content).results().map(hit -> new Known(hit.start(), hit.end(), pseudonym.with()));
    }
}
