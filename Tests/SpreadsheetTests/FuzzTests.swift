import Testing

@testable import Spreadsheet

@Suite struct FuzzTests {
  /// xorshift64*: the same cases every time.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }

  private func mutate(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(bytes[place], at: place)
      default:
        let other = Int.random(in: 0..<bytes.count, using: &generator)
        bytes.swapAt(place, other)
      }
    }
    return bytes
  }

  private let book = TinyWorkbook(
    sheet: """
      <cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1' hidden='1'><c r='A1' s='1' t='s'><v>0</v></c>
      <c r='B1' s='2'><v>45351.5</v></c><c r='C1' t='inlineStr'><is><r><t>a_x0041_</t></r></is></c><c r='D1'><f>A1</f></c>
      <c r='E1' t='d'><v>2024-02-29T10:00:00</v></c><c r='F1' s='3'><v>1.0E+16</v></c></row></sheetData>
      <mergeCells><mergeCell ref='A1:B2'/></mergeCells>
      """, strings: "<si><r><t>é</t></r><rPh><t>x</t></rPh></si>",
    styles:
      "<numFmts><numFmt numFmtId='170' formatCode='00-00'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='49'/><xf numFmtId='22'/><xf numFmtId='170'/></cellXfs>"
  )

  @Test func changedArchivesAreErrorsAndNoCrashes() throws {
    var generator = Generator(state: 1)
    let files = [book.bytes, try book.zip.deflated]
    for round in 0..<3000 { _ = failure(mutate(files[round % 2], &generator)) }
  }

  @Test func changedPartsAreErrorsAndNoCrashes() {
    var generator = Generator(state: 2)
    for _ in 0..<3000 {
      var zip = book.zip
      let place = Int.random(in: 0..<zip.parts.count, using: &generator)
      zip.parts[place].content = mutate(zip.parts[place].content, &generator)
      _ = failure(zip.bytes)
    }
  }

  @Test func changedTextsAreErrorsAndNoCrashes() {
    var generator = Generator(state: 3)
    let text = Array("sep=;\r\nNom;Prénom;\"a\"\"b\r\n\"\r\n;;\r\n1;2;3\n".utf8)
    for _ in 0..<3000 { _ = failure(mutate(text, &generator)) }
  }

  @Test func changedEventsAreErrorsAndNoCrashes() throws {
    var generator = Generator(state: 4)
    var bytes: [UInt8] = []
    let file = try SourceFile.temporary(bytes: book.bytes)
    try SpreadsheetReader(descriptor: file.descriptor).read(into: EventEncoder { block in bytes += block.array })
    for _ in 0..<5000 {
      var decoder = EventDecoder()
      try decoder.append(mutate(bytes, &generator).span)
      do { while try decoder.next() != nil {} } catch {}
    }
  }
}
