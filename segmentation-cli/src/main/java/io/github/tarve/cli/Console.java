package io.github.tarve.cli;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemJson;
import io.github.tarve.segmentation.problems.Severity;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says, where and in which language. */
final class Console {
    /** How messages are written. */
    enum Messages {
        /** For people. */
        TEXT,
        /** One JSON object a line. */
        JSON
    }

    /** How much is said. */
    enum Verbosity {
        /** Only results and errors. */
        QUIET,
        /** Results, errors and warnings. */
        NORMAL,
        /** Notices as well. */
        VERBOSE
    }

    private static final int SHOWN_PROBLEMS = 20;

    private static final double LEAST_PLAIN = 1e-6;
    private static final double MOST_PLAIN = 1e15;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Language language;
    private final ResourceBundle texts;
    private final boolean terminal;
    private Messages messages = Messages.TEXT;
    private Verbosity verbosity = Verbosity.NORMAL;

    Console(PrintWriter out, PrintWriter err, Language language, boolean terminal) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.terminal = terminal;
        this.texts = bundle(language);
    }

    /** Returns the texts of the command; English is the root, and the system's locale is never asked. */
    static ResourceBundle bundle(Language language) {
        Locale locale = language == Language.EN ? Locale.ROOT : Locale.forLanguageTag(language.tag());
        return ResourceBundle.getBundle(
                "io.github.tarve.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    void configure(Messages newMessages, Verbosity newVerbosity) {
        this.messages = newMessages;
        this.verbosity = newVerbosity;
    }

    Messages messages() {
        return messages;
    }

    Language language() {
        return language;
    }

    boolean terminal() {
        return terminal;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    ResourceBundle texts() {
        return texts;
    }

    /** Returns a text of the command with its placeholders filled. */
    String text(String key, Object... arguments) {
        String text = texts.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Returns a number with some decimals. */
    String decimal(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        return inLanguage(BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString());
    }

    /** Returns a number to six digits, with an exponent where it would have very many zeros. */
    String significant(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(6, RoundingMode.HALF_UP));
        double size = Math.abs(value);
        boolean plain = size == 0 || (size >= LEAST_PLAIN && size < MOST_PLAIN);
        BigDecimal number = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return inLanguage(plain ? number.toPlainString() : number.toString().replace('E', 'e'));
    }

    private String inLanguage(String text) {
        return language == Language.EN ? text : text.replace('.', ',');
    }

    /** Prints a line of the result. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints a line beside the result, unless the user asked for quiet. */
    void note(String line) {
        if (verbosity != Verbosity.QUIET && messages == Messages.TEXT) {
            err.println(line);
            err.flush();
        }
    }

    /** Prints problems: errors always, warnings unless quiet, notices when verbose; the first twenty, the gravest first. */
    void report(List<Problem> problems) {
        List<Problem> told = problems.stream()
                .filter(this::wanted)
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        if (messages == Messages.JSON) {
            told.forEach(problem -> err.println(ProblemJson.line(problem, language)));
        } else {
            told.stream().limit(SHOWN_PROBLEMS).forEach(problem -> err.println(problem.line(language)));
            if (told.size() > SHOWN_PROBLEMS) {
                err.println(text("problems.more", told.size() - SHOWN_PROBLEMS));
            }
        }
        err.flush();
    }

    private boolean wanted(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> true;
            case WARNING -> verbosity != Verbosity.QUIET;
            case NOTICE -> verbosity == Verbosity.VERBOSE || (messages == Messages.JSON);
        };
    }

    /** Prints why the command stops, errors first, the summary last. */
    void refuse(List<Problem> problems) {
        List<Problem> errors =
                problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
        report(errors);
        if (messages == Messages.TEXT) {
            long files = errors.stream()
                    .map(Problem::where)
                    .map(Location::file)
                    .filter(f -> !f.isEmpty())
                    .distinct()
                    .count();
            String many = files > 1 ? "refused.many" : "refused.several";
            err.println(errors.size() == 1 ? text("refused.one") : text(many, errors.size(), files));
            err.flush();
        }
    }
}
