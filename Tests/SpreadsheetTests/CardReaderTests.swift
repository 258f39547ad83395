import Testing
import VCard

@testable import Spreadsheet

@Suite struct CardReaderTests {
  private let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Lévêque\r\nORG:Été\r\nEND:VCARD\r\n"

  /// The property lines of the first card.
  private func check(
    _ bytes: [UInt8], _ expected: [String], given: TextEncoding? = nil, notice: TextEncoding? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let events = try events(bytes, ReadingOptions(encoding: given))
    #expect(events.first == .kind(.vCard), sourceLocation: location)
    #expect(events.last == .end, sourceLocation: location)
    let cards = events.compactMap { if case .card(let card) = $0 { card } else { nil } }
    #expect(cards.first?.properties.map(\.text) == expected, sourceLocation: location)
    let notices = events.compactMap { if case .notice(let notice) = $0 { notice } else { nil } }
    #expect(notices == (notice.map { [.encodingGuessed($0)] } ?? []), sourceLocation: location)
  }

  @Test func `a card is read in the encoding that its bytes are in`() throws {
    let read = ["VERSION:3.0", "FN:Zoë Lévêque", "ORG:Été"]
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try check(Array(text.utf8), read)
    try check([0xEF, 0xBB, 0xBF] + Array(text.utf8), read)
    try check([0xFF, 0xFE] + little, read)
    try check([0xFE, 0xFF] + big, read)
    try check(little, read)
    try check(latin, read, notice: .windows1252)
    try check(latin, read, given: .windows1252)
    try check(
      text.unicodeScalars.map {
        $0 == "ë" ? 0x91 : $0 == "é" ? 0x8E : $0 == "É" ? 0x83 : $0 == "ê" ? 0x90 : UInt8($0.value)
      }, read,
      given: .macRoman)
  }

  @Test func `each value is read in its own charset`() throws {
    let lines = [
      "BEGIN:VCARD", "VERSION:2.1", "FN;CHARSET=ISO-8859-1:L\u{E9}o", "NOTE;CHARSET=Windows-1252:\u{80}",
      "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1252:Caf=E9", "TITLE;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9",
      "END:VCARD",
    ]
    let bytes = lines.joined(separator: "\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try check(bytes, ["VERSION:2.1", "FN:Léo", "NOTE:€", "ORG:Café", "TITLE:Café"])
  }

  @Test func `a fold in the middle of a character is undone before it is read`() throws {
    var bytes = Array("BEGIN:VCARD\nFN:Zo".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xAB]
    bytes += Array("\nEND:VCARD\n".utf8)
    try check(bytes, ["FN:Zoë"])
  }

  @Test func `what can't be read says why`() {
    #expect(failure(Array("BEGIN:VCARD\nFN:a\0b\nEND:VCARD".utf8)) == .nulByte(line: 2))
    #expect(failure(Array("BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:a=00b\nEND:VCARD".utf8)) == .nulByte(line: 2))
    #expect(
      failure(Array(text.utf8), ReadingOptions(sheet: "Clients")) == .noSuchSheet(name: "Clients", available: []))
    #expect(failure([0xFF, 0xFE] + [UInt8](repeating: 0, count: 0)) == nil)
  }
}
