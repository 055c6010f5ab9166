package io.github.tarve.segmentation.pipeline.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated test tables with quotes; no line breaks inside cells. */
final class PlainCsv {
    private PlainCsv() {}

    static TableColumns read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = split(lines.get(0));
        List<List<String>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(new ArrayList<>()));
        List<Long> numbers = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            List<String> cells = split(lines.get(i));
            for (int j = 0; j < names.size(); j++) {
                columns.get(j).add(cells.get(j));
            }
            numbers.add(i + 1L);
        }
        return new TableColumns(file.getFileName().toString(), names, columns, numbers);
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
