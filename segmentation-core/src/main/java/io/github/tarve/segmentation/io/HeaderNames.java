package io.github.tarve.segmentation.io;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names under which a column of the contract is recognised in English, Finnish and Swedish. */
final class HeaderNames {
    private static final Map<String, String> CANONICAL = new HashMap<>();
    private static final String[][] NAMES = {
        {
            "resident_id",
            "resident",
            "residentid",
            "person_id",
            "person",
            "personid",
            "respondent",
            "respondent_id",
            "id",
            "participant",
            "participant_id",
            "client_id",
            "customer_id",
            "vastaaja",
            "vastaaja_id",
            "vastaajan_numero",
            "vastaajanumero",
            "vastaajatunnus",
            "vastaajan_tunnus",
            "asukas",
            "asukas_id",
            "asukastunnus",
            "asukkaan_tunnus",
            "osallistuja",
            "osallistuja_id",
            "osallistujatunnus",
            "tunnus",
            "tunniste",
            "asiakas_id",
            "asiakasnumero",
            "invånare",
            "invånar_id",
            "invånarid",
            "respondentnummer",
            "deltagare",
            "deltagar_id",
            "svarande",
            "kod_person"
        },
        {
            "date",
            "day",
            "entry_date",
            "event_date",
            "contact_date",
            "päivämäärä",
            "paivamaara",
            "pvm",
            "päivä",
            "paiva",
            "asiointipäivä",
            "tapahtumapäivä",
            "datum",
            "dag"
        },
        {
            "service",
            "service_name",
            "service_code",
            "palvelu",
            "palvelut",
            "palvelun_nimi",
            "palvelukoodi",
            "tjänst",
            "tjanst",
            "service_used"
        },
        {"need", "need_domain", "need_code", "tarve", "tarpeet", "palvelutarve", "tarvealue", "behov", "behovsområde"},
        {
            "area",
            "region",
            "district",
            "municipality",
            "home_area",
            "alue",
            "kotialue",
            "asuinalue",
            "kunta",
            "kotikunta",
            "kylä_alue",
            "område",
            "omrade",
            "hemområde",
            "kommun",
            "hemkommun",
            "bostadsområde"
        },
        {"time", "clock", "time_of_day", "kello", "kellonaika", "klo", "aika", "tid", "klockslag", "klockan"},
        {
            "channel",
            "contact_channel",
            "kanava",
            "asiointikanava",
            "asiointitapa",
            "yhteydenottotapa",
            "kanal",
            "kontaktsätt"
        },
        {
            "need_met",
            "met",
            "needmet",
            "outcome",
            "fulfilled",
            "tarve_täyttyi",
            "täyttyi",
            "tarve_toteutui",
            "toteutui",
            "tuliko_tarve_täytetyksi",
            "saiko_palvelun",
            "behov_tillgodosett",
            "tillgodosett",
            "behovet_tillgodosett",
            "uppfyllt"
        },
        {"unmet_reason", "reason", "reason_unmet", "syy", "esteen_syy", "este", "miksi_ei", "orsak", "hinder", "skäl"},
        {"satisfaction", "satisfied", "tyytyväisyys", "tyytyvaisyys", "nöjdhet", "tillfredsställelse"},
        {"importance", "important", "tärkeys", "tarkeys", "merkitys", "viktighet", "betydelse"},
        {
            "minutes",
            "duration",
            "duration_minutes",
            "kesto",
            "kesto_min",
            "minuutit",
            "minuuttia",
            "minuter",
            "längd",
            "tidsåtgång"
        },
        {
            "travel_minutes",
            "travel_time",
            "matka_aika",
            "matka_min",
            "matkaminuutit",
            "matkan_kesto",
            "restid",
            "restid_minuter"
        },
        {"cost_eur", "cost", "price_eur", "hinta", "kustannus", "maksu", "hinta_eur", "kostnad", "pris", "avgift"},
        {
            "wait_days",
            "waiting_days",
            "wait",
            "odotus_pv",
            "odotuspäivät",
            "jonotuspäivät",
            "odotusaika_pv",
            "väntedagar",
            "väntetid_dagar"
        },
        {"provider", "tuottaja", "palveluntuottaja", "järjestäjä", "producent", "utförare"},
        {"helped", "helper", "auttoiko", "autettu", "avustettu", "hjälpt", "fick_hjälp"},
        {
            "service_area",
            "area_of_service",
            "place_of_service",
            "palvelun_alue",
            "palvelualue",
            "asiointialue",
            "asiointipaikka",
            "serviceområde",
            "tjänstens_område"
        },
        {"sector", "sektori", "tuottajasektori", "tuottajataho", "sektor", "producentsektor"},
        {"urgent", "acute", "unscheduled", "kiireellinen", "kiire", "päivystys", "akuutti", "brådskande", "akut"},
        {
            "travel_mode",
            "mode_of_travel",
            "transport_mode",
            "kulkutapa",
            "matkustustapa",
            "kulkuväline",
            "färdsätt",
            "färdmedel"
        },
        {
            "entered",
            "entered_at",
            "entry_written",
            "kirjattu",
            "kirjauspäivä",
            "merkitty",
            "antecknad",
            "inskriven",
            "registrerad"
        },
        {"new_need", "first_time", "uusi_tarve", "ensimmäinen_kerta", "ensi_kerta", "nytt_behov", "första_gången"},
        {"status", "day_status", "tila", "päivän_tila", "dagstatus"},
        {"weight", "weights", "survey_weight", "sampling_weight", "paino", "painokerroin", "otospaino", "vikt", "vikter"
        },
        {
            "household_id",
            "householdid",
            "household_number",
            "household_code",
            "kotitalous_id",
            "kotitalouden_id",
            "kotitalouden_tunnus",
            "kotitaloustunnus",
            "kotitalouden_numero",
            "ruokakunta",
            "ruokakunta_id",
            "ruokakunnan_tunnus",
            "ruokakuntatunnus",
            "ruokakunnan_numero",
            "hushålls_id",
            "hushållsid",
            "hushållets_id",
            "hushållsnummer",
            "hushållets_nummer",
            "hushållskod"
        },
        {
            "count",
            "population",
            "residents",
            "n",
            "lukumäärä",
            "väestö",
            "asukkaita",
            "asukasluku",
            "antal",
            "befolkning",
            "folkmängd"
        },
    };

    static {
        for (String[] names : NAMES) {
            for (String name : names) {
                CANONICAL.put(name, names[0]);
            }
        }
    }

    /** Headers of background questions, which describe residents and do not shape profiles. */
    private static final Set<String> BACKGROUND = Set.of(
            "age",
            "age_group",
            "agegroup",
            "age_class",
            "gender",
            "sex",
            "life_situation",
            "life_stage",
            "household",
            "household_type",
            "household_size",
            "family",
            "family_type",
            "education",
            "employment",
            "employment_status",
            "work_status",
            "income",
            "income_group",
            "language",
            "mother_tongue",
            "housing",
            "housing_type",
            "occupation",
            "nationality",
            "postal_code",
            "zip",
            "marital_status",
            "ikä",
            "ikäryhmä",
            "ikäluokka",
            "sukupuoli",
            "elämäntilanne",
            "elämänvaihe",
            "kotitalous",
            "kotitalouden_koko",
            "kotitaloustyyppi",
            "perhe",
            "perhetyyppi",
            "perhemuoto",
            "perhetilanne",
            "koulutus",
            "koulutustaso",
            "työtilanne",
            "työllisyys",
            "pääasiallinen_toiminta",
            "tulot",
            "tuloluokka",
            "kieli",
            "äidinkieli",
            "asuminen",
            "asumismuoto",
            "asumistyyppi",
            "ammatti",
            "kansalaisuus",
            "postinumero",
            "siviilisääty",
            "ålder",
            "åldersgrupp",
            "åldersklass",
            "kön",
            "livssituation",
            "hushåll",
            "hushållsstorlek",
            "familj",
            "familjetyp",
            "utbildning",
            "sysselsättning",
            "inkomst",
            "språk",
            "modersmål",
            "boende",
            "boendeform",
            "yrke",
            "medborgarskap",
            "postnummer",
            "civilstånd");

    private HeaderNames() {}

    /** Returns a header as names are compared: lower case, everything but letters and digits an underscore. */
    static String key(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
    }

    /** Returns the canonical name of a header, or the empty text when it is unknown. */
    static String canonical(String header) {
        return CANONICAL.getOrDefault(key(header), "");
    }

    /** Returns the name of a background question that the study file gives to a header, else the header itself. */
    static String named(String header, Map<String, String> columns) {
        return columns.entrySet().stream()
                .filter(entry ->
                        background(entry.getKey()) && entry.getValue().strip().equalsIgnoreCase(header))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(header);
    }

    /** Returns whether a header is one of the known background questions. */
    static boolean background(String header) {
        return BACKGROUND.contains(key(header));
    }
}
