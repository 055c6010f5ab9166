package io.github.tarve.segmentation.tables;

import io.github.tarve.segmentation.codebook.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Prints a table as HTML that screen readers can follow: a caption, heads with a scope, the first column as row heads.
 * Texts are escaped; a missing cell shows an en dash.
 */
public final class HtmlTable {
    private static final int DECIMALS = 3;

    private HtmlTable() {}

    /**
     * Returns the table as HTML.
     *
     * @param table the table
     * @param caption what the table shows
     * @param language language of the numbers
     */
    public static String of(Table table, String caption, Language language) {
        StringBuilder html = new StringBuilder(64 * (table.rowCount() + 2));
        html.append("<table lang=\"").append(language.tag()).append("\">\n<caption>");
        html.append(escaped(caption)).append("</caption>\n<thead>\n<tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th scope=\"col\">").append(escaped(column.name())).append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (int i = 0; i < table.rowCount(); i++) {
            html.append("<tr>");
            for (int j = 0; j < table.columnCount(); j++) {
                String cell = cell(table.column(j), i, language);
                html.append(
                        j == 0
                                ? "<th scope=\"row\">"
                                : numeric(table.column(j)) ? "<td style=\"text-align:right\">" : "<td>");
                html.append(cell).append(j == 0 ? "</th>" : "</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static boolean numeric(Column<?> column) {
        return column.type().equals(ColumnType.DOUBLE) || column.type().equals(ColumnType.INTEGER);
    }

    private static String cell(Column<?> column, int row, Language language) {
        if (column.isMissing(row)) {
            return "–";
        } else if (column.get(row) instanceof Double value) {
            return number(value, language);
        }
        return escaped(column.getString(row));
    }

    private static String number(double value, Language language) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        String text = (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
        text = text.replace('-', '−');
        return language == Language.EN ? text : text.replace('.', ',');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
