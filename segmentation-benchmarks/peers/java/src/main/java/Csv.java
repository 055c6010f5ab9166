import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a plain CSV file as the peers' users would: line by line, split at commas. */
final class Csv {
    private Csv() {}

    static List<String[]> rows(String file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(Path.of(file))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(line.split(",", -1));
            }
        }
        return rows;
    }

    static double[][] numbers(String file) throws IOException {
        List<double[]> numbers = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(Path.of(file))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                double[] row = new double[cells.length];
                for (int j = 0; j < row.length; j++) {
                    row[j] = Double.parseDouble(cells[j]);
                }
                numbers.add(row);
            }
        }
        return numbers.toArray(double[][]::new);
    }
}
