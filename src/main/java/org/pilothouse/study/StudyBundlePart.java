package org.pilothouse.study;

import java.util.Set;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Writes how a study is set up. It is read before there is a study to read into, by {@link StudyYaml}. */
@Component
class StudyBundlePart implements BundlePart {
    private final Studies studies;

    StudyBundlePart(Studies studies) {
        this.studies = studies;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> files() {
        return Set.of(StudyYaml.FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        sink.yaml(StudyYaml.FILE, StudyYaml.write(studies.definition(study)));
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        StudyYaml.read(source.yaml(StudyYaml.FILE)).noted().forEach(report::note);
    }
}
