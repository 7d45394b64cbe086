package org.pilothouse.survey;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.InstrumentFile;
import org.pilothouse.survey.instrument.InstrumentMalformed;
import org.pilothouse.survey.instrument.InstrumentReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Every version of every instrument this installation ever met. A version is stored when it is first seen and stays as it
 * was: a file changed under the same version is refused.
 */
@Component
class InstrumentCatalogue implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(InstrumentCatalogue.class);

    private final StoredInstrumentRepository stored;
    private final InstrumentFolder folder;
    private final InstrumentReader reader;
    private final Clock clock;
    private final EntityManagerFactory model;
    private List<Instrument> all = List.of();
    private Set<String> offered = Set.of();

    InstrumentCatalogue(
            StoredInstrumentRepository stored, InstrumentFolder folder, Clock clock, EntityManagerFactory model) {
        this.stored = stored;
        this.folder = folder;
        this.clock = clock;
        this.model = model;
        reader = new InstrumentReader(folder.schema());
    }

    /**
     * First use of the database at a start. Should the model of the tables be read by another thread, which needs beans, it is
     * waited for here, where no bean is being made, and not inside the making of a repository, where both would wait for ever.
     */
    @Override
    public void afterSingletonsInstantiated() {
        model.getMetamodel();
        take(folder.files());
    }

    /** Stores what is new; afterwards offers those instruments. */
    final void take(List<InstrumentFile> files) {
        var present = new HashSet<String>();
        for (var file : files) {
            try {
                keep(file, reader.read(file.id(), file.content()).version());
                present.add(file.id());
            } catch (InstrumentMalformed malformed) {
                LOG.error("Instrument left out: {}", malformed.getMessage());
            }
        }
        var versions = new ArrayList<Instrument>();
        for (var one : stored.findAllByOrderByInstrumentAscInstrumentVersionAsc()) {
            versions.add(reader.read(one.instrument(), one.content()));
        }
        all = List.copyOf(versions);
        offered = Set.copyOf(present);
    }

    private void keep(InstrumentFile file, String version) {
        var known = stored.findByInstrumentAndInstrumentVersion(file.id(), version);
        if (known.isEmpty()) {
            stored.save(new StoredInstrument(file, version, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } else if (!known.get().holds(file)) {
            LOG.error(
                    "Instrument {} was changed without a new version: {} stays as it was stored. Give the changed file a new version.",
                    file.id(),
                    version);
        }
    }

    /** The newest active version of each instrument that is in the folder, in order of their names. */
    List<Instrument> current() {
        return offered.stream().sorted().flatMap(id -> current(id).stream()).toList();
    }

    Optional<Instrument> current(String id) {
        return all.stream()
                .filter(instrument -> instrument.id().equals(id) && instrument.active())
                .filter(instrument -> offered.contains(id))
                .max(Instrument.BY_VERSION);
    }

    Optional<Instrument> find(String id, String version) {
        return all.stream()
                .filter(instrument ->
                        instrument.id().equals(id) && instrument.version().equals(version))
                .findFirst();
    }

    /** Every version, in order of names and versions. */
    List<Instrument> all() {
        return all.stream()
                .sorted(Comparator.comparing(Instrument::id).thenComparing(Instrument.BY_VERSION))
                .toList();
    }
}
