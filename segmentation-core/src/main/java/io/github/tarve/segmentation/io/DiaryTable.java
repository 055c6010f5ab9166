package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.CodeDetails;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.ShippedList;
import io.github.tarve.segmentation.io.DiaryColumns.Columns;
import io.github.tarve.segmentation.io.DiaryColumns.DoubleList;
import io.github.tarve.segmentation.io.csv.DecimalSigns;
import io.github.tarve.segmentation.io.csv.MissingWords;
import io.github.tarve.segmentation.io.csv.TableRow;
import io.github.tarve.segmentation.io.csv.TableSource;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.screening.TableScreening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the diary into columns, one pass. */
final class DiaryTable {
    private static final List<String> CODED = List.of(
            "need_met",
            "channel",
            "unmet_reason",
            "satisfaction",
            "importance",
            "provider",
            "time",
            "service_area",
            "sector",
            "urgent",
            "travel_mode",
            "entered",
            "new_need");
    private static final List<String> AMOUNTS = List.of("minutes", "travel_minutes", "cost_eur", "wait_days");

    private final StudySources sources;
    private final ResidentRegister register;
    private final ProblemLog log;
    private final Columns columns = new Columns();
    private final Map<String, Spellings> spellings = new LinkedHashMap<>();
    private final Map<String, DecimalSigns> decimals = new HashMap<>();
    private final Map<String, Integer> missing = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final RowHashes hashes = new RowHashes();
    private @Nullable IntList helped;
    private final String file;
    private final DateText dates;
    private final DateText entered;

    DiaryTable(StudySources sources, ResidentRegister register, String file, ProblemLog log) {
        this.sources = sources;
        this.register = register;
        this.file = file;
        this.log = log;
        this.dates = new DateText("date", sources.reading().dateFormat(), log);
        this.entered = new DateText("entered", sources.reading().dateFormat(), log);
        spellings.put("service", new Spellings("service", sources.codebook().services()));
        spellings.put("need", new Spellings("need", sources.codebook().needs()));
        spellings.put("channel", new Spellings("channel", sources.codebook().channels()));
        spellings.put("unmet_reason", new Spellings("unmet_reason", Map.of()));
        spellings.put("provider", new Spellings("provider", Map.of()));
        CodeDetails details = sources.codebook().details();
        spellings.put("sector", new Spellings("sector", listed(details.sectors(), ShippedList.SECTORS)));
        spellings.put(
                "travel_mode", new Spellings("travel_mode", listed(details.travelModes(), ShippedList.TRAVEL_MODES)));
    }

    /** Returns the labels of a codebook and, for other codes, those of the tool's list. */
    private static Map<String, Label> listed(Map<String, Label> own, ShippedList shipped) {
        Map<String, Label> labels = new HashMap<>();
        shipped.list().codes().forEach(code -> {
            labels.put(code.label().code(), code.label());
        });
        labels.putAll(own);
        return labels;
    }

    Columns columns() {
        return columns;
    }

    /** Returns entries, entries of known outcome and unmet ones by resident. */
    int[][] outcomes(int residents) {
        int[][] counts = new int[residents][3];
        IntList outcome = columns.coded[DiaryColumns.OUTCOME];
        for (int i = 0; i < columns.resident.size(); i++) {
            int[] own = counts[columns.resident.get(i)];
            int code = outcome == null ? -1 : outcome.get(i);
            own[0]++;
            own[1] += code >= 0 && code < 3 ? 1 : 0;
            own[2] += code == 2 ? 1 : 0;
        }
        return counts;
    }

    @Nullable
    IntList helped() {
        return helped;
    }

    /** Reads every record; what is wrong goes to the log. */
    void read(TableSource source, ColumnMap map, TableScreening screening) {
        for (String column : CODED) {
            columns.coded[CODED.indexOf(column)] = map.field(column) < 0 ? null : new IntList();
        }
        for (String column : AMOUNTS) {
            columns.amounts[AMOUNTS.indexOf(column)] = map.field(column) < 0 ? null : new DoubleList();
        }
        helped = map.field("helped") < 0 ? null : new IntList();
        if (map.field("area") >= 0) {
            register.statesAreas(TableKind.DIARY);
        }
        Fields fields = new Fields(source, map, screening);
        for (TableRow row = source.next(); row != null; row = source.next()) {
            hashes.add(row);
            fields.accept(row);
        }
        fields.flush();
        finish(source, map);
    }

    private double code(String column, Location where, String text, boolean required) {
        if (required ? text.isEmpty() : MissingWords.missing(text)) {
            if (required) {
                log.add(where, ProblemCode.VALUE_EMPTY, column);
            }
            return required ? ParsedColumn.WRONG : Double.NaN;
        }
        return spelling(column).code(text);
    }

    private Spellings spelling(String column) {
        return java.util.Objects.requireNonNull(spellings.get(column));
    }

    private ParsedColumn.CellReader reader(String column) {
        return switch (column) {
            case "resident_id" ->
                (where, text) -> required(where, text, column, text.isEmpty() ? 0 : register.number(text));
            case "date" -> (where, text) -> text.isEmpty() ? required(where, text, column, 0) : dates.read(where, text);
            case "service", "need" -> (where, text) -> code(column, where, text, true);
            case "area" -> (where, text) -> required(where, text, column, 0);
            case "need_met" -> words(Words.needMet(log));
            case "helped", "urgent", "new_need" -> words(Words.yesNo(column, log));
            case "time" -> {
                TimeText times = new TimeText(log);
                yield (where, text) -> MissingWords.missing(text) ? Double.NaN : times.read(where, text);
            }
            case "entered" -> (where, text) -> MissingWords.missing(text) ? Double.NaN : entered.read(where, text);
            case "service_area" ->
                (where, text) -> MissingWords.missing(text)
                        ? Double.NaN
                        : register.areas().code(text);
            case "satisfaction", "importance" -> WholeNumbers.reader(column, 1, 5, log);
            case "minutes", "travel_minutes", "cost_eur", "wait_days" -> amount(column);
            case "channel", "unmet_reason", "provider", "sector", "travel_mode" ->
                (where, text) -> code(column, where, text, false);
            default -> (where, text) -> 0;
        };
    }

    private double required(Location where, String text, String column, double value) {
        if (text.isEmpty()) {
            log.add(where, ProblemCode.VALUE_EMPTY, column);
            return ParsedColumn.WRONG;
        }
        return value;
    }

    private static ParsedColumn.CellReader words(Words words) {
        return (where, text) ->
                MissingWords.missing(text) && !text.equalsIgnoreCase("eos") ? Double.NaN : words.read(where, text);
    }

    private ParsedColumn.CellReader amount(String column) {
        DecimalSigns signs = new DecimalSigns(column, sources.reading().decimal(), log);
        decimals.put(column, signs);
        return (where, text) -> {
            if (MissingWords.missing(text)) {
                return Double.NaN;
            }
            double value = signs.read(where, text);
            if (value < 0) {
                log.add(where, ProblemCode.NUMBER_OUTSIDE, column, Excerpt.of(text), 0, "\u221E");
            }
            return Double.isNaN(value) || value < 0 ? ParsedColumn.WRONG : value;
        };
    }

    private void finish(TableSource source, ColumnMap map) {
        decimals.values().forEach(DecimalSigns::finish);
        dates.settle(columns.date);
        IntList written = columns.coded[DiaryColumns.ENTERED];
        if (written != null) {
            entered.settle(written);
        }
        Location header = Location.file(file);
        int records = columns.resident.size();
        missing.forEach((column, count) -> {
            if (records > 0 && count == records) {
                log.add(header, ProblemCode.COLUMN_EMPTY, column);
            } else {
                log.add(header, ProblemCode.MISSING_COUNTED, column, count);
            }
        });
        for (int field : map.rest()) {
            log.add(
                    source.at(source.headerLine(), field),
                    ProblemCode.COLUMN_UNUSED,
                    Excerpt.of(source.header().get(field)));
        }
        int duplicates = hashes.duplicates();
        if (duplicates > 0) {
            log.add(header, ProblemCode.EXACT_DUPLICATES, duplicates);
        }
        uses.forEach((key, count) -> {
            int tab = key.indexOf('\t');
            Spellings spelling = key.startsWith("area\t") || key.startsWith("service_area\t")
                    ? register.areas()
                    : spelling(key.substring(0, tab));
            spelling.count(key.substring(tab + 1), count);
        });
        spellings.values().forEach(spelling -> spelling.report(header, log));
        columns.services = spelling("service").written();
        columns.channels = spelling("channel").written();
        columns.reasons = spelling("unmet_reason").written();
        columns.providers = spelling("provider").written();
        columns.sectors = spelling("sector").written();
        columns.travelModes = spelling("travel_mode").written();
        columns.serviceAreas = register.areas().written();
        columns.needs = needs(map);
    }

    /** Returns the written needs; where the file has no column of needs they come from the codebook by service. */
    private List<String> needs(ColumnMap map) {
        if (map.field("need") >= 0) {
            return spelling("need").written();
        }
        List<String> needs = new ArrayList<>();
        for (String service : columns.services) {
            String need = sources.codebook().serviceNeeds().get(service);
            if (need == null) {
                log.add(Location.file(file), ProblemCode.SERVICE_WITHOUT_NEED, Excerpt.of(service));
            }
            needs.add(need == null ? "" : need);
        }
        return needs;
    }

    /** The fields of one record, read and stored. */
    private final class Fields {
        private final TableSource source;
        private final TableScreening screening;
        private final List<String> names = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();
        private final List<ParsedColumn> readers = new ArrayList<>();
        private final double[] values;
        private final boolean[] tallied;
        private final List<Map<String, int[]>> counts = new ArrayList<>();
        private final Map<String, Integer> slots = new HashMap<>();

        Fields(TableSource source, ColumnMap map, TableScreening screening) {
            this.source = source;
            this.screening = screening;
            Map<Integer, String> byField = new HashMap<>();
            for (String column : TableKind.DIARY.required()) {
                byField.put(map.field(column), column);
            }
            for (String column : TableKind.DIARY.optional()) {
                byField.put(map.field(column), column);
            }
            for (int field = 0; field < source.header().size(); field++) {
                String column = byField.getOrDefault(field, "");
                if (column.isEmpty() && !map.rest().contains(field)) {
                    continue;
                }
                slots.put(column, names.size());
                names.add(column);
                positions.add(field);
                readers.add(new ParsedColumn(reader(column)));
                counts.add(counted(column) ? new HashMap<>() : Map.of());
            }
            this.values = new double[names.size()];
            this.tallied = new boolean[names.size()];
            for (int i = 0; i < tallied.length; i++) {
                tallied[i] = counted(names.get(i));
            }
        }

        private boolean counted(String column) {
            return column.equals("area") || column.equals("service_area") || spellings.containsKey(column);
        }

        void accept(TableRow row) {
            boolean wrong = false;
            for (int i = 0; i < values.length; i++) {
                int field = positions.get(i);
                String text = row.get(field);
                ParsedColumn reader = readers.get(i);
                values[i] = reader.value(text, () -> source.at(row.line(), field));
                screening.cell(row.line(), i, text, reader.fresh());
                wrong |= values[i] == ParsedColumn.WRONG;
            }
            if (!wrong) {
                store(row);
            }
        }

        private void store(TableRow row) {
            int resident = (int) value("resident_id");
            register.get(resident).inDiary = true;
            int area = slots.getOrDefault("area", -1);
            if (area >= 0) {
                int field = positions.get(area);
                String text = row.get(field);
                if (!register.get(resident).area().equals(text)) {
                    register.area(resident, text, TableKind.DIARY, source.at(row.line(), field));
                }
            }
            columns.resident.add(resident);
            columns.date.add((int) value("date"));
            int service = (int) value("service");
            columns.service.add(service);
            columns.need.add(slots.containsKey("need") ? (int) value("need") : service);
            columns.line.add((int) Math.min(Integer.MAX_VALUE, row.line()));
            for (int i = 0; i < CODED.size(); i++) {
                add(columns.coded[i], CODED.get(i));
            }
            add(helped, "helped");
            for (int i = 0; i < AMOUNTS.size(); i++) {
                DoubleList list = columns.amounts[i];
                if (list != null) {
                    list.add(noted(AMOUNTS.get(i)));
                }
            }
            count(row);
        }

        private void count(TableRow row) {
            for (int i = 0; i < values.length; i++) {
                if (tallied[i] && !Double.isNaN(values[i])) {
                    String text = row.get(positions.get(i));
                    counts.get(i).computeIfAbsent(text, t -> new int[1])[0]++;
                }
            }
        }

        private void add(@Nullable IntList list, String column) {
            if (list != null) {
                double value = noted(column);
                list.add(Double.isNaN(value) ? -1 : (int) value);
            }
        }

        private double noted(String column) {
            double value = value(column);
            if (Double.isNaN(value)) {
                missing.merge(column, 1, Integer::sum);
            }
            return value;
        }

        private double value(String column) {
            return values[java.util.Objects.requireNonNull(slots.get(column))];
        }

        void flush() {
            for (int i = 0; i < values.length; i++) {
                String column = names.get(i);
                counts.get(i).forEach((text, count) -> uses.merge(column + "\t" + text, count[0], Integer::sum));
            }
        }
    }
}
