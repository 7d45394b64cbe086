package org.pilothouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of a study against every role, in it and in another. Who may open what is written down in {@code routes.csv}. */
@PilothouseTest
class RouteAccessTest extends SpringBrowserlessTest {
    private static final Path TABLE = Path.of("src/test/resources/routes.csv");
    private static final String STUDY = "studies/:study/";

    /** Pages about one thing that an empty study does not have; their own tests open them. */
    private static final Set<String> NEED_SOMETHING_TO_SHOW = Set.of(
            "studies/:study/themes/:theme",
            "studies/:study/surveys/:instrument/:wave",
            "studies/:study/my-participation");

    @Autowired
    Studies studies;

    private StudyId study;
    private String code;

    @BeforeEach
    void aStudy() {
        study = newStudy();
        code = SystemAuthority.call(() -> studies.definition(study)).code();
    }

    @Test
    void theTableNamesEveryRoute() throws IOException {
        var routes = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(view -> view.getName().startsWith("org.pilothouse."))
                .map(view -> view.getAnnotation(Route.class).value());

        assertThat(routes).containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pagesOpenToTheRolesInTheTableAndToNoOther(Role role) throws IOException {
        as(role, study);

        for (var row : table().entrySet()) {
            if (row.getKey().startsWith(STUDY)) {
                var allowed = Arrays.asList(row.getValue().split(" ")).contains(role.name());
                if (allowed && NEED_SOMETHING_TO_SHOW.contains(row.getKey())) {
                    continue;
                }
                assertThat(opens(row.getKey())).as(role + " " + row.getKey()).isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleInAnotherStudyOpensNothing(Role role) throws IOException {
        as(role, newStudy());

        for (var route : table().keySet()) {
            if (route.startsWith(STUDY)) {
                assertThat(opens(route)).as(role + " " + route).isFalse();
            }
        }
    }

    @Test
    void nobodyOpensNothing() throws IOException {
        SignedInAs.nobody();

        for (var route : table().keySet()) {
            if (route.startsWith(STUDY)) {
                assertThat(opens(route)).as(route).isFalse();
            }
        }
    }

    /** Whether the address leads to the page it names. Pages about one thing are opened without naming it, where they can be. */
    private boolean opens(String route) {
        var path = route.replace(":study", code)
                .replaceAll("/:\\w+\\?", "")
                .replace(":instrument/:wave", "intake/start")
                .replace("/:theme", "/new");
        UI.getCurrent().navigate(path);
        var shown = UI.getCurrent().getCurrentView().getClass().getAnnotation(Route.class);
        return shown != null && shown.value().equals(route);
    }

    private static void as(Role role, StudyId where) {
        if (role == Role.CLINICIAN) {
            SignedInAs.clinicianOf(where, new ParticipantCode("P01"));
        } else {
            SignedInAs.holding(where, role);
        }
    }

    private StudyId newStudy() {
        return SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
    }

    private static Map<String, String> table() throws IOException {
        var table = new TreeMap<String, String>();
        var lines = Files.readAllLines(TABLE);
        for (var line : lines.subList(1, lines.size())) {
            var comma = line.indexOf(',');
            table.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return table;
    }
}
