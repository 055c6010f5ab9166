package io.github.tarve.segmentation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.io.StudyFile;
import io.github.tarve.segmentation.pipeline.ProgressListener;
import io.github.tarve.segmentation.pipeline.SegmentationPlan;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptNamesTest {
    private static final Path FOUNDING = Path.of(System.getProperty("tarve.root"), "datasets", "oulu-founding");

    @TempDir
    Path folder;

    private RunResult run(String... options) {
        Settings settings = StudyFile.read(FOUNDING).settings();
        for (int i = 0; i < options.length; i += 2) {
            SettingKey key = SettingKey.ofOption(options[i]).orElseThrow();
            settings = settings.with(key, options[i + 1], Origin.option(options[i]));
        }
        RunOptions replace = new RunOptions(OutputFolder.Existing.REPLACE, SegmentationPlan.SmallStudies.DESCRIBE);
        return StudyRun.run(settings, replace, ProgressListener.silent());
    }

    @Test
    void a_name_that_an_analyst_gave_survives_another_method_and_the_run_can_be_verified() throws IOException {
        String out = folder.resolve("out").toString();
        run("--out", out, "--k", "3", "--method", "kmeans", "--restarts", "5");
        Path names = folder.resolve("out").resolve("names.yaml");
        String edited = Files.readString(names).replaceFirst("fi: \"[^\"]*\"", "fi: \"Nimi jonka annoin\"");
        assertThat(edited).contains("Nimi jonka annoin");
        Files.writeString(names, edited);

        RunResult again = run("--out", out, "--k", "3", "--method", "kmedoids", "--restarts", "5");
        assertThat(again.notices()).extracting(Problem::code).contains(ProblemCode.NAME_KEPT);
        assertThat(Files.readString(names)).contains("Nimi jonka annoin");
        assertThat(again.report().profiles())
                .anySatisfy(card -> assertThat(card.name().texts()).containsValue("Nimi jonka annoin"));
        assertThat(folder.resolve("out").resolve("names.previous.yaml")).hasContent(edited);
        assertThat(again.report().explanation().identities())
                .anySatisfy(identity -> assertThat(edited).contains(identity.key()));

        RunVerification verified =
                RunVerification.of(folder.resolve("out"), OptionalInt.empty(), ProgressListener.silent());
        assertThat(verified.differences()).isEmpty();
    }

    @Test
    void names_of_features_that_do_not_vary_can_be_read_again() throws IOException {
        String out = folder.resolve("out").toString();
        String[] quick = {"--out", out, "--k", "3", "--restarts", "5", "--null", "none", "--sensitivity", "off"};
        run(quick);
        assertThat(Files.readString(folder.resolve("out").resolve("names.yaml")))
                .contains("deviation:")
                .doesNotContainPattern("[eE]-1[0-9]");
        assertThat(run(quick).notices()).extracting(Problem::code).contains(ProblemCode.NAME_KEPT);
    }
}
