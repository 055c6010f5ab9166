package io.github.tarve.segmentation.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.codebook.ShippedList;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.ContactDetails;
import io.github.tarve.segmentation.records.DayPart;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.Study;
import io.github.tarve.segmentation.synthesis.templates.StudyTemplates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactDetailsReadingTest {
    @TempDir
    private Path folder;

    private List<DiaryEntry> read(String text) throws IOException {
        Files.writeString(folder.resolve("diary.csv"), text, StandardCharsets.UTF_8);
        Study study = StudyReader.read(Files.writeString(
                folder.resolve("study.yaml"), "inputs: {diary: diary.csv}\n", StandardCharsets.UTF_8));
        List<DiaryEntry> entries = new ArrayList<>();
        study.diary().forEach(entries::add);
        return entries;
    }

    @ParameterizedTest
    @CsvSource({
        "'resident_id,date,area,service,need,time,service_area,sector,urgent,travel_mode,entered,new_need'",
        "'asukas,pvm,alue,palvelu,tarve,kellonaika,palvelun_alue,sektori,kiireellinen,kulkutapa,kirjattu,uusi_tarve'",
        "'invånare,datum,område,tjänst,behov,tid,serviceområde,sektor,brådskande,färdsätt,antecknad,nytt_behov'"
    })
    void details_are_read_under_names_in_three_languages(String header) throws IOException {
        List<DiaryEntry> entries = read(
                header + "\nr1,2024-03-04,North,library,leisure,8:30,north,Municipality,yes,bus_line,2024-03-06,no\n"
                        + "r1,2024-03-05,North,library,leisure,,,,,,,\n");
        assertThat(entries.get(0).details())
                .isEqualTo(new ContactDetails(
                        8 * 60 + 30,
                        DayPart.MORNING,
                        "North",
                        "municipal",
                        true,
                        "bus_line",
                        LocalDate.of(2024, 3, 6),
                        false));
        assertThat(entries.get(1).details()).isEqualTo(ContactDetails.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "8,480,MORNING", "08.05,485,MORNING", "klo 12,720,AFTERNOON", "16:59:30,1019,AFTERNOON", "17:00,1020,EVENING",
        "22:00,1320,NIGHT", "0:00,0,NIGHT", "24:00,-1,NIGHT", "aamulla,-1,MORNING", "iltapäivä,-1,AFTERNOON",
        "Kväll,-1,EVENING", "night,-1,NIGHT"
    })
    void times_are_clock_times_or_parts_of_the_day(String text, int minute, DayPart part) throws IOException {
        List<DiaryEntry> entries =
                read("resident_id,date,service,need,time\nr1,2024-03-04,library,leisure," + text + "\n");
        assertThat(entries.get(0).details().minuteOfDay()).isEqualTo(minute);
        assertThat(entries.get(0).details().dayPart()).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "time,soonish,NOT_IN_VOCABULARY",
        "time,25:00,NOT_IN_VOCABULARY",
        "urgent,perhaps,NOT_IN_VOCABULARY",
        "new_need,2,NOT_IN_VOCABULARY",
        "entered,yesterday,NOT_A_DATE"
    })
    void what_cannot_be_read_is_refused_with_its_place(String column, String value, ProblemCode code) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> read("resident_id,date,service,need," + column + "\nr1,2024-03-04,library,leisure,\n"
                        + "r1,2024-03-05,library,leisure," + value + "\n"));
        Problem problem = refusal.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.where().line()).isEqualTo(3);
        assertThat(problem.where().column()).isEqualTo(5);
    }

    private Codebook codebook(String text) throws IOException {
        return CodebookReader.read(Files.writeString(folder.resolve("codebook.yaml"), text, StandardCharsets.UTF_8));
    }

    @Test
    void codebook_extends_the_lists() throws IOException {
        Codebook codebook = codebook("""
                channels: {kiosk: {en: Kiosk, digital: true}, video: {digital: false}}
                services: {pop_up: {need: illness, tier: central, en: Pop-up}}
                reasons: {weather: {sv: dåligt väder}}
                sectors: {cooperative: Osuuskunta}
                travel-modes: {boat: {label: {fi: Vene}}}
                """);
        assertThat(codebook.digital("kiosk")).isTrue();
        assertThat(codebook.digital("video")).isFalse();
        assertThat(codebook.digital("chat")).isTrue();
        assertThat(codebook.tier("pop_up")).contains("central");
        assertThat(codebook.serviceNeeds()).isEqualTo(Map.of("pop_up", "illness"));
        assertThat(codebook.reason("weather").in(Language.SV)).isEqualTo("dåligt väder");
        assertThat(codebook.sector("cooperative").in(Language.EN)).isEqualTo("Osuuskunta");
        assertThat(codebook.travelMode("boat").in(Language.FI)).isEqualTo("Vene");
    }

    @Test
    void codebook_says_what_would_help() throws IOException {
        Codebook codebook = codebook("""
                reasons: {weather: {sv: dåligt väder, lever: shelter}, waiting: {lever: ""}, fear: {lever: information}}
                levers: {shelter: {en: A roof}}
                """);
        assertThat(codebook.leverOf("weather")).contains("shelter");
        assertThat(codebook.leverOf("fear")).contains("information");
        assertThat(codebook.leverOf("waiting")).isEmpty();
        assertThat(codebook.leverOf("distance")).contains("nearer");
        assertThat(codebook.lever("shelter").in(Language.EN)).isEqualTo("A roof");
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> codebook("reasons:\n  weather: {en: weather, lever: neaerer}\n"));
        assertThat(refusal.problems().get(0).toString()).contains("nearer");
    }

    @Test
    void unknown_tier_is_refused_with_the_nearest() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> codebook("services:\n  pop_up: {need: illness, tier: centrall}\n"));
        assertThat(refusal.problems().get(0).toString()).contains("central");
    }

    @Test
    void template_holds_the_lists_of_the_tool() throws IOException {
        byte[] text = Objects.requireNonNull(StudyTemplates.files().get("codebook.yaml"));
        Codebook template = codebook(new String(text, StandardCharsets.UTF_8));
        same(ShippedList.NEEDS, template.needs());
        same(ShippedList.SERVICES, template.services());
        same(ShippedList.CHANNELS, template.channels());
        same(ShippedList.REASONS, template.details().reasons());
        same(ShippedList.LEVERS, template.details().levers().labels());
        ShippedList.REASONS
                .list()
                .codes()
                .forEach(reason -> assertThat(template.leverOf(reason.label().code()))
                        .isEqualTo(Codebook.empty().leverOf(reason.label().code())));
        same(ShippedList.SECTORS, template.details().sectors());
        same(ShippedList.TRAVEL_MODES, template.details().travelModes());
        ShippedList.SERVICES.list().codes().forEach(service -> {
            String code = service.label().code();
            assertThat(template.serviceNeeds().get(code))
                    .isEqualTo(service.properties().get("need"));
            assertThat(template.details().tiers().get(code))
                    .isEqualTo(service.properties().get("tier"));
        });
        ShippedList.CHANNELS.list().codes().forEach(channel -> {
            String code = channel.label().code();
            assertThat(template.digital(code)).isEqualTo(Codebook.empty().digital(code));
        });
    }

    private static void same(ShippedList list, Map<String, io.github.tarve.segmentation.codebook.Label> labels) {
        assertThat(labels).hasSize(list.list().codes().size());
        list.list()
                .codes()
                .forEach(code -> assertThat(labels.get(code.label().code())).isEqualTo(code.label()));
    }
}
