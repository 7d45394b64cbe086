package org.pilothouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Every method of every service against every role. Who may is written down in {@code access.csv}, one line a method:
 * the lines were generated from the annotations and then read against the design, so that from then on a change of a
 * permission is a change of that table.
 */
@PilothouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final Path TABLE = Path.of("src/test/resources/access.csv");

    @Autowired
    ApplicationContext context;

    @Autowired
    StudyAccess access;

    @Autowired
    Studies studies;

    private final Map<String, SecurityContext> sessions = new HashMap<>();
    private StudyId study;
    private StudyId another;

    @BeforeAll
    void twoStudies() {
        study = newStudy();
        another = newStudy();
    }

    @Test
    void theTableNamesEveryMethodOfEveryService() throws IOException {
        var found = methods().map(AccessTest::name).collect(Collectors.toCollection(java.util.TreeSet::new));

        assertThat(table().keySet()).containsExactlyElementsOf(found);
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotInTheTableIsRefused() throws IOException {
        var table = table();
        return methods()
                .filter(method -> isOfStudy(method))
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    var allowed = table.getOrDefault(name(method), Set.of());
                    for (var role : EnumSet.complementOf(copy(allowed))) {
                        as(role, study);
                        refuses(method, study);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aRoleInAnotherStudyGivesNothingHere() {
        return methods()
                .filter(AccessTest::isOfStudy)
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    for (var role : Role.values()) {
                        as(role, another);
                        refuses(method, study);
                    }
                    SignedInAs.outsider();
                    refuses(method, study);
                    SignedInAs.nobody();
                    refuses(method, study);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoIsInTheTableIsNotRefused() throws IOException {
        var table = table();
        return methods()
                .filter(AccessTest::isOfStudy)
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    for (var role : table.getOrDefault(name(method), Set.of())) {
                        as(role, study);
                        assertThat(access.may(study, rightOf(method)))
                                .as(role.name())
                                .isTrue();
                    }
                }));
    }

    /** Signs in as somebody of that role; one account a role and study serves all methods. */
    private void as(Role role, StudyId where) {
        as(role + " of " + where, () -> {
            if (role == Role.CLINICIAN) {
                SignedInAs.clinicianOf(where, new ParticipantCode("P01"));
            } else {
                SignedInAs.holding(where, role);
            }
        });
    }

    private void as(String who, Runnable signIn) {
        var known = sessions.get(who);
        if (known == null) {
            signIn.run();
            sessions.put(who, SecurityContextHolder.getContext());
        } else {
            SecurityContextHolder.setContext(known);
        }
    }

    private void refuses(Method method, StudyId where) {
        var service = context.getBean(method.getDeclaringClass());
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == StudyId.class ? where : nothing(type))
                .toArray();
        assertThatThrownBy(() -> call(method, service, arguments))
                .as(name(method))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    private static void call(Method method, Object service, Object[] arguments) throws Throwable {
        try {
            method.invoke(service, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> 0;
            case "long" -> 0L;
            case "double" -> 0.0;
            case "boolean" -> false;
            default -> null;
        };
    }

    private Stream<Method> methods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .distinct()
                .filter(type -> type.getName().startsWith("org.pilothouse."))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method ->
                        !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic() && !method.isBridge())
                .sorted(Comparator.comparing(AccessTest::name));
    }

    private static boolean isOfStudy(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == StudyId.class;
    }

    private static String rightOf(Method method) {
        var rule = Stream.of(method.getAnnotations(), method.getDeclaringClass().getAnnotations())
                .flatMap(Arrays::stream)
                .map(annotation -> annotation
                        .annotationType()
                        .getAnnotation(org.springframework.security.access.prepost.PreAuthorize.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return rule.value().replaceAll(".*'(\\w+)'.*", "$1");
    }

    private static String name(Method method) {
        var parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" "));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }

    /** Method to roles; for methods outside any study the second column says who in words. */
    private static TreeMap<String, Set<Role>> table() throws IOException {
        var table = new TreeMap<String, Set<Role>>();
        var lines = Files.readAllLines(TABLE);
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(",", -1));
            table.put(cells.get(0), roles(cells.get(1)));
        }
        return table;
    }

    private static Set<Role> roles(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> Arrays.stream(Role.values())
                        .anyMatch(role -> role.name().equals(word)))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static EnumSet<Role> copy(Set<Role> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    private StudyId newStudy() {
        return SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
    }
}
