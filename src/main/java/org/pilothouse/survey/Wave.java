package org.pilothouse.survey;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One round in which an instrument is answered once by each clinician; both days belong to it.
 *
 * @param instrument name of the instrument
 * @param name such as {@code Week 3}
 */
public record Wave(String instrument, String name, LocalDate opensOn, LocalDate closesOn) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** Its name as part of an address. */
    public String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
