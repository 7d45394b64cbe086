package org.pilothouse.shared;

import java.util.Set;

/** A feature's share of the study bundle (docs/bundle.md): it writes its files and reads them back. */
public interface BundlePart {

    /** Parts are read and written in ascending order, so that what is referred to comes first. */
    int order();

    /** Names of the files this part owns. */
    Set<String> files();

    void write(StudyId study, BundleSink sink);

    /** Reads inside the transaction of the whole import; problems go to {@code report}, exceptions undo everything. */
    void read(StudyId study, BundleSource source, BundleReport report);
}
