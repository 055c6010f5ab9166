package io.github.tarve.cli;

import io.github.tarve.segmentation.pipeline.power.PowerQuestion;
import io.github.tarve.segmentation.pipeline.power.StructurePower;
import io.github.tarve.segmentation.settings.Settings;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tarve power}: how many residents a study needs, or what a study of a given size finds. */
final class PowerCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions global;
    private final Syntax syntax = new Syntax(this);
    private final Syntax.Given<Integer> residents = syntax.value(Integer.class, "--residents", "N", "power.residents");
    private final Syntax.Given<Double> separation =
            syntax.value(Double.class, "--separation", "SD", "power.separation");
    private final Syntax.Given<Integer> features = syntax.value(Integer.class, "--features", "P", "power.features");
    private final Syntax.Given<String> types = syntax.text("--types", "TYPE=N,...", "power.types");
    private final Syntax.Given<Integer> groups = syntax.value(Integer.class, "--groups", "K", "power.groups");
    private final Syntax.Given<Integer> studies = syntax.value(Integer.class, "--studies", "N", "power.studies");
    private final Syntax.Given<Long> seed = syntax.value(Long.class, "--seed", "N", "power.seed");
    private final Syntax.Given<Boolean> json = syntax.flag("power.json", "--json");

    PowerCommand(Console console, GlobalOptions global) {
        this.console = console;
        this.global = global;
    }

    CommandSpec spec() {
        return syntax.spec();
    }

    @Override
    public Integer call() {
        PowerQuestion question = new PowerQuestion(
                whole(residents),
                separation.isGiven() ? OptionalDouble.of(separation.require()) : OptionalDouble.empty(),
                PowerQuestion.columns(whole(features), types.or("")),
                groups.or(3),
                studies.or(50),
                seed.or(1L));
        int threads = global.threadsIn(Settings.defaults()).threads().orElse(0);
        StructurePower.Answer answer;
        try (ProgressLine progress = ProgressLine.of(console, global)) {
            answer = question.answer(threads, progress);
        }
        if (json.or(false)) {
            console.out().print(question.json(answer));
            console.out().flush();
            return ExitCode.OK;
        }
        for (StructurePower.Point point : answer.curve()) {
            console.say(console.text(
                    "power.point", point.residents(), decimal(point.separation()), Math.round(100 * point.power())));
        }
        console.say(conclusion(question, answer));
        console.say(console.text("power.note", question.columns().size(), question.groups(), question.studies()));
        return ExitCode.OK;
    }

    private static OptionalInt whole(Syntax.Given<Integer> given) {
        return given.isGiven() ? OptionalInt.of(given.require()) : OptionalInt.empty();
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
        return console.decimal(value, 1);
    }
}
