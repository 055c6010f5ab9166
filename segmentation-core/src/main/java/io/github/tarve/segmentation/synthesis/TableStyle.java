package io.github.tarve.segmentation.synthesis;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How tables become bytes. */
enum TableStyle {
    /** UTF-8, comma, decimal point, ISO dates, line feeds. */
    CANONICAL(',', StandardCharsets.UTF_8, "\n") {
        @Override
        String header(String name) {
            return name;
        }

        @Override
        String cell(DataTable.Field field, String value) {
            return value;
        }

        @Override
        List<List<String>> rows(DataTable table) {
            return table.rows();
        }
    },
    /** As a spreadsheet in Finland saves tables: every 40th diary line twice, some services without a code. */
    MESSY(';', Charset.forName("windows-1252"), "\r\n") {
        @Override
        String header(String name) {
            return FINNISH.getOrDefault(name, name);
        }

        @Override
        String cell(DataTable.Field field, String value) {
            return switch (field.type()) {
                case "date" -> finnishDate(value);
                case "number" -> value.replace('.', ',');
                default ->
                    "need_met".equals(field.name()) || "helped".equals(field.name())
                            ? FINNISH.getOrDefault(value, value)
                            : value;
            };
        }

        @Override
        List<List<String>> rows(DataTable table) {
            if (!table.name().equals("diary")) {
                return table.rows();
            }
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < table.rows().size(); i++) {
                List<String> row = new ArrayList<>(table.rows().get(i));
                if (i % 50 == 10) {
                    row.set(2, "pop_up_clinic");
                }
                rows.add(row);
                if (i % 40 == 20) {
                    rows.add(row);
                }
            }
            return rows;
        }
    };

    /** Finnish headers and words by their canonical form. */
    static final Map<String, String> FINNISH = Map.ofEntries(
            Map.entry("resident_id", "vastaaja"),
            Map.entry("date", "päivämäärä"),
            Map.entry("service", "palvelu"),
            Map.entry("need", "tarve"),
            Map.entry("channel", "asiointitapa"),
            Map.entry("need_met", "tarve täyttyi"),
            Map.entry("unmet_reason", "syy"),
            Map.entry("satisfaction", "tyytyväisyys"),
            Map.entry("importance", "tärkeys"),
            Map.entry("minutes", "kesto"),
            Map.entry("travel_minutes", "matka-aika"),
            Map.entry("cost_eur", "hinta"),
            Map.entry("wait_days", "odotuspäivät"),
            Map.entry("provider", "tuottaja"),
            Map.entry("helped", "autettiin"),
            Map.entry("status", "tila"),
            Map.entry("area", "alue"),
            Map.entry("age_group", "ikäryhmä"),
            Map.entry("life_situation", "elämäntilanne"),
            Map.entry("yes", "kyllä"),
            Map.entry("partly", "osittain"),
            Map.entry("no", "ei"),
            Map.entry("unknown", ""));

    private final char delimiter;
    private final Charset charset;
    private final String lineEnd;

    TableStyle(char delimiter, Charset charset, String lineEnd) {
        this.delimiter = delimiter;
        this.charset = charset;
        this.lineEnd = lineEnd;
    }

    abstract String header(String name);

    abstract String cell(DataTable.Field field, String value);

    abstract List<List<String>> rows(DataTable table);

    char delimiter() {
        return delimiter;
    }

    Charset charset() {
        return charset;
    }

    byte[] bytes(DataTable table) {
        StringBuilder text = new StringBuilder();
        append(text, table.fields().stream().map(field -> header(field.name())).toList());
        for (List<String> row : rows(table)) {
            List<String> cells = new ArrayList<>(row.size());
            for (int j = 0; j < row.size(); j++) {
                cells.add(cell(table.fields().get(j), row.get(j)));
            }
            append(text, cells);
        }
        return text.toString().getBytes(charset);
    }

    private void append(StringBuilder text, List<String> cells) {
        for (int j = 0; j < cells.size(); j++) {
            text.append(j == 0 ? "" : delimiter);
            String cell = cells.get(j);
            boolean quoted = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            text.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append(lineEnd);
    }

    private static String finnishDate(String iso) {
        if (iso.isEmpty()) {
            return iso;
        }
        int month = Integer.parseInt(iso.substring(5, 7));
        int day = Integer.parseInt(iso.substring(8));
        return day + "." + month + "." + iso.substring(0, 4);
    }

    static TableStyle of(StudyRecipe.FileStyle style) {
        return style == StudyRecipe.FileStyle.MESSY ? MESSY : CANONICAL;
    }
}
