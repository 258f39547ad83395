/// Clients as an international directory has them, in many scripts, for stores of any size; the same at every run.
struct GrowthClients {
  static let header =
    "Client number,Client name,E-mail,Phone,Tags,Postal code,City,Country,Currency,Language,Credit limit,"
    + "Contact: First name,Contact: Last name,Contact: E-mail,Contact: Title\n"
  /// A word that one client has.
  static let rareWord = "zephyrine"

  private struct Market {
    let country: String
    let currency: String
    let language: String
    let trades: [String]
    let syllables: [String]
    let cities: [(code: String, name: String)]
    /// Of a hundred clients.
    let share: Int
  }

  private static let markets = [
    Market(
      country: "FR", currency: "EUR", language: "fr", trades: SampleClients.trades,
      syllables: [
        "mar", "tin", "le", "fèv", "re", "du", "bois", "gau", "thier", "rou", "sel", "ché", "vil", "lard", "œuv",
      ],
      cities: SampleClients.towns, share: 50),
    Market(
      country: "DE", currency: "EUR", language: "de", trades: ["Bäckerei", "Schlosserei", "Großhandel", "Apotheke"],
      syllables: ["mül", "ler", "schu", "mann", "bau", "er", "weiß", "hof", "ke", "stein", "krü", "ger"],
      cities: [("10115", "Berlin"), ("80331", "München"), ("50667", "Köln"), ("40210", "Düsseldorf")], share: 14),
    Market(
      country: "TR", currency: "TRY", language: "tr", trades: ["Eczane", "Kırtasiye", "İnşaat", "Çiçekçilik"],
      syllables: ["yıl", "dız", "öz", "türk", "çe", "lik", "şa", "hin", "kaya", "ğan"],
      cities: [("34110", "İstanbul"), ("06420", "Ankara"), ("35210", "İzmir"), ("21010", "Diyarbakır")], share: 8),
    Market(
      country: "VN", currency: "VND", language: "vi", trades: ["Công ty", "Nhà hàng", "Cửa hàng", "Xưởng"],
      syllables: ["nguyễn", " đặng", " trần", " phước", " thị", " hồng", " đức", " minh"],
      cities: [("100000", "Hà Nội"), ("700000", "Thành phố Hồ Chí Minh"), ("550000", "Đà Nẵng")], share: 8),
    Market(
      country: "SE", currency: "SEK", language: "sv", trades: ["Snickeri", "Åkeri", "Bageri", "Ångström"],
      syllables: ["lind", "ström", "berg", "sjö", "ås", "gren", "öst", "holm"],
      cities: [("11120", "Stockholm"), ("41103", "Göteborg"), ("21119", "Malmö"), ("70210", "Örebro")], share: 8),
    Market(
      country: "GR", currency: "EUR", language: "el", trades: ["Φούρνος", "Εστιατόριο"],
      syllables: ["πα", "πα", "δό", "που", "λος", "νι", "κο", "λά", "ου"],
      cities: [("10431", "Αθήνα"), ("54624", "Θεσσαλονίκη")], share: 4),
    Market(
      country: "UA", currency: "UAH", language: "uk", trades: ["Пекарня", "Книгарня"],
      syllables: ["іва", "нов", "пет", "рен", "шев", "чен", "ко", "юк"],
      cities: [("01001", "Київ"), ("79000", "Львів")], share: 4),
    Market(
      country: "JP", currency: "JPY", language: "ja", trades: ["株式会社", "合同会社"],
      syllables: ["山", "田", "佐", "藤", "高", "橋", "渡", "辺", "小", "林"],
      cities: [("100-0001", "東京"), ("530-0001", "大阪")], share: 2),
    Market(
      country: "EG", currency: "EGP", language: "ar", trades: ["شركة", "مكتبة"],
      syllables: ["مح", "مد", "عب", "دال", "حس", "ين"], cities: [("11511", "القاهرة")], share: 2),
  ]

  static let tags = ["vip", "grand compte", "prospect", "à relancer", "réseau", "export", "public", "ancien"]
  static let titles = ["Comptable", "Gérant", "Acheteuse", "Direction", "Assistant"]

  /// A client's line. A client's market, tags and terms depend on its place alone, so that shares are the same in
  /// stores of all sizes.
  static func line(_ client: Int) -> String {
    var random = Generator(state: UInt64(client) &* 31 &+ 7)
    let market = Self.market(of: random.below(100))
    let surname = Self.surname(market, &random)
    let trade = random.pick(market.trades)
    let name = client == 500 ? "Manufacture Zéphyrine" : "\(trade) \(surname)\(ending(market, &random))"
    let city = random.pick(market.cities)
    // The first is everybody's; each of the others has half as many as the one before it.
    var chosen = [tags[0]].filter { _ in random.below(10) == 0 }
    for (index, tag) in tags.enumerated().dropFirst() where random.below(8 << index) == 0 { chosen.append(tag) }
    let limit = random.below(20) == 0 ? String((random.below(200) + 1) * 500) : ""
    let first = random.pick(SampleClients.firstNames)
    let last = random.below(2) == 0 ? surname.trimmed : random.pick(SampleClients.lastNames)
    let phone = "+33 1 99 00 \(SampleClients.pad(client / 100 % 100, 2)) \(SampleClients.pad(client % 100, 2))"
    return """
      C-\(client),\(name),contact@client-\(client).example,\(phone),\(chosen.joined(separator: "; ")),\(city.code),\
      \(city.name),\(market.country),\(market.currency),\(market.language),\(limit),\(first),\(last),\
      p\(client)@firm-\(client % 977).example,\(random.pick(titles))

      """
  }

  private static func market(of part: Int) -> Market {
    var rest = part
    for market in markets {
      if rest < market.share { return market }
      rest -= market.share
    }
    return markets[0]
  }

  private static func surname(_ market: Market, _ random: inout Generator) -> String {
    let text = (0..<(2 + random.below(3))).map { _ in random.pick(market.syllables) }.joined().trimmed
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func ending(_ market: Market, _ random: inout Generator) -> String {
    market.country == "FR" ? random.pick(SampleClients.endings) : ""
  }

  /// The lines of some clients, as a file.
  static func csv(_ clients: Range<Int>) -> [UInt8] {
    var bytes = Array(header.utf8)
    for client in clients { bytes += line(client).utf8 }
    return bytes
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
