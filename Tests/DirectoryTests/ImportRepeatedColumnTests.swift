import Testing

@testable import Directory

struct ImportRepeatedColumnTests {
  private let headers = ["Nom du client", "Tél.", "Téléphone"]

  @Test func ofColumnsOfOneFieldTheFirstThatIsFilledCounts() {
    let read = Sheets.read([headers, ["A", "01 42 68 53 00", ""], ["B", "", "01 42 68 53 01"]])
    #expect(read.map(\.draft.phone?.raw) == ["01 42 68 53 00", "01 42 68 53 01"])
    #expect(read.codes == ["duplicateHeader@C1"])
    #expect(read.diagnostics.diagnostics.map(\.severity) == [.information])
  }

  @Test func whatIsLeftOutIsNamedAtItsCell() {
    let read = Sheets.read(
      [headers, ["A", "01 42 68 53 00", "01 42 68 53 01"], ["B", "0142685302", "01.42.68.53.02"]],
      ImportReaderOptions(language: .french))
    #expect(read.map(\.draft.phone?.raw) == ["01 42 68 53 00", "0142685302"])
    #expect(read.codes == ["duplicateHeader@C1", "duplicateHeader@C2"])
    let left = read[0].diagnostics[0]
    #expect(left.severity == .warning && left.value == "01 42 68 53 01" && left.header == "Téléphone")
    #expect(left.message.contains("B2") && left.message.contains("01 42 68 53 00"))
  }

  @Test func theMappingMayGiveSeveralColumnsOneFieldAndGoesFirst() {
    let options = ImportReaderOptions(mapping: ["B": "email", "C": "email"])
    let both = Sheets.read([["Société", "x", "y"], ["A", "", "a@b.fr"], ["B", "c@d.fr", ""]], options)
    #expect(both.map(\.draft.email) == ["a@b.fr", "c@d.fr"])
    let one = Sheets.read(
      [["Société", "E-mail", "Wichtig"], ["A", "a@b.fr", "c@d.fr"]], ImportReaderOptions(mapping: ["Wichtig": "email"]))
    #expect(one.first?.draft.email == "c@d.fr")
    #expect(one.codes == ["duplicateHeader@B1", "duplicateHeader@B2"])
  }

  @Test func aClientIsKnownByTheNumberOfTheColumnThatIsCalledSo() {
    let read = Sheets.read([
      ["Référence", "N° client", "Nom du client"], ["R1", "C1", "A"], ["R2", "C1", "A"], ["R3", "", "B"],
    ])
    #expect(read.map(\.draft.number) == ["C1", "R3"])
    #expect(read[0].rows == [2, 3])
    #expect(read.codes == ["duplicateHeader@A1", "duplicateHeader@A2", "duplicateHeader@A3"])
  }

  @Test func notesTagsAndTelephoneNumbersOfAContactAreAllKept() {
    let read = Sheets.read([
      [
        "N° client", "Nom du client", "Notes", "Commentaire", "Tags", "Groupe", "Contact", "Contact phone",
        "Contact tel",
      ],
      ["1", "A", "one", "two", "a;b", "c", "Jo", "01 42", "01 43"],
      ["1", "A", "one", "two", "a;b", "c", "Al", "01 44", "01 44"],
      ["2", "B", "same", "same", "", "", "", "", ""],
    ])
    #expect(read.codes == [])
    #expect(read.map(\.note) == ["one\ntwo", "same"])
    #expect(read[0].draft.tags == ["a", "b", "c"])
    #expect(read[0].draft.contacts?.map { $0.phones?.map(\.raw) } == [["01 42", "01 43"], ["01 44"]])
  }

  @Test func theTelephoneNumberThatAContactHasNoRoomForIsLeftOut() {
    let columns = ["Home phone", "Home phone 2", "Business phone 2", "Other phone", "Car phone", "Fax", "Pager"]
    let numbers = columns.indices.map { "01 42 68 53 0\($0)" }
    let read = Sheets.read([["Client name", "First name"] + columns, ["A", "Zoé"] + numbers])
    #expect(read[0].draft.contacts?.first?.phones?.map(\.raw) == Array(numbers.prefix(6)))
    #expect(read.codes == ["tooLong@I2"])
    let left = read[0].diagnostics[0]
    #expect(left.severity == .warning && left.value == numbers[6] && left.message.contains(numbers[6]))
    let several = Sheets.read([["Client name", "First name", "Contact phone"], ["A", "Zoé", "1;2;3;4;5;6;7;8"]])
    #expect(several[0].draft.contacts?.first?.phones?.count == 6)
    #expect(several.codes == ["tooLong@C2"])
    #expect(several[0].diagnostics.last?.value == "7; 8")
  }
}
