import Testing

@testable import Directory

struct ImportGroupingTests {
  private func check(
    _ rows: [[String]], clients: [[Int]], codes: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let read = Sheets.read(rows)
    #expect(read.map(\.rows) == clients, sourceLocation: sourceLocation)
    #expect(read.codes == codes, sourceLocation: sourceLocation)
  }

  @Test func rowsWithTheSameNumberOrIdentifierOrNameAndPostalCodeAreOneClient() {
    let byNumber = ["Client number", "Client name", "First name"]
    check([byNumber, ["C1", "D", "A"], ["C2", "E", "B"], ["C1", "", "C"]], clients: [[2, 4], [3]])
    check([byNumber, ["C1", "D", "A"], ["C2", "D", "B"]], clients: [[2], [3]])
    let byId = ["externalId:sage", "Client name", "First name"]
    check([byId, ["7", "D", "A"], ["8", "E", "B"], ["7", "D", "C"]], clients: [[2, 4], [3]])
    let byPlace = ["Client name", "Postal code", "First name"]
    check([byPlace, ["Dürand", "04001", "A"], ["E", "1", "B"], ["DURAND", "04001", "C"]], clients: [[2, 4], [3]])
    check([byPlace, ["D", "04001", "A"], ["D", "04002", "B"]], clients: [[2], [3]])
    check([byPlace, ["D", "", "A"], ["D", "", "B"]], clients: [[2], [3]], codes: ["duplicateInFile@A3"])
    check([["Client name", "First name"], ["D", "A"], ["D", "B"]], clients: [[2, 3]])
    let both = ["Client number", "Client name", "Postal code", "First name"]
    check([both, ["C1", "D", "1", "A"], ["", "D", "1", "B"], ["C2", "D", "1", "C"]], clients: [[2, 3], [4]])
  }

  @Test func whatRowsOfOneClientSayDifferentlyIsAConflictAndTheFirstStays() {
    let read = Sheets.read([
      ["Client number", "Client name", "City", "First name"], ["C1", "Durand", "Paris", "A"],
      ["C1", "DURAND", "Lyon", "B"],
      ["C1", "Martin", "", "C"],
    ])
    #expect(read.codes == ["keyConflict@C3", "keyConflict@B4"])
    #expect(read[0].draft.name == "Durand")
    #expect(read[0].draft.addresses?.first?.city == "Paris")
    #expect(read[0].draft.contacts?.compactMap(\.firstName) == ["A", "B", "C"])
    #expect(read[0].hasErrors)
    #expect(read[0].diagnostics[0].message == "\"Lyon\" differs from \"Paris\" in C2, on a row of the same client")
  }

  @Test func aNumberAndAnIdentifierOfTwoClientsAreAConflict() {
    check(
      [["Client number", "externalId:x", "Client name"], ["C1", "1", "D"], ["C2", "2", "E"], ["C1", "2", ""]],
      clients: [[2, 4], [3]], codes: ["keyConflict@B4", "keyConflict@B4"])
  }

  @Test func theSamePersonOnTwoRowsIsOneContact() {
    let read = Sheets.read([
      ["Client number", "Client name", "First name", "Contact e-mail", "Title"], ["C1", "D", "Ann", "ann@d.fr", ""],
      ["C1", "D", "Ann", "ANN@d.fr", "Boss"], ["C1", "D", "Ann", "ann@d.fr", "Chief"],
      ["C1", "D", "Ann", "ann@d.fr", "Boss"],
    ])
    #expect(read[0].draft.contacts?.count == 1)
    #expect(read[0].draft.contacts?.first?.jobTitle == "Boss")
    #expect(read.codes == ["keyConflict@E4", "duplicateInFile@-"])
  }

  @Test func twoDefaultsAreAnErrorOnTheSecond() {
    let read = Sheets.read([
      ["Client number", "Client name", "First name", "Default"], ["C1", "D", "Ann", "oui"], ["C1", "", "Bob", "TRUE"],
    ])
    #expect(read.codes == ["twoDefaults@D3"])
    #expect(read[0].draft.contacts?.map(\.isDefault) == [true, nil])
  }

  @Test func aContactIsGivenToItsClientByNumberOrByName() {
    var sheets = Sheets()
    sheets.add("Contacts", index: 0, [["Client", "First name"], ["durand", "Ann"], ["Roy", "Bob"], ["New", "Cy"]])
    sheets.add("Clients", index: 1, [["Number", "Company"], ["1", "Durand"], ["2", "Roy"], ["3", "Roy"]])
    let read = sheets.reader.finish()
    #expect(read.map(\.draft.name) == ["Durand", "Roy", "Roy", "New"])
    #expect(read[0].draft.contacts?.count == 1)
    #expect(read.codes == ["keyConflict@A3"])
  }

  @Test func aContactThatRepeatsIsNotAnotherDefault() {
    let read = Sheets.read([
      ["Client number", "Client name", "First name", "Default"], ["C1", "D", "Ann", "yes"], ["C1", "D", "Ann", "yes"],
    ])
    #expect(read.codes == ["duplicateInFile@-"])
    #expect(read[0].draft.contacts?.map(\.isDefault) == [true])
  }

  @Test func clientsThatShareAnAddressOrARegistrationAreReported() {
    check(
      [
        ["Client number", "Client name", "E-mail", "SIRET"], ["1", "D", "a@b.fr", "55210055400013"],
        ["2", "E", "A@b.fr", "1"],
        ["3", "F", "", "55210055400013"],
      ],
      clients: [[2], [3], [4]], codes: ["duplicateInFile@C3", "duplicateInFile@D4"])
  }

  @Test func emptyRowsAreSkippedAndATotalIsNotGuessed() {
    check([["Client name", "E-mail"], ["", ""], ["D", ""], ["  ", "\u{A0}"], ["Total", ""]], clients: [[3], [5]])
  }
}
