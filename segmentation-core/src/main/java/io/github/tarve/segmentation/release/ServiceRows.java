package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.ServiceLack;
import io.github.tarve.segmentation.release.Protection.NeedFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Releases how many residents got too little of each service. Residents who use a service are among those who have its needs,
 * so that counts by service would narrow down what is hidden by need. A service is therefore told of all or not at all: over
 * everyone when nothing is hidden over everyone of the needs that it was used for, by area when nothing is hidden of them by
 * area, and either only when no figure of its own, and no difference to the figures of a need, is one to hide.
 */
final class ServiceRows {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final Map<String, NeedFigures> needs = new HashMap<>();

    ServiceRows(Segmentation exact, Figures figures, Protection protection) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        protection.needs().forEach(need -> needs.put(need.overall().need(), need));
    }

    Optional<ServiceSection> section() {
        if (exact.services().isEmpty()) {
            return Optional.empty();
        }
        List<ServiceLack> told = exact.services().stream()
                .filter(this::told)
                .sorted(Comparator.comparingInt(
                                (ServiceLack service) -> -service.overall().needed())
                        .thenComparing(ServiceLack::service))
                .toList();
        List<ServiceSection.Row> rows = told.stream().map(this::row).toList();
        return Optional.of(new ServiceSection(rows, exact.services().size() - rows.size()));
    }

    private boolean told(ServiceLack service) {
        if (!figures.policy().hides()) {
            return true;
        }
        for (String code : service.needs()) {
            NeedFigures need = needs.get(code);
            if (need == null
                    || need.detail() != NeedProtection.Detail.UNMET
                    || !apart(service, service.overall(), need.overall())) {
                return false;
            }
        }
        return plain(service.overall());
    }

    /** Returns whether no figure of a group is one to hide. */
    private boolean plain(ServiceLack.Group group) {
        return NeedProtection.detail(
                        group.residents(),
                        group.needed(),
                        group.insufficient(),
                        figures.policy().minimumCell())
                == NeedProtection.Detail.UNMET;
    }

    /** Returns whether few residents make the difference between a service and a need. */
    private boolean apart(ServiceLack service, ServiceLack.Group group, NeedUse need) {
        boolean alone = service.needs().size() == 1;
        return !figures.small(Math.abs(need.needing() - group.needed()))
                && !(alone && figures.small(Math.abs(need.unmet() - group.insufficient())));
    }

    private boolean toldByArea(ServiceLack service, List<ServiceLack.Group> groups) {
        if (!figures.policy().hides()) {
            return true;
        }
        boolean everyArea = groups.size() == protection.areaLines().length
                && groups.stream().mapToInt(ServiceLack.Group::residents).sum()
                        == service.overall().residents();
        for (boolean hidden : protection.areaLines()) {
            everyArea &= !hidden;
        }
        for (String code : service.needs()) {
            NeedFigures need = needs.get(code);
            everyArea &= need != null && need.byArea().hidden() == 0;
            for (int a = 0; everyArea && need != null && a < groups.size(); a++) {
                everyArea = apart(service, groups.get(a), need.areas().get(a));
            }
        }
        return everyArea && groups.stream().allMatch(this::plain);
    }

    private ServiceSection.Row row(ServiceLack service) {
        List<ServiceLack.Group> groups = new ArrayList<>();
        for (String area : protection.areaCodes()) {
            groups.add(service.areas().stream()
                    .filter(candidate -> candidate.area().equals(area))
                    .map(ServiceLack.InArea::group)
                    .findFirst()
                    .orElse(new ServiceLack.Group(0, 0, 0)));
        }
        boolean shown = toldByArea(service, groups);
        return new ServiceSection.Row(
                exact.codebook().service(service.service()),
                line(service.overall(), false),
                groups.stream().map(group -> line(group, !shown)).toList());
    }

    private ServiceSection.Line line(ServiceLack.Group group, boolean hidden) {
        Released<Integer> needed = hidden ? figures.hide(OutputRule.O19) : figures.count(group.needed(), false);
        Released<Double> share = figures.shareOfGroup(group.insufficient(), group.needed(), hidden);
        Share wilson = Share.wilson(group.insufficient(), group.needed());
        return new ServiceSection.Line(
                needed,
                hidden ? figures.hide(OutputRule.O19) : figures.count(group.insufficient(), false),
                share,
                share.map(ignored -> figures.interval(wilson.low(), wilson.high(), group.needed())));
    }
}
