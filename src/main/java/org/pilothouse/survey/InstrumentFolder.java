package org.pilothouse.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pilothouse.survey.instrument.InstrumentFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where the files of instruments are: the folder {@code surveys} beside the program, or else what came with it. */
@Component
class InstrumentFolder {
    private static final String FILE = "instrument.yaml";
    private static final String SCHEMA = "surveys/instrument.schema.json";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Path folder;

    InstrumentFolder(@Value("${pilothouse.surveys:./surveys}") Path folder) {
        this.folder = folder;
    }

    String schema() {
        return text(resources.getResource("classpath:" + SCHEMA));
    }

    /** In order of their names. */
    List<InstrumentFile> files() {
        try {
            return Files.isDirectory(folder) ? beside() : within();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<InstrumentFile> beside() throws IOException {
        try (var folders = Files.list(folder)) {
            var files = folders.map(one -> one.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            var read = new ArrayList<InstrumentFile>();
            for (var file : files) {
                read.add(new InstrumentFile(name(file), Files.readString(file)));
            }
            return read;
        }
    }

    private List<InstrumentFile> within() throws IOException {
        var read = new ArrayList<InstrumentFile>();
        for (var resource : resources.getResources("classpath:surveys/*/" + FILE)) {
            var parts = resource.getURL().getPath().split("/");
            read.add(new InstrumentFile(parts[parts.length - 2], text(resource)));
        }
        read.sort(Comparator.comparing(InstrumentFile::id));
        return read;
    }

    private static String name(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
