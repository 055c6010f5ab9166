package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Covariance;
import io.github.tarve.segmentation.clustering.Dispersion;
import io.github.tarve.segmentation.clustering.Linkage;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings that only some methods have; each is refused with a method that has no use for it.
 *
 * @param linkage how hierarchical clustering joins
 * @param counts count columns of a mixture
 * @param exposure column of what counts are per
 * @param dispersion how counts scatter within a class
 * @param covariates columns that predict who belongs to which class
 * @param covariance shapes of the classes of a Gaussian mixture
 * @param eps how far neighbours may be apart
 * @param minPoints how many neighbours, itself included, make a row a core of its cluster
 * @param standardErrors number of bootstrap samples for standard errors of a model, empty for none
 */
public record MethodOptions(
        Optional<Linkage> linkage,
        List<String> counts,
        Optional<String> exposure,
        Optional<Dispersion> dispersion,
        List<String> covariates,
        Optional<Covariance> covariance,
        OptionalDouble eps,
        OptionalInt minPoints,
        OptionalInt standardErrors) {
    /** Copies the lists. */
    public MethodOptions {
        counts = List.copyOf(counts);
        covariates = List.copyOf(covariates);
    }

    /** Returns options of which none is set. */
    public static MethodOptions none() {
        return new MethodOptions(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static final Map<String, Set<TableMethod>> USES = uses();

    private static Map<String, Set<TableMethod>> uses() {
        Map<String, Set<TableMethod>> uses = new LinkedHashMap<>();
        uses.put("--linkage", Set.of(TableMethod.HIERARCHICAL));
        uses.put("--counts", Set.of(TableMethod.MIXTURE));
        uses.put("--exposure", Set.of(TableMethod.MIXTURE));
        uses.put("--dispersion", Set.of(TableMethod.MIXTURE));
        uses.put("--covariates", Set.of(TableMethod.LCA, TableMethod.MIXTURE));
        uses.put("--covariance", Set.of(TableMethod.GMM, TableMethod.MIXTURE));
        uses.put("--eps", Set.of(TableMethod.DBSCAN));
        uses.put("--min-points", Set.of(TableMethod.DBSCAN));
        uses.put("--standard-errors", Set.of(TableMethod.LCA, TableMethod.MIXTURE));
        return uses;
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        linkage.ifPresent(one -> given.put("--linkage", one.code()));
        if (!counts.isEmpty()) {
            given.put("--counts", String.join(",", counts));
        }
        exposure.ifPresent(one -> given.put("--exposure", one));
        dispersion.ifPresent(one -> given.put("--dispersion", one.code()));
        if (!covariates.isEmpty()) {
            given.put("--covariates", String.join(",", covariates));
        }
        covariance.ifPresent(one -> given.put("--covariance", one.name()));
        eps.ifPresent(one -> given.put("--eps", String.valueOf(one)));
        minPoints.ifPresent(one -> given.put("--min-points", String.valueOf(one)));
        standardErrors.ifPresent(one -> given.put("--standard-errors", String.valueOf(one)));
        return given;
    }

    /** Refuses an option that a method has no use for. */
    void requireFor(TableMethod method) {
        given().forEach((option, value) -> {
            Set<TableMethod> users = USES.getOrDefault(option, Set.of());
            if (!users.contains(method)) {
                String names = Arrays.stream(TableMethod.values())
                        .filter(users::contains)
                        .map(TableMethod::code)
                        .collect(Collectors.joining(", "));
                throw Refusal.of(ProblemCode.OPTION_NOT_FOR_METHOD, option, Quoted.of(value), method.code(), names);
            }
        });
        covariance.filter(form -> method == TableMethod.MIXTURE).ifPresent(form -> {
            if (form != Covariance.EEI && form != Covariance.VVI) {
                throw Refusal.of(
                        ProblemCode.CHOICE_NOT_FOR_METHOD, "--covariance", form.name(), method.code(), "EEI, VVI");
            }
        });
    }
}
