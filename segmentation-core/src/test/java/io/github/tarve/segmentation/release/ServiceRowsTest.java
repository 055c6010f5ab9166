package io.github.tarve.segmentation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.ServiceLack;
import io.github.tarve.segmentation.release.Protection.NeedFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceRowsTest {
    private static final ReleasePolicy RELEASE = ReleasePolicy.of(ReleasePolicy.Preset.DEFAULT);

    private static SegmentationFixture fixture() {
        return SegmentationFixture.of(new int[][] {{90, 80}, {85, 95}}, 6, 5);
    }

    /** A need of which nothing is hidden. */
    private static NeedFigures open() {
        Segmentation exact = fixture().build();
        return Protection.of(exact, RELEASE).needs().stream()
                .filter(need -> need.detail() == NeedProtection.Detail.UNMET
                        && need.byArea().hidden() == 0)
                .findFirst()
                .orElseThrow();
    }

    /** A service that residents with a need use, but for some in each area. */
    private static ServiceLack service(NeedFigures need, int... fewer) {
        List<ServiceLack.InArea> areas = new ArrayList<>();
        int needed = 0;
        int lacking = 0;
        for (int a = 0; a < fewer.length; a++) {
            NeedUse use = need.areas().get(a);
            int own = use.needing() - fewer[a];
            int without = Math.min(use.unmet(), own);
            areas.add(new ServiceLack.InArea("A" + a, new ServiceLack.Group(use.residents(), own, without)));
            needed += own;
            lacking += without;
        }
        return new ServiceLack(
                "library",
                Set.of(need.overall().need()),
                new ServiceLack.Group(need.overall().residents(), needed, lacking),
                areas);
    }

    private static ServiceSection section(ServiceLack service, ReleasePolicy policy) {
        return section(List.of(service), policy);
    }

    private static ServiceSection section(List<ServiceLack> services, ReleasePolicy policy) {
        Segmentation exact = fixture().serving(services).build();
        return new ServiceRows(exact, new Figures(policy), Protection.of(exact, policy))
                .section()
                .orElseThrow();
    }

    @Test
    void a_service_of_many_is_told_of_everywhere() {
        NeedFigures need = open();
        ServiceSection.Row row = section(service(need, 0, 0), RELEASE).rows().get(0);

        assertThat(row.overall().needed().value()).contains(need.overall().needing());
        double share = (double) need.overall().unmet() / need.overall().needing();
        assertThat(row.overall().share().value().orElseThrow()).isCloseTo(share, within(0.006));
        assertThat(row.areas()).hasSize(2).noneMatch(line -> line.needed().hidden());
        assertThat(row.areas().get(0).needed().value())
                .contains(need.areas().get(0).needing());
        assertThat(row.overall().interval().value().orElseThrow().low()).isLessThan(share);
    }

    /** The need less the service would be the two residents who went elsewhere. */
    @Test
    void what_differs_from_its_need_by_few_is_left_out() {
        NeedFigures need = open();
        ServiceSection section = section(service(need, 2, 0), RELEASE);
        assertThat(section.rows()).isEmpty();
        assertThat(section.withheld()).isEqualTo(1);

        ServiceSection areas = section(service(need, 2, 6), RELEASE);
        assertThat(areas.rows()).hasSize(1);
        assertThat(areas.rows().get(0).areas())
                .allMatch(line -> line.needed().hidden() && line.share().hidden());
    }

    @Test
    void few_users_in_one_area_hide_all_areas_and_few_altogether_the_service() {
        NeedFigures need = open();
        int first = need.areas().get(0).needing();
        int second = need.areas().get(1).needing();
        ServiceSection areas = section(service(need, first - 3, 0), RELEASE);
        assertThat(areas.rows().stream().flatMap(row -> row.areas().stream()))
                .allMatch(line -> line.needed().hidden());
        assertThat(section(service(need, first - 3, second), RELEASE).rows()).isEmpty();
        assertThat(section(service(need, first - 3, second), ReleasePolicy.open())
                        .rows()
                        .get(0)
                        .areas()
                        .get(0)
                        .needed()
                        .value())
                .contains(3);
    }

    @Test
    void a_service_of_a_hidden_need_is_left_out() {
        NeedFigures need = open();
        ServiceLack known = service(need, 0, 0);
        ServiceLack unknown = new ServiceLack("library", Set.of("elsewhere"), known.overall(), known.areas());
        assertThat(section(unknown, RELEASE).rows()).isEmpty();
        assertThat(section(unknown, ReleasePolicy.open()).rows()).hasSize(1);
    }

    /** A second service of the same need; the first is used by all but some, this by those and some of the others. */
    private static ServiceLack second(NeedFigures need, int... own) {
        List<ServiceLack.InArea> areas = new ArrayList<>();
        int needed = 0;
        for (int a = 0; a < own.length; a++) {
            areas.add(new ServiceLack.InArea(
                    "A" + a, new ServiceLack.Group(need.areas().get(a).residents(), own[a], 6)));
            needed += own[a];
        }
        return new ServiceLack(
                "pool",
                Set.of(need.overall().need()),
                new ServiceLack.Group(need.overall().residents(), needed, 6 * own.length),
                areas);
    }

    /** Both services together have as many more residents than the need as used both of them. */
    @Test
    void few_who_used_both_services_of_a_need_are_not_told() {
        NeedFigures need = open();
        ServiceSection three = section(List.of(service(need, 10, 10), second(need, 12, 11)), RELEASE);
        assertThat(three.rows()).hasSize(1);
        assertThat(three.withheld()).isEqualTo(1);

        ServiceSection six = section(List.of(service(need, 10, 10), second(need, 13, 13)), RELEASE);
        assertThat(six.rows()).hasSize(2);
        assertThat(six.rows().stream().flatMap(row -> row.areas().stream()))
                .allMatch(line -> line.needed().hidden());

        ServiceSection many = section(List.of(service(need, 10, 10), second(need, 16, 16)), RELEASE);
        assertThat(many.rows().stream().flatMap(row -> row.areas().stream()))
                .hasSize(4)
                .noneMatch(line -> line.needed().hidden());
    }
}
