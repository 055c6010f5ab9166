package io.github.tarve.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** One call of the command in this process, with what it printed. */
record Command(int exitCode, String out, String err) {
    static Command run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int exitCode = Main.run(texts, new PrintWriter(out, true), new PrintWriter(err, true), false);
        return new Command(exitCode, out.toString(), err.toString());
    }
}
