package io.github.tarve.segmentation.screening;

import io.github.tarve.segmentation.problems.ProblemCode;

/** The kinds of personal data that are recognised. */
public enum PersonalData {
    /** A Finnish personal identity code whose check character is right. */
    IDENTITY_CODE(ProblemCode.IDENTITY_CODE),
    /** The shape and date of an identity code with a wrong check character. */
    IDENTITY_CODE_SHAPE(ProblemCode.IDENTITY_CODE_SHAPE),
    /** An e-mail address. */
    EMAIL_ADDRESS(ProblemCode.EMAIL_ADDRESS),
    /** A telephone number. */
    PHONE_NUMBER(ProblemCode.PHONE_NUMBER),
    /** An international bank account number. */
    BANK_ACCOUNT(ProblemCode.BANK_ACCOUNT),
    /** A payment card number. */
    PAYMENT_CARD(ProblemCode.PAYMENT_CARD),
    /** An IP or MAC address. */
    NETWORK_ADDRESS(ProblemCode.NETWORK_ADDRESS),
    /** Coordinates of a place in Finland. */
    COORDINATES(ProblemCode.COORDINATES),
    /** A date of birth. */
    BIRTH_DATE(ProblemCode.BIRTH_DATE),
    /** A street address. */
    STREET_ADDRESS(ProblemCode.STREET_ADDRESS),
    /** Names of people. */
    PERSON_NAMES(ProblemCode.PERSON_NAMES),
    /** Free text. */
    FREE_TEXT(ProblemCode.FREE_TEXT),
    /** Postal codes: a quasi-identifier, a warning only. */
    POSTAL_CODES(ProblemCode.POSTAL_CODES),
    /** Another quasi-identifier, a warning only. */
    QUASI_IDENTIFIER(ProblemCode.QUASI_IDENTIFIER);

    private final ProblemCode code;

    PersonalData(ProblemCode code) {
        this.code = code;
    }

    /** Returns the problem that it makes. */
    public ProblemCode code() {
        return code;
    }
}
