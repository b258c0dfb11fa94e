import Testing

@testable import CXText

/// Numbers, with and without words beside them. All are made up; their check digits agree where the row says so.
@Suite struct MaskedNumberTests {
  let masker = Masker()

  @Test(arguments: [
    // Phones.
    ("+47 99 88 77 66", "[phone]"), ("004799887766", "[phone]"), ("990 12 345", "[phone]"),
    ("22.33.44.55", "[phone]"), ("99887766", "[phone]"), ("1234 5678", "1234 5678"),
    ("+45 4012 3456", "[phone]"), ("4012 3456", "[phone]"), ("070-123 45 67", "[phone]"),
    ("0701234567", "[phone]"), ("+46 (0)70 123 45 67", "[phone]"), ("020 7946 0018", "[phone]"),
    ("(020) 7946 0018", "[phone]"), ("212-555-0123", "[phone]"), ("+358 40 1234567", "[phone]"),
    ("ring 10 99 88 77 66", "ring 10 [phone]"), ("12.03.2024 99 88 77 66", "12.03.2024 [phone]"),
    // No phones: lists, years, days, prices.
    ("22 33 44 55 66 77", "22 33 44 55 66 77"), ("2019 2020", "2019 2020"),
    ("20240315", "20240315"),
    ("25122023", "25122023"), ("99887766 kr", "99887766 kr"), ("kr 99887766", "kr 99887766"),
    ("$22334455", "$22334455"), ("12 345 678", "12 345 678"), ("22334455,50", "22334455,50"),
    ("06 2018 16 07", "06 2018 16 07"), ("ordre nr. 99887766", "ordre nr. 99887766"),
    ("99887766 er ordrenummeret", "99887766 er ordrenummeret"),
    ("ref.: 99887766", "ref.: 99887766"),
    ("Ordren kom ikke. 99887766", "Ordren kom ikke. [phone]"), ("A99887766", "A99887766"),
  ])
  func `Phone numbers and what looks like them`(text: String, masked: String) {
    #expect(masker.mask(text).text == masked)
  }

  @Test(arguments: [
    // Norway: both check digits agree, also in a D-number and in a number for tests; then one digit is wrong.
    ("15076500050", "[id]"), ("150765 00050", "[id]"), ("55076500044", "[id]"),
    ("15476500033", "[id]"),
    ("15076500051", "15076500051"), ("fødselsnummer 15076500051", "fødselsnummer [id]"),
    // Denmark: modulus 11 until 2007, none after it or for 1 January.
    ("070761-0018", "[id]"), ("070761-0019", "070761-0019"), ("cpr 070761-4286", "cpr [id]"),
    ("150612-4286", "[id]"), ("010165-1111", "[id]"), ("320165-1111", "320165-1111"),
    // Sweden: Luhn; with century, plus sign, and 60 more for coordination.
    ("811218-9876", "[id]"), ("19811218-9876", "[id]"), ("198112189876", "[id]"),
    ("8112189876", "[id]"), ("811218+9876", "[id]"), ("811278-9873", "[id]"),
    ("811218-9877", "811218-9877"), ("811318-9876", "811318-9876"),
    ("order 8112189876", "order 8112189876"),
  ])
  func `Identity numbers and their check digits`(text: String, masked: String) {
    #expect(masker.mask(text).text == masked)
  }

  @Test(arguments: [
    ("4111 1111 1111 1111", "[card]"), ("4111111111111111", "[card]"),
    ("4111 1111 1111 1112", "4111 1111 1111 1112"),
    ("kortnummer 4111 1111 1111 1112", "kortnummer [card]"), ("3782 822463 10005", "[card]"),
    ("1234.56.78911", "[account]"), ("1234 56 78911", "[account]"),
    ("1234.56.78912", "1234.56.78912"),
    ("12345678911", "12345678911"), ("konto 12345678911", "konto [account]"),
    ("NO93 8601 1117 947", "[account]"), ("NO9386011117947", "[account]"),
    ("NO93 8601 1117 948", "NO93 8601 1117 948"),
    ("GB29 NWBK 6016 1331 9268 19", "[account]"),
    ("reg. 1234 konto 1234567", "reg. [account] konto [account]"),
    ("bankgiro 5050-1055", "bankgiro [account]"),
    ("987 654 325", "[org]"), ("987654326", "987654326"), ("556677-8899", "[org]"),
    ("CVR 12345674", "CVR [org]"),
    ("999 999 999 kr", "999 999 999 kr"),
    ("AB 12345", "[plate]"), ("AB12345", "[plate]"), ("AB 12 345", "[plate]"),
    ("AB12 CDE", "[plate]"),
    ("bilen ABC 123", "bilen [plate]"), ("ABC 123", "ABC 123"),
    ("parkerade ABC12D", "parkerade [plate]"),
    ("KR 12345", "KR 12345"), ("modell AB 12345", "modell AB 12345"), ("DE 12345", "DE 12345"),
  ])
  func `Cards, accounts, organisations and plates`(text: String, masked: String) {
    #expect(masker.mask(text).text == masked)
  }
}
