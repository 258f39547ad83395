/// Clients as a French firm has them, the same at every run.
struct SampleClients {
  static let headers = [
    "Code client", "Raison sociale", "SIRET", "Adresse", "CP", "Ville", "Pays", "Tél.", "E-mail", "Prénom",
    "Nom (contact)", "E-mail du contact", "Conditions de règlement", "Complément d’adresse", "N° TVA", "Site web",
    "Langue", "Devise", "Fonction", "Portable du contact",
  ]
  /// The column with numbers of fourteen digits.
  static let numberColumn = 2
  /// The first column about a contact.
  static let contactColumn = 9
  /// A word that one client has in its name.
  static let rareWord = "Zéphyrine"
  /// A word that every twentieth client has in its name.
  static let commonWord = "Boulangerie"

  static let trades = [
    "Boulangerie", "Menuiserie", "Garage", "Pharmacie", "Atelier", "Imprimerie", "Librairie", "Transports", "Cabinet",
    "Ferme", "Domaine", "Institut", "Clinique", "Maçonnerie", "Électricité", "Plomberie", "Fleuriste", "Brasserie",
    "Café", "Hôtel",
  ]
  static let lastNames = [
    "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon",
    "Michel", "Lefèvre", "Leroy", "Roux", "David", "Bertrand", "Morel", "Fournier", "Girard", "Bonnet", "Dupont",
    "Lambert", "Fontaine", "Rousseau", "Vincent", "Müller", "Lefebvre", "Faure", "André", "Mercier", "Blanc", "Guérin",
    "Boyer", "Garnier", "Chevalier", "François", "Legrand", "Gauthier", "Garcia", "Perrin", "Robin", "Clément", "Morin",
    "Nicolas", "Henry", "Roussel", "Mathieu", "Gautier", "Masson", "Marchand", "Duval", "Denis", "Dumont", "Marie",
    "Lemaire", "Noël", "Meyer", "Dufour", "Le Goff", "Kermarrec", "N’Diaye", "Benali", "Œuvrard",
  ]
  static let firstNames = [
    "Anaïs", "Hélène", "Loïc", "Maëlle", "Yann", "Zoé", "Inès", "Édouard", "Odile", "Régis", "Élodie", "Farid", "Agnès",
    "Thibault", "Fatou", "Gaël", "Karim", "Camille", "Jean-Baptiste", "Noémie", "Chloé", "Rémi", "Aurélie", "Cédric",
    "Léa", "Hugo", "Manon", "Jérôme", "Sandrine", "Frédéric", "Céline", "Raphaël",
  ]
  static let endings = ["", " et fils", " SARL", " & Cie", " SAS", " Frères", " du Marais", " de l’Ouest"]
  static let streets = [
    "rue des Lilas", "avenue du Stade", "place de l’Église", "quai de la Fosse", "boulevard Gambetta",
    "chemin du Vercors", "rue Oberkampf", "route de Salins", "allée des Érables", "impasse du Puits",
  ]
  static let towns = [
    ("04001", "Digne-les-Bains"), ("44000", "Nantes"), ("01300", "Belley"), ("29200", "Brest"), ("75011", "Paris"),
    ("33330", "Saint-Émilion"), ("39330", "Mouchard"), ("06000", "Nice"), ("69008", "Lyon"), ("12210", "Laguiole"),
    ("59650", "Villeneuve-d’Ascq"), ("67000", "Strasbourg"), ("31000", "Toulouse"), ("13001", "Marseille"),
    ("35000", "Rennes"), ("76600", "Le Havre"),
  ]
  static let languages = ["Français", "Français", "Français", "Anglais"]
  static let jobTitles = ["Comptable", "Directrice", "Gérant", "Assistante", "Acheteur", "Cheffe d’atelier", ""]
  static let complements = ["", "", "", "Bâtiment B", "2e étage", "Zone artisanale", "Résidence des Tilleuls"]
  static let terms = ["30 jours", "30 jours fin de mois", "45 jours fin de mois", "60 jours", "à réception"]
  /// Numbers that are given to nobody, for use in examples.
  static let phones = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"]

  /// How many contacts the client has: one, and some two or three.
  static func contacts(of client: Int) -> Int { client % 40 == 7 ? 3 : client % 8 == 3 ? 2 : 1 }

  /// A client's row, with one of its contacts.
  static func row(client: Int, contact: Int) -> [String] {
    var random = Generator(state: UInt64(client))
    let trade = trades[client % trades.count]
    let lastName = random.pick(lastNames)
    let name = client == 4_242 ? "Manufacture \(rareWord)" : "\(trade) \(lastName)\(random.pick(endings))"
    let town = random.pick(towns)
    let phone = "\(random.pick(phones)) \(pad(client / 100 % 100, 2)) \(pad(client % 100, 2))"
    let address = "\(random.below(180) + 1) \(random.pick(streets))"
    let terms = random.pick(terms)
    let siret = siret(client)
    let complement = random.pick(complements)
    let language = random.pick(languages)
    for _ in 0..<contact { _ = random.next() }
    return [
      "411\(pad(client, 6))", name, siret, address, town.0, town.1, "France", phone,
      "contact@client-\(client).example", random.pick(firstNames), random.pick(lastNames),
      "personne\(contact + 1)@client-\(client).example", terms, complement, vat(ofSIREN: siret.prefix(9)),
      "https://client-\(client).example", language, "EUR", random.pick(jobTitles),
      "06 39 98 \(pad(random.below(100), 2)) \(pad(random.below(100), 2))",
    ]
  }

  /// The params of `client/create`.
  static func creation(_ client: Int) -> String {
    let cells = row(client: client, contact: 0)
    return """
      {"client":{"number":"N-\(client)","name":"\(cells[1])","email":"\(cells[8])","phone":{"raw":"\(cells[7])"},\
      "registrations":[{"scheme":"siret","value":"\(cells[2])"}],"addresses":[{"uses":["billing"],"line1":"\(cells[3])",\
      "postalCode":"\(cells[4])","city":"\(cells[5])","country":"FR"}],"contacts":[{"firstName":"\(cells[9])",\
      "lastName":"\(cells[10])","email":"\(cells[11])"}],"settings":{"currency":"EUR","language":"fr"}}}
      """
  }

  static func pad(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Fourteen digits with their two check digits; each client has another.
  private static func siret(_ client: Int) -> String {
    let siren = withCheckDigit(pad(30_000_000 + client * 97 % 60_000_000, 8))
    return withCheckDigit(siren + "0001")
  }

  /// The French number for value added tax: its key is made of the SIREN.
  private static func vat(ofSIREN siren: Substring) -> String {
    "FR\(pad((12 + 3 * ((Int(siren) ?? 0) % 97)) % 97, 2))\(siren)"
  }

  private static func withCheckDigit(_ digits: String) -> String {
    var sum = 0
    for (index, digit) in digits.utf8.reversed().enumerated() {
      let value = Int(digit) - 48
      sum += index % 2 == 1 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2
    }
    return digits + String((10 - sum % 10) % 10)
  }
}

/// Numbers that look random and are the same at every run: SplitMix64.
struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}
