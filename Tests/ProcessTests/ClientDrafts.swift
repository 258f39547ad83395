import Foundation

/// Clients of all sorts, with texts that files spoil.
struct ClientDrafts {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let texts = [
    "=1+1", "+33 1", "-5", "@SUM(A1)", "'quoted", "''=x", "0042", "1e5", "TRUE", "2024-01-02", "a;b,c|d",
    "“Zoë”, \"x\"",
    "日本語", "عربى", "👩‍👩‍👧", "Ａ＝１", "＝1", "x'y", "_x000D_", "<b>&amp;", "Été à l’île",
    "#REF!", "#N/A", "'#N/A", "###", "3.31E+10", "'=x", "' =x", "#1",
  ]

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }
  private mutating func text() -> String { Self.texts.randomElement(using: &generator) ?? "x" }

  /// A custom field of each kind but those that name other records, and some of contacts.
  static var customFields: [[String: Any]] {
    func field(_ key: String, _ kind: String, _ label: String, of target: String = "client") -> [String: Any] {
      ["key": key, "label": ["en": label], "kind": kind, "appliesTo": target]
    }
    func options(_ labels: [(String, String)]) -> [[String: Any]] { labels.map { ["key": $0, "label": ["en": $1]] } }
    var tier = field("tier", "choice", "Tier")
    // One is called what another's key is.
    tier["options"] = options([("gold", "Best; of all"), ("silver", "other"), ("other", "Silver, ordinary")])
    var colors = field("colors", "multiChoice", "Colours")
    colors["options"] = options([("a", "A"), ("b", "B"), ("ab", "A B"), ("c", "Dark; blue")])
    return [
      tier, colors, field("city", "text", "City"), field("story", "longText", "Story"),
      field("employees", "integer", "Employees"), field("rating", "decimal", "Rating"),
      field("budget", "money", "Budget"), field("since", "date", "Client since"), field("seen", "dateTime", "Seen"),
      field("partner", "boolean", "Partner?"), field("portal", "url", "Portal"), field("billing", "email", "E-mail"),
      field("fax", "phone", "Fax"), field("origin", "country", "Origin"),
      field("birthday", "date", "Birthday", of: "contact"), field("desk", "text", "Desk", of: "contact"),
    ]
  }

  mutating func next(_ number: Int) -> [String: Any] {
    var client: [String: Any] = ["name": "\(text()) \(number)"]
    for member in ["legalName", "tradingName"] where chance(3) { client[member] = text() }
    if chance(2) { client["kind"] = "person" }
    if chance(4) { client["status"] = "archived" }
    if chance(3) { client["number"] = "00\(number)" }
    if chance(2) { client["email"] = "c\(number)@example.com" }
    if chance(2) { client["phone"] = ["raw": "01 42 72 00 \(number % 90 + 10)"] }
    if chance(4) { client["mobilePhone"] = ["raw": "+44 20 7946 0\(number % 900 + 100)"] }
    if chance(4) { client["website"] = "https://example.com/\(number)?a=1;b=2" }
    if chance(3) { client["tags"] = ["VIP", "nord-est", "été \(number % 3)"] }
    if chance(4) { client["externalIds"] = ["crm": "00\(number)", "sage": "411\(number)"] }
    if chance(4) { client["registrations"] = [["scheme": "siren", "value": "552100554"]] }
    var addresses: [[String: Any]] = []
    if chance(2) {
      addresses.append([
        "uses": ["billing"], "line1": text(), "line2": text(), "postalCode": "04001", "city": "Digne", "country": "FR",
        "region": ["name": "Provence"],
      ])
    }
    if chance(3) {
      addresses.append(["uses": ["delivery"], "line1": "\(number) High Street", "city": text(), "country": "GB"])
    }
    client["addresses"] = addresses
    var contacts: [[String: Any]] = []
    for index in 0..<Int.random(in: 0...7, using: &generator) {
      var contact: [String: Any] = [
        "firstName": "P\(index)", "lastName": text(), "email": "p\(index).\(number)@example.com",
      ]
      if chance(3) { contact["jobTitle"] = text() }
      if chance(3) { contact["notes"] = "line 1\nline 2 \(text())" }
      if chance(3) {
        contact["phones"] = [["kind": "work", "raw": "0142720000"], ["kind": "mobile", "raw": "0612345678"]]
      }
      if chance(4) { contact["invoiceRole"] = "cc" }
      if chance(5) { contact["language"] = "fr" }
      var values: [String: Any] = [:]
      if chance(3) { values["birthday"] = "19\(number % 90 + 10)-02-28" }
      if chance(4) { values["desk"] = text() }
      contact["customFields"] = values
      contacts.append(contact)
    }
    client["contacts"] = contacts
    var settings: [String: Any] = [:]
    if chance(3) { settings["currency"] = "CHF" }
    if chance(3) { settings["paymentTerms"] = ["kind": "endOfMonth", "days": 30, "method": "addThenEndOfMonth"] }
    if chance(4) { settings["paymentTerms"] = ["kind": "net", "days": 45] }
    if chance(4) { settings["defaultRate"] = "125.50" }
    if chance(4) { settings["defaultFeeType"] = "fixedFee" }
    if chance(5) { settings["legalNotice"] = text() }
    if chance(5) { settings["language"] = "de-CH" }
    client["settings"] = settings
    var values: [String: Any] = [:]
    if chance(3) { values["tier"] = ["gold", "silver", "other"].randomElement(using: &generator) }
    if chance(3) { values["colors"] = chance(2) ? ["a", "b"] : ["c", "ab"] }
    if chance(3) { values["city"] = text() }
    if chance(4) { values["story"] = "\(text())\n\(text())" }
    if chance(4) { values["employees"] = number * 1_000 - 5_000 }
    if chance(4) { values["rating"] = "-\(number).250" }
    if chance(4) { values["budget"] = ["amount": "\(number)234.5", "currency": "CHF"] }
    if chance(4) { values["since"] = "2026-0\(number % 9 + 1)-03" }
    if chance(4) { values["seen"] = "2026-0\(number % 9 + 1)-03T09:30:15.250Z" }
    if chance(4) { values["partner"] = chance(2) }
    if chance(4) { values["portal"] = "https://example.com/\(number)?a=1;b=2,3" }
    if chance(4) { values["billing"] = "b\(number)@example.com" }
    if chance(4) { values["fax"] = ["raw": "01 42 72 00 \(number % 90 + 10)"] }
    if chance(4) { values["origin"] = "CH" }
    client["customFields"] = values
    return client
  }
}
