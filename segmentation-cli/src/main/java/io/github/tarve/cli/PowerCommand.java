package io.github.tarve.cli;

import io.github.tarve.segmentation.pipeline.power.PowerQuestion;
import io.github.tarve.segmentation.pipeline.power.StructurePower;
import io.github.tarve.segmentation.settings.Settings;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tarve power}: how many residents a study needs, or what a study of a given size finds. */
@Command(sortOptions = false)
final class PowerCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;

    @Option(names = "--residents", paramLabel = "N", descriptionKey = "power.residents")
    private @Nullable Integer residents;

    @Option(names = "--separation", paramLabel = "SD", descriptionKey = "power.separation")
    private @Nullable Double separation;

    @Option(names = "--features", paramLabel = "P", descriptionKey = "power.features")
    private @Nullable Integer features;

    @Option(names = "--types", paramLabel = "TYPE=N,...", descriptionKey = "power.types")
    private String types = "";

    @Option(names = "--groups", paramLabel = "K", descriptionKey = "power.groups")
    private int groups = 3;

    @Option(names = "--studies", paramLabel = "N", descriptionKey = "power.studies")
    private int studies = 50;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "power.seed")
    private long seed = 1;

    @Option(names = "--json", descriptionKey = "power.json")
    private boolean json;

    PowerCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    @Override
    public Integer call() {
        PowerQuestion question = new PowerQuestion(
                residents == null ? OptionalInt.empty() : OptionalInt.of(residents),
                separation == null ? OptionalDouble.empty() : OptionalDouble.of(separation),
                PowerQuestion.columns(features == null ? OptionalInt.empty() : OptionalInt.of(features), types),
                groups,
                studies,
                seed);
        int threads = global.threadsIn(Settings.defaults()).threads().orElse(0);
        StructurePower.Answer answer;
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            answer = question.answer(threads, progress);
        }
        if (json) {
            console.out().print(question.json(answer));
            console.out().flush();
            return ExitCode.OK;
        }
        for (StructurePower.Point point : answer.curve()) {
            console.say(console.text(
                    "power.point", point.residents(), decimal(point.separation()), Math.round(100 * point.power())));
        }
        console.say(conclusion(question, answer));
        console.say(console.text("power.note", question.columns().size(), groups, studies));
        return ExitCode.OK;
    }

    private String conclusion(PowerQuestion question, StructurePower.Answer answer) {
        StructurePower.Point last = answer.curve().get(answer.curve().size() - 1);
        if (question.residents().isPresent() && question.separation().isPresent()) {
            return console.text(last.power() >= StructurePower.WANTED ? "power.enough" : "power.not-enough");
        }
        if (question.separation().isPresent()) {
            return answer.residents().isPresent()
                    ? console.text("power.needed", answer.residents().getAsInt(), decimal(last.separation()))
                    : console.text("power.needed-none", last.residents(), decimal(last.separation()));
        }
        return answer.separation().isPresent()
                ? console.text(
                        "power.smallest",
                        last.residents(),
                        decimal(answer.separation().getAsDouble()))
                : console.text("power.smallest-none", last.residents(), decimal(StructurePower.WIDEST));
    }

    private String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return global.lang.equals("en") ? text : text.replace('.', ',');
    }
}
