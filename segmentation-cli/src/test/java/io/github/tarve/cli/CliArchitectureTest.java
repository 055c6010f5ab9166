package io.github.tarve.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.tarve", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {
    @ArchTest
    static final ArchRule the_command_uses_only_public_rooms = noClasses()
            .that()
            .resideInAPackage("io.github.tarve.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.tarve.segmentation.internal..", "org.apache.commons..", "smile..", "tech.tablesaw..");

    @ArchTest
    static final ArchRule the_library_never_sees_the_command = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.tarve.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.tarve.cli..", "picocli..");

    @ArchTest
    static final ArchRule only_main_ends_the_process =
            noClasses().that().doNotHaveSimpleName("Main").should().callMethod(System.class, "exit", int.class);
}
