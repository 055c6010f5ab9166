package io.github.tarve.segmentation.synthesis;

import java.time.LocalDate;
import java.util.List;

/**
 * How a made-up study comes about: who takes part, where, what each planted profile does, and how well the diary is kept.
 * Together with a seed it determines every byte.
 *
 * @param name name of the dataset
 * @param title title for people
 * @param areas the areas, each with its residents and the profiles among them
 * @param allocation how profiles are given to residents
 * @param profiles the planted profiles
 * @param diary how the diary is kept
 * @param variation how residents of one profile differ
 * @param files how the tables are written
 */
public record StudyRecipe(
        String name,
        String title,
        List<Area> areas,
        Allocation allocation,
        List<PlantedProfile> profiles,
        DiaryKeeping diary,
        Variation variation,
        FileStyle files) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when an area's shares are not one per profile
     */
    public StudyRecipe {
        areas = List.copyOf(areas);
        profiles = List.copyOf(profiles);
        for (Area area : areas) {
            if (area.shares().size() != profiles.size()) {
                throw new IllegalArgumentException("area " + area.code() + ": one share per profile is needed");
            }
        }
    }

    /** Returns the number of residents. */
    public int residents() {
        return areas.stream().mapToInt(Area::residents).sum();
    }

    /** Returns the same recipe with other residents per area; shares stay. */
    public StudyRecipe withResidentsPerArea(int residents) {
        List<Area> resized = areas.stream()
                .map(area -> new Area(area.code(), residents, area.shares(), area.travel()))
                .toList();
        return new StudyRecipe(name, title, resized, allocation, profiles, diary, variation, files);
    }

    /**
     * One area.
     *
     * @param code code of the area
     * @param residents number of residents who take part
     * @param shares share of each profile; any scale
     * @param travel factor on travel times
     */
    public record Area(String code, int residents, List<Double> shares, double travel) {
        /** Copies the list. */
        public Area {
            shares = List.copyOf(shares);
        }
    }

    /** How profiles are given to the residents of an area. */
    public enum Allocation {
        /** As the shares say, by largest remainders. */
        EXACT,
        /** Drawn for every resident. */
        DRAWN
    }

    /**
     * How the diary is kept.
     *
     * @param start first day
     * @param days number of days
     * @param minimumDays days that everybody keeps at least
     * @param missing probability that a day is not kept
     * @param dropOuts share of residents who stop before the end
     * @param fatigue share by which writing falls from day to day
     */
    public record DiaryKeeping(
            LocalDate start, int days, int minimumDays, double missing, double dropOuts, double fatigue) {}

    /**
     * How residents of one profile differ.
     *
     * @param size size parameter of the negative binomial counts; small is varied
     * @param frailty shape of a gamma factor of mean 1 common to all needs of a resident, 0 for none
     * @param answers standard deviation of a survey answer around the resident's own level
     */
    public record Variation(double size, double frailty, double answers) {}

    /** How the tables are written. */
    public enum FileStyle {
        /** UTF-8, comma, decimal point, ISO dates, canonical headers. */
        CANONICAL,
        /** As a spreadsheet in Finland saves them, with the slips of real files. */
        MESSY
    }
}
