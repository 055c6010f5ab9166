package io.github.tarve.cli;

import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Puts the commands together and decides what happens when one of them fails. */
final class CommandTree {
    private CommandTree() {}

    static CommandLine build(Console console) {
        TarveCommand root = new TarveCommand(console);
        CommandLine line = new CommandLine(root);
        line.addSubcommand(new DemoCommand(console, root.global()));
        line.addSubcommand(new RunCommand(console, root.global()));
        line.addSubcommand(new CheckCommand(console, root.global()));
        line.addSubcommand(new FeaturesCommand(console, root.global()));
        line.addSubcommand(new ClusterCommand(console, root.global()));
        line.addSubcommand(new AssignCommand(console, root.global()));
        line.addSubcommand(new ReportCommand(console, root.global()));
        line.addSubcommand(new VerifyCommand(console, root.global()));
        line.addSubcommand(new PowerCommand(console, root.global()));
        line.addSubcommand(new InitCommand(console));
        line.addSubcommand(new DatasetsCommand(console));
        line.setResourceBundle(console.texts());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOverwrittenOptionsAllowed(true);
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console)));
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((problem, arguments) -> {
            configure(console, root.global());
            return usageError(console, problem);
        });
        line.setExecutionStrategy(parsed -> {
            configure(console, root.global());
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(console, problem));
        return line;
    }

    private static void configure(Console console, GlobalOptions global) {
        console.configure(global.messages, global.verbosity());
    }

    private static Ansi ansi(Console console) {
        boolean wanted =
                console.terminal() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return wanted ? Ansi.ON : Ansi.OFF;
    }

    private static int usageError(Console console, CommandLine.ParameterException problem) {
        PrintWriter err = console.err();
        CommandSpec spec = problem.getCommandLine().getCommandSpec();
        if (console.messages() == Console.Messages.JSON) {
            console.refuse(
                    List.of(Problem.of(ProblemCode.COMMAND_LINE, Printable.of(String.valueOf(problem.getMessage())))));
            return ExitCode.USAGE;
        }
        err.println(
                "tarve: " + console.text("severity.error") + ": " + Printable.of(String.valueOf(problem.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.println(console.text("usage.try", spec.qualifiedName()));
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private static int failed(Console console, Exception problem) {
        if (problem instanceof Refusal refusal) {
            console.refuse(refusal.problems());
            return refusal.kind().exitCode();
        }
        String log = CrashLog.write(problem);
        console.err()
                .println("tarve: "
                        + console.text("bug", problem.getClass().getSimpleName().toLowerCase(Locale.ROOT), log));
        console.err().flush();
        return ExitCode.BUG;
    }
}
