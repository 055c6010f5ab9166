package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.dissimilarity.Dissimilarities;
import io.github.tarve.segmentation.dissimilarity.OrdinalScale;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.validation.structure.NullModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a table is to be clustered. Column lists are kept as written, ranges included, because only the table says what lies
 * between two columns.
 *
 * @param method name of the method, empty for the default of the column types
 * @param count how many clusters
 * @param columns active columns, empty for all others
 * @param exclude columns left out when no active columns are named
 * @param types columns by type, as named
 * @param levels order of the levels of ordinal and binary columns
 * @param ordinal how Gower treats ordinal columns, empty for ranks
 * @param transforms change of numeric columns before scaling
 * @param scaling common scale, empty for the default of the method
 * @param dissimilarity name of the dissimilarity, empty for the default of the column types
 * @param options settings that only some methods have
 * @param missing what is done about missing cells, empty for the default of the method
 * @param where conditions on the rows used, by column
 * @param weight column of case weights
 * @param id column of row ids
 * @param restarts number of starts, empty for the default of the method
 * @param nullModel code of what the clusters are compared with where their number is chosen, empty for the default
 * @param seed from which every random choice derives
 * @param threads most threads at a time, 0 for every processor
 */
public record TablePlan(
        Optional<String> method,
        ClusterCount count,
        List<String> columns,
        List<String> exclude,
        Map<ColumnType, List<String>> types,
        Map<String, List<String>> levels,
        Optional<OrdinalScale> ordinal,
        Map<String, Transform> transforms,
        Optional<Scaling> scaling,
        Optional<String> dissimilarity,
        MethodOptions options,
        Optional<MissingRule> missing,
        Map<String, String> where,
        Optional<String> weight,
        Optional<String> id,
        OptionalInt restarts,
        Optional<String> nullModel,
        long seed,
        int threads) {
    /** Copies the lists and maps, keeping their order. */
    public TablePlan {
        columns = List.copyOf(columns);
        exclude = List.copyOf(exclude);
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        transforms = Collections.unmodifiableMap(new LinkedHashMap<>(transforms));
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** Returns what the clusters are compared with where their number is chosen, empty for nothing. */
    Optional<NullModel> comparison() {
        return NullModel.of(nullModel.orElse(NullModel.COPULA.code()));
    }

    /** Returns a builder with the defaults: one cluster count {@code auto}, seed 1, every processor. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects settings as texts in the form of the command's options, and refuses what it does not know. */
    public static final class Builder {
        private Optional<String> method = Optional.empty();
        private ClusterCount count = new ClusterCount.Automatic();
        private List<String> columns = List.of();
        private List<String> exclude = List.of();
        private final Map<ColumnType, List<String>> types = new EnumMap<>(ColumnType.class);
        private final Map<String, List<String>> levels = new LinkedHashMap<>();
        private Optional<OrdinalScale> ordinal = Optional.empty();
        private final Map<String, Transform> transforms = new LinkedHashMap<>();
        private Optional<Scaling> scaling = Optional.empty();
        private Optional<String> dissimilarity = Optional.empty();
        private Optional<Linkage> linkage = Optional.empty();
        private List<String> counts = List.of();
        private Optional<String> exposure = Optional.empty();
        private Optional<Dispersion> dispersion = Optional.empty();
        private List<String> covariates = List.of();
        private Optional<Covariance> covariance = Optional.empty();
        private OptionalDouble eps = OptionalDouble.empty();
        private OptionalInt minPoints = OptionalInt.empty();
        private OptionalInt standardErrors = OptionalInt.empty();
        private Optional<MissingRule> missing = Optional.empty();
        private final Map<String, String> where = new LinkedHashMap<>();
        private Optional<String> weight = Optional.empty();
        private Optional<String> id = Optional.empty();
        private OptionalInt restarts = OptionalInt.empty();
        private Optional<String> nullModel = Optional.empty();
        private long seed = 1;
        private int threads;

        private Builder() {}

        /** Sets {@code --method}. */
        public Builder method(String name) {
            method = Optional.of(TableMethod.require(name).code());
            return this;
        }

        /** Sets {@code --k}. */
        public Builder k(String text) {
            count = ClusterCount.parse(text);
            return this;
        }

        /** Sets {@code --columns}, separated by commas. */
        public Builder columns(String list) {
            columns = split(list, ",");
            return this;
        }

        /** Sets {@code --exclude}, separated by commas. */
        public Builder exclude(String list) {
            exclude = split(list, ",");
            return this;
        }

        /** Sets {@code --numeric}, {@code --nominal} and so on, separated by commas. */
        public Builder type(ColumnType type, String list) {
            types.put(type, split(list, ","));
            return this;
        }

        /** Adds one {@code --levels}: {@code column=low;mid;high}. */
        public Builder levels(String text) {
            String[] parts = pair("--levels", text);
            levels.put(parts[0], split(parts[1], ";"));
            return this;
        }

        /** Sets {@code --ordinal-as}. */
        public Builder ordinalAs(String text) {
            ordinal = Optional.of(Arrays.stream(OrdinalScale.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> unknown("--ordinal-as", text, List.of("codes", "ranks"))));
            return this;
        }

        /** Adds {@code --transform}: {@code column=log1p,column=sqrt}. */
        public Builder transform(String list) {
            Map<String, Transform> known = Map.of("log1p", Transform.LOG1P, "sqrt", Transform.SQRT);
            for (String one : split(list, ",")) {
                String[] parts = pair("--transform", one);
                if (!known.containsKey(parts[1])) {
                    throw unknown("--transform", parts[1], List.of("log1p", "sqrt"));
                }
                transforms.put(parts[0], known.get(parts[1]));
            }
            return this;
        }

        /** Sets {@code --scale}. */
        public Builder scale(String text) {
            scaling = Optional.of(Scaling.of(text).orElseThrow(() -> unknown("--scale", text, Scaling.names())));
            return this;
        }

        /** Sets {@code --dissimilarity}. */
        public Builder dissimilarity(String name) {
            if (Dissimilarities.of(name).isEmpty()) {
                throw unknown("--dissimilarity", name, Dissimilarities.names());
            }
            dissimilarity = Optional.of(name);
            return this;
        }

        /** Sets {@code --linkage}. */
        public Builder linkage(String name) {
            linkage = Optional.of(Linkage.of(name).orElseThrow(() -> unknown("--linkage", name, Linkage.names())));
            return this;
        }

        /** Sets {@code --counts}, separated by commas. */
        public Builder counts(String list) {
            counts = split(list, ",");
            return this;
        }

        /** Sets {@code --exposure}. */
        public Builder exposure(String column) {
            exposure = Optional.of(column);
            return this;
        }

        /** Sets {@code --dispersion}. */
        public Builder dispersion(String name) {
            dispersion = Optional.of(
                    Dispersion.of(name).orElseThrow(() -> unknown("--dispersion", name, Dispersion.names())));
            return this;
        }

        /** Sets {@code --covariates}, separated by commas. */
        public Builder covariates(String list) {
            covariates = split(list, ",");
            return this;
        }

        /** Sets {@code --covariance}. */
        public Builder covariance(String name) {
            covariance = Optional.of(
                    Covariance.of(name).orElseThrow(() -> unknown("--covariance", name, Covariance.names())));
            return this;
        }

        /** Sets {@code --eps}. */
        public Builder eps(double distance) {
            if (!(distance > 0) || Double.isInfinite(distance)) {
                throw unknown("--eps", String.valueOf(distance), List.of("0.1", "0.5", "1", "..."));
            }
            eps = OptionalDouble.of(distance);
            return this;
        }

        /** Sets {@code --min-points}. */
        public Builder minPoints(int number) {
            if (number < 1) {
                throw unknown("--min-points", String.valueOf(number), List.of("1", "2", "3", "..."));
            }
            minPoints = OptionalInt.of(number);
            return this;
        }

        /** Sets {@code --standard-errors}; 0 is none. */
        public Builder standardErrors(int samples) {
            if (samples < 0 || samples == 1) {
                throw unknown("--standard-errors", String.valueOf(samples), List.of("0", "2", "3", "..."));
            }
            standardErrors = samples == 0 ? OptionalInt.empty() : OptionalInt.of(samples);
            return this;
        }

        /** Sets {@code --missing}. */
        public Builder missing(String name) {
            missing = Optional.of(
                    MissingRule.of(name).orElseThrow(() -> unknown("--missing", name, MissingRule.names())));
            return this;
        }

        /** Adds one {@code --where}: {@code column=value}. */
        public Builder where(String text) {
            String[] parts = pair("--where", text);
            where.put(parts[0], parts[1]);
            return this;
        }

        /** Sets {@code --weight}. */
        public Builder weight(String column) {
            weight = Optional.of(column);
            return this;
        }

        /** Sets {@code --id}. */
        public Builder id(String column) {
            id = Optional.of(column);
            return this;
        }

        /** Sets {@code --restarts}. */
        public Builder restarts(int number) {
            if (number < 1) {
                throw unknown("--restarts", String.valueOf(number), List.of("1", "2", "3", "..."));
            }
            restarts = OptionalInt.of(number);
            return this;
        }

        /** Sets {@code --null}. */
        public Builder nullModel(String text) {
            List<String> known = new ArrayList<>(
                    Arrays.stream(NullModel.values()).map(NullModel::code).toList());
            known.add("none");
            if (!known.contains(text)) {
                throw unknown("--null", text, known);
            }
            nullModel = Optional.of(text);
            return this;
        }

        /** Sets {@code --seed}. */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /** Sets {@code --threads}; 0 is every processor. */
        public Builder threads(int number) {
            threads = number;
            return this;
        }

        /** Returns the plan. */
        public TablePlan build() {
            return new TablePlan(
                    method,
                    count,
                    columns,
                    exclude,
                    types,
                    levels,
                    ordinal,
                    transforms,
                    scaling,
                    dissimilarity,
                    new MethodOptions(
                            linkage,
                            counts,
                            exposure,
                            dispersion,
                            covariates,
                            covariance,
                            eps,
                            minPoints,
                            standardErrors),
                    missing,
                    where,
                    weight,
                    id,
                    restarts,
                    nullModel,
                    seed,
                    threads);
        }

        private static List<String> split(String list, String separator) {
            List<String> parts = new ArrayList<>();
            for (String part : list.split(separator, -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return List.copyOf(parts);
        }

        private static String[] pair(String option, String text) {
            int at = text.indexOf('=');
            if (at < 1) {
                throw Refusal.of(ProblemCode.OPTION_NOT_A_PAIR, option, text);
            }
            return new String[] {
                text.substring(0, at).strip(), text.substring(at + 1).strip()
            };
        }

        private static Refusal unknown(String option, String text, List<String> known) {
            return Refusal.of(ProblemCode.UNKNOWN_CHOICE, option, text, String.join(", ", known));
        }
    }
}
