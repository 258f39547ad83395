internal import Directory
internal import JSONRPC

/// An invoice can't be written as a document of EN 16931: the rules that it does not keep.
struct NonconformingInvoice: Error {
  var status: Invoice.Status
  var brokenRules: [BrokenRule]
}

/// A rule that an invoice does not keep as an electronic document.
struct BrokenRuleReport: Codable {
  /// The rule's name in EN 16931-1, such as `BR-S-02`, or in the French specification, such as `BR-FR-12`.
  var rule: String
  /// Where, as a JSON pointer (RFC 6901) from the invoice's root.
  var pointer: String
  /// One plain sentence.
  var message: String
  /// What is there, where that is wrong.
  var value: String?

  init(_ broken: BrokenRule, in language: Language) {
    rule = broken.rule
    pointer = broken.pointer
    message = broken.message(in: language)
    value = broken.value
  }
}

extension ResponseError {
  init(_ error: NonconformingInvoice, in language: Language) {
    var data = ErrorData("invalidState")
    data.state = error.status.rawValue
    data.asked = "render"
    data.brokenRules = error.brokenRules.map { BrokenRuleReport($0, in: language) }
    let rules = error.brokenRules.map(\.rule).joined(separator: ", ")
    self.init(
      .invalidState,
      language.pick(
        "The invoice does not keep EN 16931 and was not written: \(rules).",
        "La facture ne respecte pas EN 16931 et n’a pas été écrite\u{A0}: \(rules)."),
      data)
  }
}
