package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.AreaMix;
import io.github.tarve.segmentation.profiles.CustomerProfile;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What of the counts of one segmentation is hidden: sizes of profiles and areas, profiles by area, needs by profile and by
 * area. Residents without an area or a profile make a line of their own, which is never printed but follows from the others.
 */
final class Protection {
    private final int smallest;
    private final List<String> areaCodes;
    private final int[] areaSizes;
    private final int[] profileSizes;
    private final boolean[] released;
    private final boolean[] profileHidden;
    private final boolean[] areaHidden;
    private final ProtectedTable table;
    private final List<NeedFigures> needs;

    /**
     * One need: exact figures over everyone, profiles and areas, and what of them is hidden.
     *
     * @param overall figures over everyone
     * @param detail how much is shown over everyone
     * @param profiles figures by profile
     * @param areas figures by area
     * @param byProfile what is hidden by profile
     * @param byArea what is hidden by area
     */
    record NeedFigures(
            NeedUse overall,
            NeedProtection.Detail detail,
            List<NeedUse> profiles,
            List<NeedUse> areas,
            NeedProtection.Pattern byProfile,
            NeedProtection.Pattern byArea) {
        NeedFigures {
            profiles = List.copyOf(profiles);
            areas = List.copyOf(areas);
        }
    }

    private Protection(Segmentation exact, ReleasePolicy policy) {
        smallest = policy.minimumCell();
        List<CustomerProfile> profiles = exact.profiles();
        int used = exact.study().used();
        areaCodes = areaCodes(exact);
        profileSizes = withRest(
                profiles.stream().mapToInt(profile -> profile.share().count()).toArray(), used);
        areaSizes = withRest(sizes(exact), used);
        released = new boolean[profiles.size()];
        boolean[] forced = new boolean[profileSizes.length];
        for (int p = 0; p < released.length; p++) {
            released[p] = profileSizes[p] >= policy.minimumGroup();
            forced[p] = !released[p];
        }
        profileHidden = ordered(profileSizes, forced, smallest);
        areaHidden = TableProtection.lines(areaSizes, new boolean[areaSizes.length], smallest);
        table = TableProtection.protect(mix(exact), areaHidden, profileHidden, smallest);
        for (int p = 0; p < table.columns(); p++) {
            profileHidden[p] |= table.columnHidden(p);
        }
        for (int a = 0; a < table.rows(); a++) {
            areaHidden[a] |= table.rowHidden(a);
        }
        needs = new ArrayList<>();
        for (NeedUse overall : exact.needs()) {
            needs.add(need(exact, overall));
        }
    }

    /** Decides what is hidden. */
    static Protection of(Segmentation exact, ReleasePolicy policy) {
        return new Protection(exact, policy);
    }

    private static List<String> areaCodes(Segmentation exact) {
        return exact.areas().areas().isEmpty()
                ? exact.areaNeeds().stream().map(Segmentation.AreaNeeds::area).toList()
                : exact.areas().areas().stream().map(AreaMix::area).toList();
    }

    private static int[] sizes(Segmentation exact) {
        return exact.areas().areas().isEmpty()
                ? exact.areaNeeds().stream()
                        .mapToInt(area ->
                                area.needs().isEmpty() ? 0 : area.needs().get(0).residents())
                        .toArray()
                : exact.areas().areas().stream().mapToInt(AreaMix::residents).toArray();
    }

    /** Returns the sizes with the rest of everyone as one more line, when there is a rest. */
    private static int[] withRest(int[] sizes, int everyone) {
        int rest = everyone;
        for (int size : sizes) {
            rest -= size;
        }
        if (rest <= 0 || sizes.length == 0) {
            return sizes;
        }
        int[] more = java.util.Arrays.copyOf(sizes, sizes.length + 1);
        more[sizes.length] = rest;
        return more;
    }

    /**
     * Returns which sizes are hidden when everybody knows the sum and that the profiles are numbered by size: of m hidden sizes
     * with the sum S the smallest is at most S / m, so more are hidden until no withheld size is narrowed down.
     */
    static boolean[] ordered(int[] sizes, boolean[] forced, int smallest) {
        boolean[] hidden = TableProtection.lines(sizes, forced, smallest);
        while (!wide(sizes, forced, hidden, smallest)) {
            int next = -1;
            for (int i = 0; i < sizes.length; i++) {
                if (!hidden[i] && (next < 0 || sizes[i] <= sizes[next])) {
                    next = i;
                }
            }
            if (next < 0) {
                break;
            }
            hidden[next] = true;
        }
        return hidden;
    }

    private static boolean wide(int[] sizes, boolean[] forced, boolean[] hidden, int smallest) {
        int sum = 0;
        int members = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += hidden[i] ? sizes[i] : 0;
            members += hidden[i] ? 1 : 0;
        }
        for (int i = 0; i < sizes.length; i++) {
            if (!hidden[i] || !(forced[i] || TableProtection.small(sizes[i], smallest))) {
                continue;
            }
            int place = 1;
            for (int other = 0; other < sizes.length; other++) {
                place += hidden[other] && (sizes[other] > sizes[i] || (sizes[other] == sizes[i] && other < i)) ? 1 : 0;
            }
            int low = place == 1 ? (sum + members - 1) / members : 0;
            if (sum / place - low < smallest) {
                return false;
            }
        }
        return true;
    }

    private int[][] mix(Segmentation exact) {
        int rows = areaSizes.length;
        int columns = profileSizes.length;
        if (exact.areas().areas().isEmpty() || columns == 0) {
            return new int[0][0];
        }
        int[][] counts = new int[rows][columns];
        int[] left = profileSizes.clone();
        for (int a = 0; a < areaCodes.size(); a++) {
            AreaMix area = exact.areas().areas().get(a);
            int rest = areaSizes[a];
            for (int p = 0; p < area.shares().size(); p++) {
                counts[a][p] = area.shares().get(p).count();
                rest -= counts[a][p];
                left[p] -= counts[a][p];
            }
            if (columns > area.shares().size()) {
                counts[a][columns - 1] = Math.max(0, rest);
                left[columns - 1] -= counts[a][columns - 1];
            }
        }
        if (rows > areaCodes.size()) {
            for (int p = 0; p < columns; p++) {
                counts[rows - 1][p] = Math.max(0, left[p]);
            }
        }
        return counts;
    }

    private NeedFigures need(Segmentation exact, NeedUse overall) {
        List<NeedUse> profiles = exact.profiles().stream()
                .map(profile ->
                        find(profile.needs(), overall.need(), profile.share().count()))
                .toList();
        List<NeedUse> areas = new ArrayList<>();
        for (int a = 0; a < areaCodes.size(); a++) {
            List<NeedUse> own = List.of();
            for (Segmentation.AreaNeeds candidate : exact.areaNeeds()) {
                if (candidate.area().equals(areaCodes.get(a))) {
                    own = candidate.needs();
                }
            }
            areas.add(find(own, overall.need(), areaSizes[a]));
        }
        NeedProtection.Detail detail =
                NeedProtection.detail(overall.residents(), overall.needing(), overall.unmet(), smallest);
        NeedProtection.Pattern byProfile = protect(overall, profiles, profileHidden, detail);
        NeedProtection.Pattern byArea = protect(overall, areas, areaHidden, detail);
        boolean everything = table.hiddenCells() + byProfile.hidden() + byArea.hidden() == 0;
        if (table.cells() > 0 && !everything) {
            // Areas x profiles, profiles x need and areas x need together narrow each other's cells down, although each
            // is
            // safe on its own; any two of them do not, as their joint table can be completed freely. Profiles matter
            // more.
            if (2 * byProfile.shown() >= byArea.shown()) {
                byArea = NeedProtection.Pattern.nothing(byArea.needing().size());
            } else {
                byProfile = NeedProtection.Pattern.nothing(byProfile.needing().size());
            }
        }
        return new NeedFigures(overall, detail, profiles, areas, byProfile, byArea);
    }

    private static NeedUse find(List<NeedUse> needs, String code, int residents) {
        return needs.stream()
                .filter(need -> need.need().equals(code))
                .findFirst()
                .orElse(new NeedUse(code, residents, 0, 0, 0, 0, Map.of()));
    }

    private NeedProtection.Pattern protect(
            NeedUse overall, List<NeedUse> groups, boolean[] hidden, NeedProtection.Detail detail) {
        int n = groups.size();
        int rest = overall.residents()
                - groups.stream().mapToInt(NeedUse::residents).sum();
        boolean more = rest > 0 && n > 0;
        int[][] split = new int[3][n + (more ? 1 : 0)];
        int[] left = {rest, overall.needing(), overall.unmet()};
        for (int g = 0; g < n; g++) {
            NeedUse use = groups.get(g);
            split[0][g] = use.residents();
            split[1][g] = use.needing();
            split[2][g] = use.unmet();
            left[1] -= use.needing();
            left[2] -= use.unmet();
        }
        if (more) {
            for (int part = 0; part < 3; part++) {
                split[part][n] = Math.max(0, left[part]);
            }
        }
        boolean[] lines = java.util.Arrays.copyOf(hidden, split[0].length);
        return NeedProtection.protect(split[0], split[1], split[2], lines, detail, smallest);
    }

    /** Returns which profiles' sizes are hidden, those without a profile last when there are any. */
    boolean[] profileLines() {
        return profileHidden.clone();
    }

    /** Returns which areas' sizes are hidden, those without an area last when there are any. */
    boolean[] areaLines() {
        return areaHidden.clone();
    }

    /** Returns whether profiles by areas are a table at all. */
    boolean crossed() {
        return table.cells() > 0;
    }

    /** Returns whether a profile is large enough to be told of. */
    boolean released(int profile) {
        return released[profile];
    }

    int withheldProfiles() {
        int withheld = 0;
        for (boolean shown : released) {
            withheld += shown ? 0 : 1;
        }
        return withheld;
    }

    int profileSize(int profile) {
        return profileSizes[profile];
    }

    int areaSize(int area) {
        return areaSizes[area];
    }

    List<String> areaCodes() {
        return areaCodes;
    }

    boolean profileHidden(int profile) {
        return profileHidden[profile];
    }

    boolean areaHidden(int area) {
        return areaHidden[area];
    }

    /** Returns areas by profiles, each with the line of the rest where there is one; empty without areas or profiles. */
    ProtectedTable table() {
        return table;
    }

    List<NeedFigures> needs() {
        return needs;
    }

    /**
     * Protects a yes/no feature over groups, together with every need whose counts are the same: a figure hidden there is
     * hidden here, so that one table does not give away what the other hides.
     */
    NeedProtection.Pattern yesNo(int[] residents, int[] counts, int everyone, int total, boolean byProfile) {
        boolean[] hidden = byProfile ? profileHidden : areaHidden;
        int n = residents.length;
        int rest = everyone - java.util.Arrays.stream(residents).sum();
        int[] base = java.util.Arrays.copyOf(residents, n + (rest > 0 ? 1 : 0));
        int[] with = java.util.Arrays.copyOf(counts, base.length);
        if (rest > 0) {
            base[n] = rest;
            with[n] = Math.min(
                    rest, Math.max(0, total - java.util.Arrays.stream(counts).sum()));
        }
        NeedProtection.Detail detail = NeedProtection.detail(everyone, total, 0, smallest);
        if (detail == NeedProtection.Detail.UNMET) {
            detail = NeedProtection.Detail.NEEDING;
        }
        NeedProtection.Pattern own = NeedProtection.protect(
                base, with, new int[base.length], java.util.Arrays.copyOf(hidden, base.length), detail, smallest);
        List<Boolean> needing = new ArrayList<>(own.needing());
        boolean none = own.detail() == NeedProtection.Detail.NONE;
        for (NeedFigures need : needs) {
            List<NeedUse> groups = byProfile ? need.profiles() : need.areas();
            NeedProtection.Pattern pattern = byProfile ? need.byProfile() : need.byArea();
            boolean sameNeeding = same(residents, counts, groups, false);
            if (sameNeeding || same(residents, counts, groups, true)) {
                List<Boolean> linked = sameNeeding ? pattern.needing() : pattern.unmet();
                for (int g = 0; g < n; g++) {
                    needing.set(g, needing.get(g) || linked.get(g));
                }
                none |= need.detail()
                                .compareTo(sameNeeding ? NeedProtection.Detail.NEEDING : NeedProtection.Detail.UNMET)
                        < 0;
            }
        }
        return new NeedProtection.Pattern(
                none ? NeedProtection.Detail.NONE : NeedProtection.Detail.NEEDING, needing, needing, own.narrowest());
    }

    private static boolean same(int[] residents, int[] counts, List<NeedUse> groups, boolean unmet) {
        boolean same = groups.size() == counts.length;
        boolean opposite = same;
        for (int g = 0; g < groups.size() && (same || opposite); g++) {
            int count = unmet ? groups.get(g).unmet() : groups.get(g).needing();
            same &= count == counts[g];
            opposite &= count == residents[g] - counts[g];
        }
        return groups.size() > 0 && (same || opposite);
    }
}
