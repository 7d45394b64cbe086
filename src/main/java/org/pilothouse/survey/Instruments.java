package org.pilothouse.survey;

import java.util.List;
import java.util.Optional;
import org.pilothouse.security.MayReadInstruments;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.Instrument;
import org.springframework.stereotype.Service;

/** The survey instruments of this installation, to look at and to try. */
@Service
@MayReadInstruments
public class Instruments {
    private final InstrumentCatalogue catalogue;

    Instruments(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The newest version of each, in order of their names. */
    public List<Instrument> current(StudyId study) {
        return catalogue.current();
    }

    /** Every version that was ever stored. */
    public List<Instrument> all(StudyId study) {
        return catalogue.all();
    }

    public Optional<Instrument> find(StudyId study, String id, String version) {
        return catalogue.find(id, version);
    }
}
