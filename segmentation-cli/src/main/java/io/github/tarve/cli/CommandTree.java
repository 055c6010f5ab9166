package io.github.tarve.cli;

import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Puts the commands together and decides what happens when one of them fails. */
final class CommandTree {
    private CommandTree() {}

    /** Puts all commands together. */
    static CommandLine build(Console console) {
        return build(console, List.of());
    }

    /** Puts together what some arguments need: when they begin with a command, that one alone, for the others take time. */
    static CommandLine build(Console console, List<String> arguments) {
        TarveCommand root = new TarveCommand(console);
        CommandLine line = new CommandLine(root.spec());
        Map<String, Supplier<CommandSpec>> commands = commands(console, root.global());
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        commands.forEach((name, command) -> {
            if (name.equals(first) || !commands.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setResourceBundle(console.texts());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOverwrittenOptionsAllowed(true);
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console)));
        line.setUsageHelpWidth(100);
        Handlers handlers = new Handlers(console, root.global());
        line.setParameterExceptionHandler(handlers);
        line.setExecutionStrategy(handlers);
        line.setExecutionExceptionHandler(handlers);
        return line;
    }

    private static Map<String, Supplier<CommandSpec>> commands(Console console, GlobalOptions global) {
        Map<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();
        commands.put("demo", () -> new DemoCommand(console, global).spec());
        commands.put("run", () -> new RunCommand(console, global).spec());
        commands.put("check", () -> new CheckCommand(console, global).spec());
        commands.put("features", () -> new FeaturesCommand(console, global).spec());
        commands.put("cluster", () -> new ClusterCommand(console, global).spec());
        commands.put("assign", () -> new AssignCommand(console, global).spec());
        commands.put("report", () -> new ReportCommand(console, global).spec());
        commands.put("verify", () -> new VerifyCommand(console, global).spec());
        commands.put("power", () -> new PowerCommand(console, global).spec());
        commands.put("init", () -> new InitCommand(console).spec());
        commands.put("datasets", () -> new DatasetsCommand(console).spec());
        return commands;
    }

    /** What is done with a command line. A class and not lambdas, for these cannot be kept for a fast start. */
    private record Handlers(Console console, GlobalOptions global)
            implements CommandLine.IParameterExceptionHandler,
                    CommandLine.IExecutionStrategy,
                    CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleParseException(CommandLine.ParameterException problem, String[] arguments) {
            configure();
            return usageError(console, problem);
        }

        @Override
        public int execute(CommandLine.ParseResult parsed) {
            configure();
            return new CommandLine.RunLast().execute(parsed);
        }

        @Override
        public int handleExecutionException(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
            return failed(console, problem);
        }

        private void configure() {
            console.configure(global.messages(), global.verbosity());
        }
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
