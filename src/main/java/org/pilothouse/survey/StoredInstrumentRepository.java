package org.pilothouse.survey;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredInstrumentRepository extends JpaRepository<StoredInstrument, Long> {

    List<StoredInstrument> findAllByOrderByInstrumentAscInstrumentVersionAsc();

    Optional<StoredInstrument> findByInstrumentAndInstrumentVersion(String instrument, String instrumentVersion);
}
