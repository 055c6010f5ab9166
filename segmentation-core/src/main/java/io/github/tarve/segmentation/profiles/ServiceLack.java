package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many residents got too little of a service, among those who needed it: as in population surveys the denominator is those
 * who needed the service, here those who used or tried it by the diary, never everyone. Counts are of residents.
 *
 * @param service code of the service
 * @param needs codes of the needs for which it was used or tried
 * @param overall figures over everyone
 * @param areas figures by area, areas by code; residents without an area are in none
 */
public record ServiceLack(String service, Set<String> needs, Group overall, List<InArea> areas) {
    /** Copies the collections. */
    public ServiceLack {
        needs = Set.copyOf(needs);
        areas = List.copyOf(areas);
    }

    /**
     * One group of residents.
     *
     * @param residents its residents
     * @param needed residents among them who used or tried the service
     * @param insufficient residents among those with an attempt that was not met or met in part only
     */
    public record Group(int residents, int needed, int insufficient) {}

    /**
     * The residents of an area.
     *
     * @param area code of the area
     * @param group its figures
     */
    public record InArea(String area, Group group) {}

    /** Counts the residents of a study, services by code. One pass over the diary. */
    public static List<ServiceLack> of(Study study) {
        Map<String, Integer> positions = study.residentPositions();
        NavigableMap<String, BitSet> needed = new TreeMap<>();
        NavigableMap<String, BitSet> insufficient = new TreeMap<>();
        NavigableMap<String, Set<String>> needs = new TreeMap<>();
        for (DiaryEntry entry : study.diary()) {
            Integer resident = positions.get(entry.residentId());
            if (resident != null) {
                needed.computeIfAbsent(entry.service(), code -> new BitSet()).set(resident);
                needs.computeIfAbsent(entry.service(), code -> new TreeSet<>()).add(entry.need());
                BitSet lacking = insufficient.computeIfAbsent(entry.service(), code -> new BitSet());
                if (entry.outcome() == NeedOutcome.UNMET || entry.outcome() == NeedOutcome.PARTLY_MET) {
                    lacking.set(resident);
                }
            }
        }
        NavigableMap<String, BitSet> homes = new TreeMap<>();
        BitSet everyone = new BitSet();
        for (int i = 0; i < study.residents().size(); i++) {
            int resident = i;
            everyone.set(resident);
            study.residents()
                    .get(i)
                    .area()
                    .ifPresent(area ->
                            homes.computeIfAbsent(area, code -> new BitSet()).set(resident));
        }
        List<ServiceLack> services = new ArrayList<>();
        needed.forEach((service, who) -> {
            BitSet lacking = insufficient.getOrDefault(service, new BitSet());
            List<InArea> areas = new ArrayList<>();
            homes.forEach((area, residents) -> areas.add(new InArea(area, group(residents, who, lacking))));
            services.add(new ServiceLack(
                    service, needs.getOrDefault(service, Set.of()), group(everyone, who, lacking), areas));
        });
        return services;
    }

    private static Group group(BitSet residents, BitSet who, BitSet lacking) {
        return new Group(residents.cardinality(), common(residents, who), common(residents, lacking));
    }

    private static int common(BitSet residents, BitSet part) {
        BitSet both = (BitSet) residents.clone();
        both.and(part);
        return both.cardinality();
    }
}
