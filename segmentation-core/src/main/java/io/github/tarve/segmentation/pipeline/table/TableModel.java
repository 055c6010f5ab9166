package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.ClusterModel;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.pipeline.table.PreparedTable.LeftOut;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clusters of a table as {@code model.json} keeps them: how the columns are coded and scaled, and what assigns rows.
 * Immutable.
 */
public final class TableModel {
    /** What the schema of every version of the file starts with. */
    public static final String SCHEMA = "tarve/table-model/";

    private static final int VERSION = 1;
    private static final int MOST_CLUSTERS = 1_000_000;

    private final TableMethod method;
    private final MissingRule missing;
    private final Optional<String> id;
    private final Optional<String> exposure;
    private final List<CodedColumn> columns;
    private final List<FeatureRole> roles;
    private final ClusterModel clusters;

    private TableModel(JsonValue json) {
        JsonValue settings = json.get("settings");
        this.method = choice(TableMethod.values(), json.get("method"));
        this.missing = choice(MissingRule.values(), settings.get("missing"));
        this.id = settings.find("id").map(JsonValue::text);
        this.exposure = settings.find("exposure").map(JsonValue::text);
        List<CodedColumn> coded = new ArrayList<>();
        List<FeatureRole> uses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonValue column : settings.get("columns").items()) {
            if (!names.add(column.get("name").text())) {
                throw new JsonFault(column.get("name").path(), "a column that is there twice");
            }
            coded.add(CodedColumn.read(column));
            uses.add(choice(new FeatureRole[] {FeatureRole.ACTIVE, FeatureRole.COVARIATE}, column.get("role")));
        }
        this.columns = List.copyOf(coded);
        this.roles = List.copyOf(uses);
        this.clusters = clusters(json);
    }

    private static <E extends Enum<E>> E choice(E[] known, JsonValue json) {
        String code = json.text();
        return Arrays.stream(known)
                .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new JsonFault(json.path(), "not one of the names known here"));
    }

    private ClusterModel clusters(JsonValue json) {
        JsonValue place =
                json.find("clusters").orElseThrow(() -> new JsonFault("clusters", "nothing that could assign rows"));
        ClusterModel model = RecordJson.read(place, ClusterModel.class);
        if (model.clusters() > MOST_CLUSTERS) {
            throw new JsonFault(json.get("k").path(), "more than " + MOST_CLUSTERS);
        }
        if (model.clusters() != json.get("k").small()) {
            throw new JsonFault(json.get("k").path(), "not the number of clusters that the model holds");
        }
        try {
            int[] labels = model.assign(trial());
            model.membershipsOf(trial());
            if (Arrays.stream(labels).anyMatch(label -> label < -1 || label >= model.clusters())) {
                throw new JsonFault(place.path(), "clusters beyond their number");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new JsonFault(place.path(), "sizes that do not fit each other or the columns");
        }
        return model;
    }

    /** Returns rows by which a model shows whether its parts fit together: the first level of everything, the last, nothing. */
    private FeatureMatrix trial() {
        double[][] values = new double[columns.size()][];
        for (int j = 0; j < values.length; j++) {
            values[j] = new double[] {0, Math.max(0, columns.get(j).levels().size() - 1), Double.NaN};
        }
        return matrix(values, List.of("1", "2", "3"), new double[] {1, 1, 1});
    }

    /**
     * Reads a model.
     *
     * @param source name of the file, for messages
     * @param json its content
     * @throws Refusal naming the place when it is no model of a table or from a later version
     */
    public static TableModel read(String source, String json) {
        try {
            JsonValue root = JsonValue.read(json);
            String schema = root.get("schema").text();
            if (!schema.equals(SCHEMA + VERSION)) {
                throw schema.matches("\\Q" + SCHEMA + "\\E[0-9]{1,9}")
                        ? Refusal.at(Location.file(source), ProblemCode.MODEL_TOO_NEW, schema, SCHEMA + VERSION)
                        : new JsonFault("schema", "not " + SCHEMA + VERSION);
            }
            return new TableModel(root);
        } catch (JsonFault fault) {
            throw Refusal.at(
                    Location.file(source),
                    ProblemCode.MODEL_UNREADABLE,
                    fault.path().isEmpty() ? "$" : fault.path(),
                    fault.complaint());
        }
    }

    /** Returns the name of the method that made the clusters. */
    public String method() {
        return method.code();
    }

    /** Returns the number of clusters. */
    public int k() {
        return clusters.clusters();
    }

    /**
     * Assigns the rows of a table to the clusters; rows of the table that was clustered get the cluster that they had.
     *
     * @throws Refusal when the table lacks a column of the model, or a cell holds what the model does not know
     */
    public TableAssignment assign(TableColumns table, AssignWishes wishes) {
        List<CodedColumn> placed = placed(table, wishes);
        TablePlan plan = plan(table, wishes);
        List<ActiveColumn> all = placed.stream().map(CodedColumn::column).toList();
        int active =
                (int) roles.stream().filter(role -> role == FeatureRole.ACTIVE).count();
        Settled settled = new Settled(method, Optional.empty(), Scaling.NONE, rule(wishes));
        double[] exposures = new double[table.rows()];
        List<LeftOut> reasons = new ArrayList<>(new RowUse(plan, table, all.subList(0, active), all, settled)
                .reasons(new double[table.rows()], exposures));
        int[] rows = PreparedTable.used(reasons);
        double[][] values = new double[placed.size()][];
        for (int j = 0; j < values.length; j++) {
            requireKnown(table, placed.get(j), rows);
            values[j] = placed.get(j).scaled(placed.get(j).values(table, rows));
        }
        List<String> ids = PreparedTable.ids(plan, table);
        FeatureMatrix matrix = matrix(
                values,
                Arrays.stream(rows).mapToObj(ids::get).toList(),
                Arrays.stream(rows).mapToDouble(row -> exposures[row]).toArray());
        int[] found = clusters.assign(matrix);
        int[] labels = new int[table.rows()];
        int[] positions = new int[table.rows()];
        Arrays.fill(labels, -1);
        Arrays.fill(positions, -1);
        for (int i = 0; i < rows.length; i++) {
            boolean lost = found[i] < 0 && method != TableMethod.DBSCAN;
            if (empty(matrix, i, active)) {
                reasons.set(rows[i], LeftOut.NO_ANSWER);
            } else if (lost) {
                reasons.set(rows[i], LeftOut.NOTHING_IN_COMMON);
            } else {
                labels[rows[i]] = found[i];
                positions[rows[i]] = i;
            }
        }
        Optional<Memberships> memberships = clusters.membershipsOf(matrix);
        return new TableAssignment(ids, labels, reasons, positions, memberships, clusters.clusters());
    }

    /** Returns what is done about missing cells: centroids can do with the columns that are there. */
    private MissingRule rule(AssignWishes wishes) {
        MissingRule rule = wishes.missing().orElse(missing);
        List<MissingRule> allowed = new ArrayList<>(method.missingRules());
        if (method == TableMethod.KMEANS) {
            allowed.add(MissingRule.PAIRWISE);
        }
        if (!allowed.contains(rule)) {
            throw Refusal.of(
                    ProblemCode.CHOICE_NOT_FOR_METHOD,
                    "--missing",
                    rule.code(),
                    method.code(),
                    String.join(", ", allowed.stream().map(MissingRule::code).toList()));
        }
        return rule;
    }

    private static boolean empty(FeatureMatrix matrix, int row, int active) {
        for (int j = 0; j < active; j++) {
            if (!matrix.missing(row, j)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the columns at their places in a table. */
    private List<CodedColumn> placed(TableColumns table, AssignWishes wishes) {
        List<Refusal> missingColumns = new ArrayList<>();
        List<CodedColumn> placed = new ArrayList<>();
        for (CodedColumn column : columns) {
            String name = column.column().name();
            int position = table.indexOf(wishes.headers().getOrDefault(name, name));
            if (position < 0) {
                missingColumns.add(missing(table, wishes, name));
            } else {
                placed.add(column.at(position, table.names().get(position)));
            }
        }
        if (!missingColumns.isEmpty()) {
            throw new Refusal(missingColumns.stream()
                    .flatMap(refusal -> refusal.problems().stream())
                    .toList());
        }
        return placed;
    }

    private static Refusal missing(TableColumns table, AssignWishes wishes, String name) {
        String wanted = wishes.headers().getOrDefault(name, name);
        return Refusal.at(
                Location.file(table.source()),
                ProblemCode.MODEL_COLUMN_MISSING,
                Quoted.of(wanted),
                Quoted.of(ColumnLists.closest(table, wanted)),
                Quoted.of(name));
    }

    private TablePlan plan(TableColumns table, AssignWishes wishes) {
        TablePlan.Builder plan = TablePlan.builder();
        wishes.where().forEach((column, value) -> plan.where(column + "=" + value));
        exposure.ifPresent(name -> {
            String header = wishes.headers().getOrDefault(name, name);
            if (table.indexOf(header) < 0) {
                throw missing(table, wishes, name);
            }
            plan.exposure(header);
        });
        wishes.id().or(() -> id.filter(name -> table.indexOf(name) >= 0)).ifPresent(plan::id);
        return plan.build();
    }

    private static void requireKnown(TableColumns table, CodedColumn column, int[] rows) {
        int position = column.column().position();
        for (int row : rows) {
            if (!column.levels().isEmpty()
                    && !table.missing(row, position)
                    && !column.levels().contains(table.cell(row, position))) {
                throw Refusal.at(
                        table.where(row, position),
                        ProblemCode.MODEL_UNKNOWN_LEVEL,
                        Quoted.of(column.column().name()),
                        Quoted.of(table.cell(row, position)),
                        CodedColumn.listed(column.levels()));
            }
        }
    }

    private FeatureMatrix matrix(double[][] values, List<String> ids, double[] exposures) {
        List<Feature> features = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            features.add(columns.get(j).feature(roles.get(j)));
        }
        double[] weights = new double[ids.size()];
        Arrays.fill(weights, 1);
        return FeatureMatrix.of(features, ids, values, weights, exposures);
    }
}
