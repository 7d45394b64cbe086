package org.pilothouse.sample;

import java.nio.file.Path;

/** A data folder of one kind was to be opened as the other. */
class WrongDataFolder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String found;

    WrongDataFolder(Path folder, String found, String wanted) {
        super("The data folder %s holds a %s and was to be opened as %s. Nothing was changed."
                .formatted(folder, found.equals("sample") ? "sample" : "real pilot", wanted));
        this.found = found;
    }

    String found() {
        return found;
    }
}
