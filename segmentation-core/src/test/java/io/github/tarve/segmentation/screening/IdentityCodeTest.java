package io.github.tarve.segmentation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes with individual numbers from 900 up are never given to anyone; the last row is the registry's published test people. */
class IdentityCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-900W",
                "290200A901C",
                "290296+9026",
                "311299Y999E",
                "010124B9509",
                "150680X9006",
                "280223C931M",
                "300475W944C",
                "010100-999N",
                "070777V977J",
                "080888U9886",
                "090909D909P",
                "101010E910E",
                "111111F9116",
                "010594Y9032",
                "010594Y9021",
                "020594X903P",
                "030594W903B",
                "040594V902Y",
                "050594U903M",
                "010516B903X",
                "020516C902J",
                "030516D9037",
                "010501E9032",
                "020503F9037",
                "020504A902E",
                "131052-900w",
                "code 131052-900W.",
                "131052\u2013900W",
                "131052\u2011900W",
                "131052\u2212900W"
            })
    void validCodesAreFound(String text) {
        assertThat(PersonalDataDetector.find(text, false)).contains(PersonalData.IDENTITY_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"131052-900X", "010190-999K", "010190Y999K"})
    void aWrongCheckCharacterIsOnlyAShape(String text) {
        assertThat(PersonalDataDetector.find(text, false)).contains(PersonalData.IDENTITY_CODE_SHAPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "290200-901C",
                "310490-900F",
                "010290G900H",
                "241285-0014",
                "131052-90W",
                "131052 900W",
                "A131052-900W1",
                "1234567-1",
                "2013-10-14",
                "14.10.2013",
                "R001",
                "007",
                "65+",
                "18-29",
                "2013-10-14T23:30:00Z",
                "12:30:45",
                "-2+3",
                "1,5",
                "1000000000",
                "=1+1",
                "javascript:alert(1)"
            })
    void othersAreNothing(String text) {
        assertThat(PersonalDataDetector.find(text, false)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMAIL_ADDRESS a.b@example.org", "PHONE_NUMBER 040 123 4567", "PHONE_NUMBER +358401234567",
                "BANK_ACCOUNT FI21 1234 5600 0007 85", "PAYMENT_CARD 4111 1111 1111 1111",
                        "NETWORK_ADDRESS 192.168.1.10",
                "NETWORK_ADDRESS 2001:db8::1", "COORDINATES 65.13241, 25.77512", "STREET_ADDRESS Kirkkokatu 5"
            })
    void otherKindsAreFound(String line) {
        int space = line.indexOf(' ');
        assertThat(PersonalDataDetector.find(line.substring(space + 1), false))
                .contains(PersonalData.valueOf(line.substring(0, space)));
    }
}
