package io.github.tarve.notebooks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** Runs the code cells of a notebook one after another in the JDK's own JShell, in this very process. */
final class NotebookRunner {
    private NotebookRunner() {}

    /**
     * One code cell.
     *
     * @param number position among all cells, from 1
     * @param source its code
     * @param outputs how many outputs are stored with it
     */
    record Cell(int number, String source, int outputs) {}

    /** What one cell gave: the values of its snippets and what it printed. */
    record Outcome(Cell cell, List<String> values, String printed) {}

    static List<Cell> cells(Path notebook) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(Files.readAllBytes(notebook))) {
            while (parser.nextToken() != null) {
                if ("cells".equals(parser.currentName()) && parser.currentToken() == JsonToken.START_ARRAY) {
                    for (int number = 1; parser.nextToken() == JsonToken.START_OBJECT; number++) {
                        cell(parser, number, cells);
                    }
                }
            }
        }
        return cells;
    }

    private static void cell(JsonParser parser, int number, List<Cell> cells) throws IOException {
        String type = "";
        StringBuilder source = new StringBuilder();
        int outputs = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("cell_type")) {
                type = parser.getText();
            } else if (field.equals("source")) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    source.append(parser.getText());
                }
            } else if (field.equals("outputs")) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                    outputs++;
                }
            } else {
                parser.skipChildren();
            }
        }
        if (type.equals("code")) {
            cells.add(new Cell(number, source.toString(), outputs));
        }
    }

    /**
     * Runs the cells.
     *
     * @throws AssertionError when a snippet is rejected, stays unresolved or throws, with the number of its cell
     */
    static List<Outcome> run(List<Cell> cells) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<Outcome> outcomes = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            for (String entry : path.split(File.pathSeparator, -1)) {
                shell.addToClasspath(entry);
            }
            for (Cell cell : cells) {
                printed.reset();
                List<String> values = evaluate(shell, cell);
                outcomes.add(new Outcome(cell, values, printed.toString(StandardCharsets.UTF_8)));
            }
        } finally {
            System.setOut(console);
        }
        return outcomes;
    }

    private static List<String> evaluate(JShell shell, Cell cell) {
        List<String> values = new ArrayList<>();
        String rest = cell.source();
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (!info.completeness().isComplete()) {
                throw new AssertionError("cell " + cell.number() + ": not complete: " + rest);
            }
            for (SnippetEvent event : shell.eval(info.source())) {
                check(shell, cell, event);
                if (event.value() != null) {
                    values.add(event.value());
                }
            }
            rest = info.remaining();
        }
        return values;
    }

    private static void check(JShell shell, Cell cell, SnippetEvent event) {
        JShellException thrown = event.exception();
        if (thrown != null) {
            throw new AssertionError("cell " + cell.number() + " threw: " + thrown.getMessage(), thrown);
        }
        if (event.status() == Snippet.Status.REJECTED
                || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED
                || event.status() == Snippet.Status.RECOVERABLE_DEFINED) {
            StringBuilder why = new StringBuilder("cell " + cell.number() + " was refused: "
                    + event.snippet().source().strip());
            shell.diagnostics(event.snippet())
                    .forEach(diagnostic -> why.append('\n').append(diagnostic.getMessage(Locale.ROOT)));
            throw new AssertionError(why.toString());
        }
    }
}
