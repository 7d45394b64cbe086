package org.pilothouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Proves that the module table and diagram in docs/architecture.md are those of the code. Writes them anew with {@code -Ddocs.write=true}. */
class ArchitectureDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules: generated -->\n";
    private static final String END = "<!-- /modules -->";

    private final ApplicationModules modules = ApplicationModules.of(Pilothouse.class);

    @Test
    void theModulesInTheDocumentAreThoseOfTheCode() throws IOException {
        var text = Files.readString(DOCUMENT);
        var generated = BEGIN + table() + "\n" + diagram() + END;
        var pattern = Pattern.compile(Pattern.quote(BEGIN) + ".*?" + Pattern.quote(END), Pattern.DOTALL);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(
                    DOCUMENT, pattern.matcher(text).replaceFirst(java.util.regex.Matcher.quoteReplacement(generated)));
            return;
        }
        assertThat(text).contains(generated);
    }

    private String table() throws IOException {
        var table = new StringBuilder("| module | what it is for | may use |\n|---|---|---|\n");
        for (var module : sorted()) {
            var name = module.getIdentifier().toString();
            var allowed = packageOf(name).getAnnotation(ApplicationModule.class).allowedDependencies();
            table.append("| `%s` | %s | %s |\n"
                    .formatted(name, purpose(name), allowed.length == 0 ? "–" : String.join(", ", allowed)));
        }
        return table.toString();
    }

    private String diagram() {
        var diagram = new StringBuilder("```mermaid\nflowchart LR\n");
        for (var module : sorted()) {
            module.getDirectDependencies(
                            modules,
                            DependencyType.DEFAULT,
                            DependencyType.USES_COMPONENT,
                            DependencyType.ENTITY,
                            DependencyType.EVENT_LISTENER)
                    .uniqueModules()
                    .map(target -> target.getIdentifier().toString())
                    .filter(target -> !List.of("shared", "security", "shell").contains(target))
                    .sorted()
                    .forEach(target -> diagram.append("  %s --> %s\n".formatted(module.getIdentifier(), target)));
        }
        return diagram.append(
                        "```\n\nEvery feature also uses `shared`, `security` and `shell`; those arrows are left out.\n")
                .toString();
    }

    private List<org.springframework.modulith.core.ApplicationModule> sorted() {
        return modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
    }

    /** The first sentence of the package's documentation. */
    private static String purpose(String module) throws IOException {
        var source = Files.readString(Path.of("src/main/java/org/pilothouse", module, "package-info.java"));
        var words = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
        return Arrays.stream(words.split("\n"))
                .map(line -> line.strip().replaceFirst("^\\*\\s*", ""))
                .reduce(
                        "",
                        (all, line) -> line.isEmpty() && !all.isEmpty() ? all + "\u0000" : (all + " " + line).strip())
                .split("\u0000")[0];
    }

    private static Package packageOf(String module) {
        try {
            return Class.forName("org.pilothouse." + module + ".package-info").getPackage();
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
