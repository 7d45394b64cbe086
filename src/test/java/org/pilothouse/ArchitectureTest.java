package org.pilothouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.pilothouse.shell.FileUpload;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rules of the house that no reader should have to check. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pilothouse");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Pilothouse.class).verify();
    }

    @Test
    void everyPublicMethodOfAServiceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .should(sayWhoMayCallThem())
                .check(MAIN);
    }

    @Test
    void entitiesStayInsideTheirModule() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(MAIN);
    }

    @Test
    void pureModulesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("..stats..", "..refiqda..", "..office..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.context..",
                        "org.springframework.stereotype..",
                        "jakarta.persistence..",
                        "com.vaadin..")
                .check(MAIN);
    }

    /** The bare component speaks English whatever the language of the page, and says nothing of a file it refuses. */
    @Test
    void filesAreHandedInAtOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(FileUpload.class.getName())
                .should()
                .callConstructor(Upload.class)
                .orShould()
                .callConstructor(Upload.class, UploadHandler.class)
                .check(MAIN);
    }

    @Test
    void namesSaySomething() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(MAIN);
    }

    private static ArchCondition<JavaClass> sayWhoMayCallThem() {
        return new ArchCondition<>("carry a permission annotation on the class or each public method") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> !isGuarded(method) && !isGuarded(service))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class) || method.isMetaAnnotatedWith(PreAuthorize.class);
    }

    private static boolean isGuarded(JavaClass type) {
        return type.isAnnotatedWith(PreAuthorize.class) || type.isMetaAnnotatedWith(PreAuthorize.class);
    }
}
