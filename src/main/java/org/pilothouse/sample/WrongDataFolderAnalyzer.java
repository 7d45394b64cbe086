package org.pilothouse.sample;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what to do about a {@link WrongDataFolder}. */
class WrongDataFolderAnalyzer extends AbstractFailureAnalyzer<WrongDataFolder> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongDataFolder cause) {
        var action = cause.found().equals("sample")
                ? "Start with PILOTHOUSE_SAMPLE=true, or set PILOTHOUSE_DATA to another folder."
                : "Start without PILOTHOUSE_SAMPLE, or set PILOTHOUSE_DATA to another folder.";
        return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
    }
}
