package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;
import io.github.tarve.segmentation.io.NamesFile;
import io.github.tarve.segmentation.io.OutputFolder;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.settings.Origin;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file of names of a run: where an earlier one is found, and what is written. Analysts edit it, so no hash of it is kept. A
 * run that replaces the one whose names it takes over keeps that file beside its own, so that it can be verified.
 */
final class ProfileNamesFile {
    static final String NAME = NamesFile.NAME;
    static final String PREVIOUS = "names.previous.yaml";

    private ProfileNamesFile() {}

    /**
     * Returns the settings with the names of an earlier run, when none were given: those beside the study file, else those of
     * the run that is replaced.
     */
    static Settings found(Settings settings, Path out, OutputFolder.Existing existing) {
        if (settings.isSet(SettingKey.REPORT_NAMES)) {
            return settings;
        }
        Optional<Path> beside = studyFolder(settings).map(folder -> folder.resolve(NAME));
        if (beside.filter(Files::isRegularFile).isPresent()) {
            return with(settings, beside.get());
        }
        Path earlier = out.resolve(NAME);
        return existing == OutputFolder.Existing.REPLACE && Files.isRegularFile(earlier)
                ? with(settings, earlier)
                : settings;
    }

    private static Optional<Path> studyFolder(Settings settings) {
        for (SettingKey key : SettingKey.values()) {
            Origin origin = settings.origin(key);
            if (key.section().equals("inputs") && origin.source() == Origin.Source.FILE) {
                return Optional.of(origin.folder());
            }
        }
        return Optional.empty();
    }

    private static Settings with(Settings settings, Path file) {
        return settings.with(SettingKey.REPORT_NAMES, file.toString(), Origin.option(SettingKey.REPORT_NAMES.option()));
    }

    /** Returns whether the names come from the run that is replaced. */
    static boolean ofReplaced(Settings settings, Path out) {
        Optional<Path> names = settings.path(SettingKey.REPORT_NAMES);
        return names.isPresent()
                && names.get()
                        .toAbsolutePath()
                        .normalize()
                        .equals(out.resolve(NAME).toAbsolutePath().normalize());
    }

    /** Returns the content of the file of names that the settings name. */
    static byte[] bytes(Settings settings) {
        Path file = settings.path(SettingKey.REPORT_NAMES).orElseThrow();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.at(Location.file(file.toString()), ProblemCode.CONFIG_UNREADABLE);
        }
    }

    /** Returns the profiles of the earlier run that the settings name. */
    static KnownProfiles known(Settings settings) {
        return settings.path(SettingKey.REPORT_NAMES).map(NamesFile::read).orElse(KnownProfiles.none());
    }

    /** Returns the file for the profiles of a run, empty without profiles that may be told of. */
    static Optional<byte[]> content(Segmentation segmentation, Language language) {
        KnownProfiles profiles = segmentation.explanation().identity().content();
        if (profiles.profiles().isEmpty()) {
            return Optional.empty();
        }
        Texts texts = Texts.load("profiles", language.tag());
        return Optional.of(
                NamesFile.write(profiles, texts.get("names.comment").lines().toList()));
    }

    /** Says which names were kept, and which profiles are new or gone. */
    static List<Problem> notices(Segmentation segmentation, Language language) {
        ProfileIdentity identity = segmentation.explanation().identity();
        List<Problem> notices = new ArrayList<>();
        if (!identity.compared()) {
            return notices;
        }
        for (KnownProfiles.Profile profile : identity.content().profiles()) {
            ProfileIdentity.Kept kept = identity.kept().get(profile.id());
            String name = text(profile.name(), language);
            notices.add(
                    kept == null
                            ? Problem.at(Location.none(), ProblemCode.NAME_NEW, profile.id(), name)
                            : Problem.at(
                                    Location.none(),
                                    ProblemCode.NAME_KEPT,
                                    profile.id(),
                                    name,
                                    kept.id(),
                                    Math.round(100 * kept.similarity())));
        }
        for (KnownProfiles.Profile gone : identity.gone()) {
            notices.add(Problem.at(Location.none(), ProblemCode.NAME_GONE, gone.id(), text(gone.name(), language)));
        }
        return notices;
    }

    private static String text(Label name, Language language) {
        return name.in(language);
    }
}
