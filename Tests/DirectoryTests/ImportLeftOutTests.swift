import Testing

@testable import Directory

struct ImportLeftOutTests {
  @Test func `A row that adds the others up is no client`() {
    func check(_ row: [String], isClient: Bool) {
      let read = Sheets.read([["Code", "Client", "Ville", "Solde"], ["1", "A", "Lyon", "10"], row])
      #expect(read.count == (isClient ? 2 : 1), "\(row)")
      #expect(read.codes.contains { $0.hasPrefix("leftOut@") } == !isClient, "\(row)")
    }
    check(["", "Total", "", "10,00"], isClient: false)
    check(["TOTAL", "", "", "1 200 €"], isClient: false)
    check(["", "Sous-total clients :", "", "10"], isClient: false)
    check(["", "Total général (2)", "", "10"], isClient: false)
    check(["", "Total", "", ""], isClient: true)
    check(["7", "Total", "", "10"], isClient: true)
    check(["", "Total", "Paris", "10"], isClient: true)
    check(["", "Total Énergies", "", "10"], isClient: true)
  }

  @Test func `A row under no header says nothing of a client`() {
    let read = Sheets.read([["Client name", "City"], ["A", "Lyon"], ["", "", "see sheet 2"]])
    #expect(read.count == 1)
    #expect(read.codes == ["raggedRow@C3"])
  }

  @Test func `A hidden sheet is passed over and named`() {
    var sheets = Sheets()
    sheets.add("Clients", [["Client name"], ["A"]])
    sheets.reader.passOver(ImportSheet(index: 1, name: "Old"), isHidden: true)
    sheets.reader.passOver(ImportSheet(index: 2, name: "Lists"), isHidden: true)
    let read = sheets.reader.finish()
    #expect(read.sheets.map(\.choice) == [.clients, .hidden, .hidden])
    #expect(read.allDiagnostics.map(\.sheet) == ["Old"])
  }

  @Test func `The headers are in the row that the caller says`() {
    let rows = [
      ["Client name", "City", "Phone"], ["an", "example", "row"], ["Nom du client", "Ville", ""], ["A", "Lyon", ""],
    ]
    let read = Sheets.read(rows, ImportReaderOptions(headerRow: 3))
    #expect(read.sheets.map(\.headerRow) == [3])
    #expect(read.map(\.draft.name) == ["A"])
    let blank = Sheets.read(rows, ImportReaderOptions(headerRow: 9))
    #expect(blank.isEmpty && blank.sheets.map(\.choice) == [.noHeaders])
  }

  @Test func `Every registration of a client is kept, and found again`() {
    let rows = [["Client name", "SIREN", "N° TVA", "VAT number"], ["A", "552100554", "FR96552100554", "DE136695976"]]
    let draft = Sheets.read(rows)[0].draft
    #expect(draft.registrations?.map(\.value) == ["552100554", "FR96552100554", "DE136695976"])
    #expect(draft.merging(draft).registrations?.map(\.value) == ["552100554", "FR96552100554", "DE136695976"])
  }

  @Test func `Rows of people with one company are one client with contacts`() {
    let read = Sheets.read([
      ["Company", "First name", "Last name", "Email"], ["A", "Jo", "Berg", "jo@a.example"],
      ["A", "Al", "Stein", "al@a.example"],
    ])
    #expect(read.map(\.draft.email) == ["jo@a.example"])
    #expect(read[0].draft.contacts?.map(\.email) == ["jo@a.example", "al@a.example"])
    #expect(read.codes == [])
  }
}
