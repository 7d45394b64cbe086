package org.pilothouse.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsMarkedAtItsFirstUseAndMayBeUsedAgain() throws IOException {
        DataFolder.check(folder, true);
        DataFolder.check(folder, true);

        assertThat(Files.readString(folder.resolve(DataFolder.MARKER))).isEqualTo("sample\n");
    }

    @Test
    void aSampleIsNeverOpenedAsARealPilot() {
        DataFolder.check(folder, true);

        assertThatThrownBy(() -> DataFolder.check(folder, false)).isInstanceOf(WrongDataFolder.class);
    }

    @Test
    void aRealPilotIsNeverOpenedAsASample() {
        DataFolder.check(folder, false);

        assertThatThrownBy(() -> DataFolder.check(folder, true)).isInstanceOf(WrongDataFolder.class);
    }

    @Test
    void aDatabaseWithoutAMarkCountsAsReal() throws IOException {
        Files.createFile(folder.resolve("pilothouse.mv.db"));

        assertThatThrownBy(() -> DataFolder.check(folder, true)).isInstanceOf(WrongDataFolder.class);
    }

    @Test
    void sampleModeListensOnTheLoopbackAddressWhateverIsConfigured() {
        var environment = environment(Map.of("pilothouse.sample", "true", "server.address", "0.0.0.0"));

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void otherwiseTheConfiguredAddressHolds() {
        var environment = environment(Map.of("pilothouse.sample", "false", "server.address", "0.0.0.0"));

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void theConsoleSaysWhatToDo() {
        var analysis = new WrongDataFolderAnalyzer()
                .analyze(new RuntimeException(), new WrongDataFolder(folder, "sample", "pilot"));

        assertThat(analysis.getDescription()).contains("holds a sample").contains("Nothing was changed");
        assertThat(analysis.getAction()).contains("PILOTHOUSE_SAMPLE=true");
    }

    private StandardEnvironment environment(Map<String, String> properties) {
        var environment = new StandardEnvironment();
        var all = new java.util.HashMap<String, Object>(properties);
        all.put("pilothouse.data", folder.toString());
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        new DataFolder().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
