import Foundation
import Testing

@testable import Directory

/// Writes documents for the checks of Tests/Invoices, which are not ours, and what this finds wrong with each.
@Suite struct InvoiceCorpusTests {
  private struct Verdict: Encodable {
    var errors: [String]
    var warnings: [String]
    var isFrench: Bool
    var isToProfessional: Bool
    var isDraft: Bool
  }

  @Test func generatedInvoicesAreWrittenForOthersToCheck() throws {
    var generated = GeneratedInvoices(seed: 20_261_125)
    var verdicts: [String: Verdict] = [:]
    let target = ProcessInfo.processInfo.environment["INVOICE_CORPUS"].map {
      URL(filePath: $0, directoryHint: .isDirectory)
    }
    func write(_ name: String, _ invoice: Invoice) throws {
      let rules = InvoiceRules(invoice)
      verdicts[name] = Verdict(
        errors: rules.errors.map(\.rule), warnings: rules.warnings.map(\.rule),
        isFrench: invoice.seller?.isFrench == true, isToProfessional: invoice.buyer?.kind != .person,
        isDraft: invoice.status == .draft)
      let xml = UBLDocument(invoice).xml
      let html = HTMLInvoice(invoice).html
      #expect(xml.hasSuffix(invoice.kind == .creditNote ? "</CreditNote>\n" : "</Invoice>\n"))
      #expect(html.hasSuffix("</html>\n"))
      guard let target else { return }
      try Data(xml.utf8).write(to: target.appending(path: name + ".xml"))
      try Data(html.utf8).write(to: target.appending(path: name + ".html"))
    }
    for (name, invoice) in try NamedInvoices.all() { try write(name, invoice) }
    for number in 1...1000 { try write("generated-\(number)", try generated.next()) }
    let sound = verdicts.values.count { $0.errors.isEmpty }
    #expect(sound > 300 && sound < 800, "\(sound) are sound: both kinds are needed")
    guard let target else { return }
    try JSONEncoder().encode(verdicts).write(to: target.appending(path: "verdicts.json"))
  }
}
