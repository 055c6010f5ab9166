package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.ServiceLack;
import io.github.tarve.segmentation.release.Protection.NeedFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Releases how many residents got too little of each service. Residents who use a service are among those who have its needs,
 * so that counts by service would narrow down what is hidden by need. A service is therefore told of all or not at all: over
 * everyone when nothing is hidden over everyone of the needs that it was used for, by area when nothing is hidden of them by
 * area, and either only when no figure of its own, and no difference to the figures of a need, is one to hide. Where every
 * service of a need is told, the sum of their residents less those of the need says how many used several: if those are few,
 * the least used service is left out, and areas are left out of all of them.
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
        List<ServiceLack> told = withoutFewInSeveral(
                        exact.services().stream().filter(this::told).toList())
                .stream()
                .sorted(Comparator.comparingInt(
                                (ServiceLack service) -> -service.overall().needed())
                        .thenComparing(ServiceLack::service))
                .toList();
        List<ServiceSection.Row> rows =
                told.stream().map(service -> row(service, told)).toList();
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

    private List<ServiceLack> withoutFewInSeveral(List<ServiceLack> told) {
        if (!figures.policy().hides()) {
            return told;
        }
        Set<ServiceLack> left = new HashSet<>(told);
        needs.forEach((code, need) -> {
            List<ServiceLack> all = allOf(code, told);
            if (fewInSeveral(all.stream().map(ServiceLack::overall).toList(), need.overall())) {
                all.stream()
                        .min(Comparator.comparingInt((ServiceLack service) ->
                                        service.overall().needed())
                                .thenComparing(ServiceLack::service))
                        .ifPresent(left::remove);
            }
        });
        return told.stream().filter(left::contains).toList();
    }

    /** Returns the services of a need where all of them are told and are used for nothing else; else none. */
    private List<ServiceLack> allOf(String need, List<ServiceLack> told) {
        List<ServiceLack> all = exact.services().stream()
                .filter(service -> service.needs().contains(need))
                .toList();
        boolean whole = all.stream().allMatch(service -> service.needs().size() == 1 && told.contains(service));
        return whole ? all : List.of();
    }

    private boolean fewInSeveral(List<ServiceLack.Group> services, NeedUse need) {
        int using = services.stream().mapToInt(ServiceLack.Group::needed).sum();
        int lacking =
                services.stream().mapToInt(ServiceLack.Group::insufficient).sum();
        return services.size() > 1
                && (figures.small(Math.max(0, using - need.needing()))
                        || figures.small(Math.max(0, lacking - need.unmet())));
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

    private boolean toldByArea(ServiceLack service, List<ServiceLack.Group> groups, List<ServiceLack> told) {
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
                int area = a;
                List<ServiceLack.Group> all = allOf(code, told).stream()
                        .map(other -> groups(other).get(area))
                        .toList();
                everyArea = apart(service, groups.get(a), need.areas().get(a))
                        && !fewInSeveral(all, need.areas().get(a));
            }
        }
        return everyArea && groups.stream().allMatch(this::plain);
    }

    private List<ServiceLack.Group> groups(ServiceLack service) {
        List<ServiceLack.Group> groups = new ArrayList<>();
        for (String area : protection.areaCodes()) {
            groups.add(service.areas().stream()
                    .filter(candidate -> candidate.area().equals(area))
                    .map(ServiceLack.InArea::group)
                    .findFirst()
                    .orElse(new ServiceLack.Group(0, 0, 0)));
        }
        return groups;
    }

    private ServiceSection.Row row(ServiceLack service, List<ServiceLack> told) {
        List<ServiceLack.Group> groups = groups(service);
        boolean shown = toldByArea(service, groups, told);
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
