package io.github.tarve.cli;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Manual pages in the man macros of troff, made from the commands themselves. */
final class ManPages {
    private ManPages() {}

    /** Returns the text of each page by file name. */
    static SortedMap<String, String> of(CommandLine root) {
        SortedMap<String, String> pages = new TreeMap<>();
        add(root, pages);
        return pages;
    }

    private static void add(CommandLine command, Map<String, String> pages) {
        String name = command.getCommandSpec().qualifiedName("-");
        pages.put(name + ".1", page(command, name));
        command.getSubcommands().values().forEach(sub -> add(sub, pages));
    }

    private static String page(CommandLine command, String name) {
        CommandSpec spec = command.getCommandSpec();
        Help help = command.getHelp();
        StringBuilder page = new StringBuilder();
        page.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1\n");
        page.append(".SH NAME\n").append(name).append(" \\- ");
        page.append(escape(String.join(" ", spec.usageMessage().header()))).append('\n');
        page.append(".SH SYNOPSIS\n").append(escape(help.synopsis(0).strip())).append('\n');
        if (!spec.positionalParameters().isEmpty()) {
            page.append(".SH PARAMETERS\n");
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                entry(page, parameter.paramLabel(), String.join(" ", parameter.description()));
            }
        }
        page.append(".SH OPTIONS\n");
        for (OptionSpec option : spec.options()) {
            String names = String.join(", ", option.names());
            boolean takesValue = option.arity().max() > 0 && !option.typeInfo().isBoolean();
            entry(page, takesValue ? names + "=" + option.paramLabel() : names, String.join(" ", option.description()));
        }
        if (!command.getSubcommands().isEmpty()) {
            page.append(".SH COMMANDS\n");
            command.getSubcommands()
                    .forEach((sub, line) -> entry(
                            page,
                            sub,
                            String.join(
                                    " ", line.getCommandSpec().usageMessage().header())));
        }
        if (spec.usageMessage().footer().length > 0) {
            page.append(".SH EXAMPLES\n.nf\n");
            for (String line : spec.usageMessage().footer()) {
                page.append(escape(line.strip())).append('\n');
            }
            page.append(".fi\n");
        }
        return page.toString();
    }

    private static void entry(StringBuilder page, String term, String text) {
        page.append(".TP\n.B ")
                .append(escape(term))
                .append('\n')
                .append(escape(text))
                .append('\n');
    }

    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
