package io.github.tarve.segmentation.screening;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the header of a column says about personal data in it, in English, Finnish and Swedish. */
final class HeaderWords {
    private static final Set<String> NAMES = Set.of(
            "nimi",
            "name",
            "names",
            "etunimi",
            "sukunimi",
            "etunimet",
            "kutsumanimi",
            "kokonimi",
            "koko_nimi",
            "etu_ja_sukunimi",
            "firstname",
            "first_name",
            "lastname",
            "last_name",
            "surname",
            "fullname",
            "full_name",
            "given_name",
            "family_name",
            "forename",
            "namn",
            "förnamn",
            "efternamn",
            "fornamn",
            "vastaajan_nimi",
            "asiakkaan_nimi",
            "asukkaan_nimi",
            "client_name",
            "customer_name",
            "respondent_name",
            "resident_name",
            "person_name",
            "username",
            "käyttäjänimi");
    private static final Set<String> CODES = Set.of(
            "hetu",
            "henkilötunnus",
            "henkilotunnus",
            "sotu",
            "personnummer",
            "personbeteckning",
            "ssn",
            "social_security_number",
            "personal_identity_code",
            "national_id");
    private static final Set<String> BIRTHS = Set.of(
            "syntymäaika",
            "syntymaaika",
            "syntymäpäivä",
            "syntymapaiva",
            "synt",
            "synt_aika",
            "syntaika",
            "birth",
            "birthdate",
            "birth_date",
            "birthday",
            "date_of_birth",
            "dob",
            "född",
            "födelsedatum",
            "fodelsedatum",
            "födelsedag");
    private static final Set<String> PLACES = Set.of(
            "lat",
            "lon",
            "lng",
            "latitude",
            "longitude",
            "koordinaatti",
            "koordinaatit",
            "koordinater",
            "coordinate",
            "coordinates",
            "leveysaste",
            "pituusaste",
            "wgs84",
            "gps",
            "etrs",
            "latitud",
            "longitud",
            "latlon");
    private static final Set<String> ADDRESSES = Set.of(
            "osoite",
            "katuosoite",
            "lähiosoite",
            "kotiosoite",
            "address",
            "street",
            "street_address",
            "home_address",
            "adress",
            "gatuadress",
            "hemadress");
    private static final Set<String> POSTAL = Set.of(
            "postinumero",
            "postinro",
            "postnummer",
            "postal_code",
            "postcode",
            "post_code",
            "zip",
            "zipcode",
            "zip_code",
            "postalcode");
    private static final Set<String> QUASI = Set.of(
            "household_size",
            "kotitalouden_koko",
            "perhekoko",
            "perheen_koko",
            "hushållsstorlek",
            "hushållets_storlek",
            "mother_tongue",
            "native_language",
            "äidinkieli",
            "modersmål",
            "occupation",
            "profession",
            "job_title",
            "ammatti",
            "yrke",
            "nationality",
            "citizenship",
            "kansalaisuus",
            "medborgarskap",
            "nationalitet",
            "country_of_birth",
            "syntymämaa",
            "födelseland",
            "birth_year",
            "year_of_birth",
            "syntymävuosi",
            "födelseår",
            "kylä",
            "village");
    private static final Set<String> AGES = Set.of("ikä", "ika", "age", "ålder", "ikä_vuosina", "age_years");

    private HeaderWords() {}

    /** Returns a header in the form of the words: lower case, whatever stands between letters and digits an underscore. */
    static String key(String header) {
        StringBuilder key = new StringBuilder(header.length());
        boolean between = false;
        for (int c : header.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            if (Character.isLetter(c) || isNumber(c)) {
                key.append(between && key.length() > 0 ? "_" : "").appendCodePoint(c);
                between = false;
            } else {
                between = true;
            }
        }
        return key.toString();
    }

    /** Returns whether a character is a digit, or a letter or another sign that stands for a number. */
    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Returns the personal data that the header alone announces. */
    static Optional<PersonalData> announced(String header) {
        String key = key(header);
        if (CODES.contains(key)) {
            return Optional.of(PersonalData.IDENTITY_CODE);
        }
        if (NAMES.contains(key)) {
            return Optional.of(PersonalData.PERSON_NAMES);
        }
        if (BIRTHS.contains(key)) {
            return Optional.of(PersonalData.BIRTH_DATE);
        }
        if (ADDRESSES.contains(key)) {
            return Optional.of(PersonalData.STREET_ADDRESS);
        }
        for (String word : key.split("_", -1)) {
            if (PLACES.contains(word)) {
                return Optional.of(PersonalData.COORDINATES);
            }
        }
        if (POSTAL.contains(key)) {
            return Optional.of(PersonalData.POSTAL_CODES);
        }
        return QUASI.contains(key) ? Optional.of(PersonalData.QUASI_IDENTIFIER) : Optional.empty();
    }

    /** Returns whether the header says that ages in years stand below it. */
    static boolean age(String header) {
        return AGES.contains(key(header));
    }

    /** Returns whether the header speaks of telephone numbers. */
    static boolean telephone(String header) {
        String key = key(header);
        return key.contains("puh")
                || key.contains("phone")
                || key.contains("telefon")
                || key.startsWith("tel")
                || key.contains("gsm")
                || key.contains("mobil");
    }

    /** Returns whether the header may name an axis of a map. */
    static boolean axis(String header) {
        String key = key(header);
        return Set.of("x", "y", "n", "e", "north", "east", "itä", "pohjoinen", "long", "leveys", "pituus")
                .contains(key);
    }
}
