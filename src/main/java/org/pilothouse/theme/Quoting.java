package org.pilothouse.theme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pilothouse.coding.CodedPassage;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Site;

/** Whose words may be printed in one study, and how much may be said about who said them. */
final class Quoting {
    private final StudyDefinition study;
    private final Consents consents;
    private final Set<ParticipantCode> allowedNow;
    private final Map<ParticipantCode, Participant> people;

    /** @param allowedNow who agreed, last, to be quoted and takes part */
    Quoting(
            StudyDefinition study,
            Consents consents,
            Set<ParticipantCode> allowedNow,
            Collection<Participant> participants) {
        this.study = study;
        this.consents = consents;
        this.allowedNow = Set.copyOf(allowedNow);
        people = participants.stream()
                .filter(participant -> participant.status().hasConsented())
                .filter(participant -> participant.status() != ParticipantStatus.WITHDRAWN)
                .collect(Collectors.toMap(Participant::code, Function.identity()));
    }

    /** Only words of somebody known, who agreed to be quoted on the day they were said and still does. */
    boolean allows(CodedPassage passage) {
        var speaker = passage.participant();
        var day = passage.saidOn();
        return speaker != null
                && day != null
                && passage.counts()
                && allowedNow.contains(speaker)
                && consents.scopesOn(speaker, day).contains(Scope.DIRECT_QUOTES);
    }

    /** The highest level up to the wanted one at which at least k people could have said it (CK-21). */
    Attribution lowered(Attribution wanted, ParticipantCode speaker) {
        var person = people.get(speaker);
        if (person == null) {
            return Attribution.CODE_ONLY;
        }
        Predicate<Participant> discipline = other -> other.discipline() == person.discipline();
        if (wanted == Attribution.DISCIPLINE_SETTING
                && settingOf(person).isPresent()
                && enough(discipline.and(other -> other.site().equals(person.site())))) {
            return Attribution.DISCIPLINE_SETTING;
        }
        return wanted != Attribution.CODE_ONLY && enough(discipline) ? Attribution.DISCIPLINE : Attribution.CODE_ONLY;
    }

    /** The attribution in words. */
    String words(Attribution level, ParticipantCode speaker) {
        var person = people.get(speaker);
        if (level == Attribution.CODE_ONLY || person == null) {
            return speaker.value();
        }
        var discipline = word("theme.discipline." + person.discipline().name());
        return level == Attribution.DISCIPLINE
                ? discipline
                : settingOf(person)
                        .map(setting -> discipline + ", " + word("theme.setting." + setting.name()))
                        .orElse(discipline);
    }

    private boolean enough(Predicate<Participant> sharing) {
        return people.values().stream().filter(sharing).count()
                >= study.analysisPlan().kAnonOrDefault();
    }

    private Optional<Setting> settingOf(Participant person) {
        return study.sites().stream()
                .filter(site -> site.name().equals(person.site()))
                .findFirst()
                .map(Site::setting);
    }

    /** Releases are written in English. */
    private static String word(String key) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT).getString(key);
    }

    /** Whether a text is that passage with every change in square brackets. */
    static boolean isBracketedEdit(String edited, String original) {
        var source = original.replaceAll("\\s+", " ");
        var from = 0;
        for (var fragment : List.of(edited.split("\\[[^\\]]*]"))) {
            var words = fragment.strip().replaceAll("\\s+", " ");
            var at = source.indexOf(words, from);
            if (at < 0) {
                return false;
            }
            from = at + words.length();
        }
        return true;
    }
}
