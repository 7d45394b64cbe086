package org.pilothouse.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials (CycloneDX) that the build lays into the application: its version and what is in it. */
@Component
class PartsList {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode list;

    PartsList() {
        this(new ClassPathResource("META-INF/sbom/application.cdx.json"));
    }

    PartsList(ClassPathResource file) {
        list = file.exists() ? read(file) : JSON.createObjectNode();
    }

    private static JsonNode read(ClassPathResource file) {
        try (var in = file.getInputStream()) {
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Empty in a build without the list. */
    Optional<String> version() {
        return Optional.of(list.at("/metadata/component/version").asString("")).filter(text -> !text.isEmpty());
    }

    /** By name. */
    List<Library> libraries() {
        return list.path("components")
                .valueStream()
                .map(part -> new Library(text(part, "name"), text(part, "version"), licences(part)))
                .sorted(Comparator.comparing(Library::name))
                .toList();
    }

    private static String licences(JsonNode part) {
        return part.path("licenses")
                .valueStream()
                .map(one -> one.has("expression") ? text(one, "expression") : licence(one.path("license")))
                .collect(Collectors.joining(", "));
    }

    private static String licence(JsonNode licence) {
        return licence.has("id") ? text(licence, "id") : text(licence, "name");
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("");
    }
}
