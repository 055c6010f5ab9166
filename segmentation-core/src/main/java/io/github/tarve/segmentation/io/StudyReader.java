package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.io.csv.DataTable;
import io.github.tarve.segmentation.io.csv.TableSource;
import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.Population;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import io.github.tarve.segmentation.screening.TableScreening;
import io.github.tarve.segmentation.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the tables of a study strictly: every cell is screened for personal data and checked, every problem is told with
 * file, line and column, and what was decided where the input left a choice is among the notices of the study.
 */
public final class StudyReader {
    private final StudySources sources;
    private final ProblemLog log = new ProblemLog();
    private final ResidentRegister register;
    private final Set<String> seenHeaders = new HashSet<>();
    private Optional<DiaryTable> diary = Optional.empty();
    private Optional<DayTable> days = Optional.empty();
    private SurveyTable survey = SurveyTable.none();
    private Optional<Population> population = Optional.empty();

    private StudyReader(StudySources sources) {
        this.sources = sources;
        this.register = new ResidentRegister(sources.codebook(), log);
    }

    /**
     * Reads a study.
     *
     * @throws Refusal with everything that is wrong, in the order of the input; beside personal data nothing else is told
     */
    public static Study read(StudySources sources) {
        return new StudyReader(sources).read();
    }

    /**
     * Reads the study of a study file, with the settings that the file holds.
     *
     * @param studyFile a folder with {@code study.yaml}, a study file or a {@code datapackage.json}
     * @throws Refusal with everything that is wrong
     */
    public static Study read(Path studyFile) {
        Settings settings = StudyFile.read(studyFile).settings().checked();
        InputFiles.check(settings);
        return read(ReadingSettings.sources(settings));
    }

    /** Reads a study and returns everything that was found, errors included. */
    public static StudyCheck check(StudySources sources) {
        try {
            Study study = read(sources);
            return new StudyCheck(study.notices(), Optional.of(study));
        } catch (Refusal refusal) {
            return new StudyCheck(refusal.problems(), Optional.empty());
        }
    }

    private Study read() {
        if (sources.path(TableKind.DIARY).isEmpty()
                && sources.path(TableKind.SURVEY).isEmpty()) {
            throw Refusal.of(ProblemCode.NO_TABLE);
        }
        for (TableKind kind : TableKind.values()) {
            sources.path(kind).ifPresent(path -> {
                int before = log.errors();
                try (TableSource source = TableSource.open(kind.option(), path, sources.reading(), log)) {
                    table(kind, source);
                } catch (Refusal refusal) {
                    // What stopped this table is in the log; a refused setting is not about a table.
                    if (log.errors() == before) {
                        throw refusal;
                    }
                }
            });
        }
        mappings();
        log.refuseIfErrors();
        register.areas().report(Location.none(), log);
        return new StudyAssembly(sources, register, diary, days, survey, population, log).assemble();
    }

    private void table(TableKind kind, TableSource source) {
        seenHeaders.addAll(source.header().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList());
        int before = log.errors();
        Location header = Location.line(source.file(), source.headerLine());
        ColumnMap map = ColumnMap.of(kind, source.header(), header, sources, log);
        boolean readable = log.errors() == before;
        ScreeningPolicy policy = policy(map);
        switch (kind) {
            case DIARY, DIARY_DAYS -> events(kind, source, map, policy, readable);
            case RESIDENTS, SURVEY, POPULATION -> {
                DataTable table = DataTable.read(source, policy, log);
                if (readable && table.rows() > 0) {
                    people(kind, table, map, source);
                }
            }
        }
    }

    private void events(TableKind kind, TableSource source, ColumnMap map, ScreeningPolicy policy, boolean readable) {
        List<String> names = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < source.header().size(); i++) {
            if (!policy.ignored(source.header().get(i))) {
                names.add(source.header().get(i));
                positions.add(source.at(0, i).column());
            }
        }
        int[] places = positions.stream().mapToInt(Integer::intValue).toArray();
        if (!readable) {
            // The columns cannot be understood, yet what is personal in them is told.
            DataTable.read(source, policy, log);
            return;
        }
        TableScreening screening = new TableScreening(source.file(), source.headerLine(), names, places, policy);
        try {
            if (kind == TableKind.DIARY) {
                DiaryTable table = new DiaryTable(sources, register, source.file(), log);
                table.read(source, map, screening);
                diary = Optional.of(table);
            } else {
                DayTable table = new DayTable(source.file());
                table.read(source, map, screening, sources, register, log);
                days = Optional.of(table);
            }
        } finally {
            screening.finish(log);
        }
    }

    private ScreeningPolicy policy(ColumnMap map) {
        Set<String> vocabulary = new TreeSet<>();
        for (Map<String, Label> labels : List.of(
                sources.codebook().areas(),
                sources.codebook().services(),
                sources.codebook().needs(),
                sources.codebook().channels())) {
            labels.forEach((code, label) -> {
                vocabulary.add(code);
                vocabulary.addAll(label.texts().values());
            });
        }
        return new ScreeningPolicy(sources.screening(), sources.ignored(), map.coded(), vocabulary);
    }

    private void people(TableKind kind, DataTable table, ColumnMap map, TableSource source) {
        Map<String, Integer> columns = new HashMap<>();
        for (String column : List.of("resident_id", "area", "weight", "household_id", "count")) {
            if (map.field(column) >= 0) {
                columns.put(column, table.names().indexOf(source.header().get(map.field(column))));
            }
        }
        List<Integer> rest = map.rest().stream()
                .map(field -> table.names().indexOf(source.header().get(field)))
                .toList();
        if (kind == TableKind.POPULATION) {
            population = Optional.of(population(table, columns, rest));
            return;
        }
        int[] residents = PeopleTable.enter(table, kind, columns, sources, register, log);
        if (kind == TableKind.SURVEY) {
            survey = SurveyTable.read(table, rest, residents, sources, register, log);
        } else {
            for (int field : rest) {
                String name = HeaderNames.named(table.names().get(field), sources.columns());
                log.add(table.at(0, field), ProblemCode.BACKGROUND_COLUMN, name);
                PeopleTable.background(table, field, name, residents, register, log);
            }
        }
    }

    private Population population(DataTable table, Map<String, Integer> columns, List<Integer> rest) {
        int area = columns.getOrDefault("area", 0);
        int count = columns.getOrDefault("count", 0);
        double[] counts = table.numbers(count, sources.reading().decimal(), Set.of(), log);
        List<Population.Cell> cells = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.get(row, area).isEmpty()) {
                log.add(table.at(row, area), ProblemCode.VALUE_EMPTY, "area");
            }
            if (table.missing(row, count)) {
                log.add(table.at(row, count), ProblemCode.VALUE_EMPTY, "count");
            } else if (counts[row] < 0) {
                log.add(
                        table.at(row, count),
                        ProblemCode.NUMBER_OUTSIDE,
                        "count",
                        Excerpt.of(table.get(row, count)),
                        0,
                        "\u221E");
            }
            Map<String, String> groups = new TreeMap<>();
            for (int field : rest) {
                groups.put(HeaderNames.named(table.names().get(field), sources.columns()), table.get(row, field));
            }
            cells.add(new Population.Cell(table.get(row, area), groups, counts[row]));
        }
        return new Population(cells);
    }

    /** Reports mapped and ignored headers that no table has. */
    private void mappings() {
        Set<String> known = new TreeSet<>();
        Arrays.stream(TableKind.values()).forEach(kind -> {
            known.addAll(kind.required());
            known.addAll(kind.optional());
        });
        sources.codebook().items().forEach(item -> known.add(item.id()));
        new TreeMap<>(sources.columns()).forEach((column, header) -> {
            if (!known.contains(column) && !HeaderNames.background(column)) {
                String close = io.github.tarve.segmentation.settings.Suggestion.nearest(column, known)
                        .orElse("resident_id");
                log.add(Location.none(), ProblemCode.UNKNOWN_COLUMN_NAME, Excerpt.plain(column), close);
            } else if (!seenHeaders.contains(header.strip().toLowerCase(Locale.ROOT))) {
                log.add(Location.none(), ProblemCode.MAPPED_COLUMN_ABSENT, column, Excerpt.plain(header));
            }
        });
        for (String header : new TreeSet<>(sources.ignored())) {
            if (!seenHeaders.contains(header.toLowerCase(Locale.ROOT))) {
                log.add(Location.none(), ProblemCode.IGNORED_COLUMN_ABSENT, Excerpt.of(header));
            }
        }
    }
}
