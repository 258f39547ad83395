/// A tax that the organization charges, or the reason for which it charges none.
package struct Tax: Codable, Sendable, Equatable {
  /// What lines and settings name it by; never changes.
  package var code: String
  /// What people call it.
  package var label: String?
  /// Its kind: EN 16931 BT-151, UNTDID 5305.
  package var category: Category
  /// Percent, 0 to 100; of all categories but `S`, `L` and `M` 0.
  package var rate: DecimalNumber
  /// Why none is charged, in words: EN 16931 BT-120.
  package var exemptionReason: String?
  /// Why none is charged, as a code of the VATEX list: EN 16931 BT-121.
  package var exemptionCode: String?

  package init(
    code: String, label: String? = nil, category: Category, rate: DecimalNumber, exemptionReason: String? = nil,
    exemptionCode: String? = nil
  ) {
    self.code = code
    self.label = label
    self.category = category
    self.rate = rate
    self.exemptionReason = exemptionReason
    self.exemptionCode = exemptionCode
  }

  /// UNTDID 5305, the part of it that EN 16931 uses.
  package enum Category: String, Codable, Sendable, CaseIterable {
    /// A rate above zero.
    case standard = "S"
    /// Taxed, at a rate of zero.
    case zero = "Z"
    /// Exempt.
    case exempt = "E"
    /// The buyer owes it: reverse charge.
    case reverseCharge = "AE"
    /// Delivered to another country of the European Union.
    case intraCommunity = "K"
    /// Exported out of the European Union.
    case export = "G"
    /// Outside the scope of the tax.
    case outOfScope = "O"
    /// The Canary Islands' IGIC.
    case canaryIslands = "L"
    /// Ceuta's and Melilla's IPSI.
    case ceutaAndMelilla = "M"

    /// Whether a rate above zero has a meaning.
    package var isCharged: Bool {
      switch self {
      case .standard, .canaryIslands, .ceutaAndMelilla: true
      case .zero, .exempt, .reverseCharge, .intraCommunity, .export, .outOfScope: false
      }
    }

    /// Whether EN 16931 asks for the reason (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10).
    package var needsReason: Bool { !isCharged && self != .zero }
  }
}

extension Tax {
  /// A tax as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var code: String?
    package var label: String?
    package var category: Category?
    package var rate: String?
    package var exemptionReason: String?
    package var exemptionCode: String?

    package init() {}
  }

  package static let labelLimit = 80
  package static let exemptionCodeLimit = 30
  /// How many an organization may have.
  package static let limit = 50
  package static let rates = 0...100

  /// The draft that would make this tax again.
  package var draft: Draft {
    var draft = Draft()
    draft.code = code
    draft.label = label
    draft.category = category
    draft.rate = rate.rawValue
    draft.exemptionReason = exemptionReason
    draft.exemptionCode = exemptionCode
    return draft
  }
}

extension IssueCollector {
  mutating func taxes(_ drafts: [Tax.Draft]?) -> [Tax] {
    var codes: Set<String> = []
    return each(drafts, limit: Tax.limit, at: "/taxes") { issues, _, draft in
      let tax = issues.tax(draft)
      if let tax, !codes.insert(Text.folded(tax.code)).inserted {
        issues.add(.duplicate, at: "/code", value: tax.code)
      }
      return tax
    }
  }

  private mutating func tax(_ draft: Tax.Draft) -> Tax? {
    let count = list.count
    let code = requiredLine(draft.code, Settings.taxCodeLimit, at: "/code")
    let label = line(draft.label, Tax.labelLimit, at: "/label")
    let reason = line(draft.exemptionReason, Settings.exemptionReasonLimit, at: "/exemptionReason")
    let reasonCode = line(draft.exemptionCode, Tax.exemptionCodeLimit, at: "/exemptionCode")?.uppercased()
    if draft.category == nil {
      let choices = Tax.Category.allCases.map(\.rawValue).joined(separator: ", ")
      add(Issue(.required, suggestion: choices), at: "/category")
    }
    let rate = take(at: "/rate") { () throws(Issue) in
      let rate = try DecimalNumber(checkingNotNegative: draft.rate ?? "0")
      if rate.millionths > 100_000_000 { throw Issue(.outOfRange, value: rate.rawValue, limit: Tax.rates.upperBound) }
      return rate
    }
    guard list.count == count, let code, let category = draft.category, let rate else { return nil }
    if !category.isCharged, rate.millionths != 0 {
      add(.outOfRange, at: "/rate", value: rate.rawValue, limit: 0)
    } else if category == .standard, rate.millionths == 0 {
      add(Issue(.outOfRange, value: rate.rawValue, suggestion: "> 0"), at: "/rate")
    }
    if category.needsReason, reason == nil, reasonCode == nil {
      add(Issue(.required, suggestion: "exemptionReason, exemptionCode"), at: "/exemptionReason")
    }
    guard list.count == count else { return nil }
    return Tax(
      code: code, label: label, category: category, rate: rate, exemptionReason: reason, exemptionCode: reasonCode)
  }
}

extension Tax {
  /// What a new organization in a country begins with.
  ///
  /// France: the rates of the code général des impôts (art. 278, 278-0 bis, 279 and 281 nonies), and the reasons for which
  /// none is charged that its invoices name.
  package static func first(in country: CountryCode) -> [Tax] {
    guard country.rawValue == "FR" else { return [] }
    func charged(_ code: String, _ label: String, _ rate: String) -> Tax {
      Tax(code: code, label: label, category: .standard, rate: DecimalNumber(rawValue: rate))
    }
    func free(_ code: String, _ label: String, _ category: Category, _ reason: String, _ reasonCode: String) -> Tax {
      Tax(
        code: code, label: label, category: category, rate: DecimalNumber(rawValue: "0"), exemptionReason: reason,
        exemptionCode: reasonCode)
    }
    return [
      charged("TVA20", "TVA 20 %", "20"), charged("TVA10", "TVA 10 %", "10"), charged("TVA5.5", "TVA 5,5 %", "5.5"),
      charged("TVA2.1", "TVA 2,1 %", "2.1"),
      free("AUTOLIQUIDATION", "Autoliquidation", .reverseCharge, "Autoliquidation", "VATEX-EU-AE"),
      free(
        "INTRACOM", "Livraison intracommunautaire", .intraCommunity, "Exonération de TVA, art. 262 ter, I du CGI",
        "VATEX-EU-IC"),
      free("EXPORT", "Exportation", .export, "Exonération de TVA, art. 262, I du CGI", "VATEX-EU-G"),
      free(
        "FRANCHISE", "Franchise en base", .exempt, "TVA non applicable, art. 293 B du CGI", "VATEX-FR-FRANCHISE"),
    ]
  }
}
