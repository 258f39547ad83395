import Testing

@testable import Directory

/// Names of two clients in the same place: which are likely one, and which are not.
@Suite struct NearNameTests {
  static let same: [(String, String)] = [
    ("Menuiserie Alpine", "Menuisserie Alpine"),
    ("Menuiserie Alpine", "Alpine Menuiserie"),
    ("Menuiserie Alpine", "Alpine, Menuisrie"),
    ("Transports Roussel SARL", "Transport Roussel"),
    ("Gauthier & Fils", "Gautier et Fils"),
    ("Pharmacie Mathieu", "Pharmacie Matthieu"),
    ("Constructions Lefèvre", "Construcitons Lefevre"),
    ("Électricité Générale Dubois", "Electricite Generale Dubois S.A.S."),
    ("Restaurant La Fontaine", "Restarant la Fontaine"),
    ("Immobilière du Rhône", "Imobilière du Rhône"),
    ("Informatique", "Infomatique"),
    ("Informatique", "Nformatique"),
    ("Kowalczyk", "Kowalzcyk"),
    ("Schreinerei Müller GmbH", "Shreinerei Müller"),
    ("Nguyễn Thị Hương", "Nguyen Thi Huong"),
    ("Dupont Sébastien", "Sebastien Dupond"),
    ("Plomberie Chauffage Services Bernard", "Plomberie Chauffages Services Bernard"),
    ("Fromagerie des Alpes", "Fromageries des Alpes"),
    ("Ateliers Montparnasse", "Ateliers Monparnasse"),
    ("Северсталь", "Северстал"),
  ]

  static let different: [(String, String)] = [
    ("Boulangerie Martin", "Boulangerie Marin"),
    ("Boulangerie Martin", "Boucherie Martin"),
    ("Hôtel du Nord", "Hôtel du Parc"),
    ("Pharmacie du Port", "Pharmacie du Pont"),
    ("Agence 2", "Agence 3"),
    ("Résidence 180200", "Résidence 180300"),
    ("Alma", "Alba"),
    ("Garage Renault", "Garage Renaud"),
    ("Dupont Marie", "Dupont Maria"),
    ("Société A", "Société B"),
    ("Taxi Bleu", "Taxi Vert"),
    ("Lycée Pasteur", "Collège Pasteur"),
    ("Groupe Dubois", "Dubois"),
    ("Durand Informatique", "Dupont Informatique"),
    ("Menuisserie Alpyne", "Menuiserie Alpine Sud"),
    ("Gauthier Menuiserie", "Gautier Menuisserie"),
    ("株式会社東京", "株式会社大阪"),
    ("SARL", "SAS"),
  ]

  private func traits(_ name: String) throws -> DuplicateTraits {
    var address = Address.Draft()
    (address.postalCode, address.city, address.country) = ("69001", "Lyon", "FR")
    var draft = Client.Draft()
    (draft.name, draft.addresses) = (name, [address])
    return DuplicateTraits(try Client(draft, in: Samples.context()) { "1" })
  }

  @Test(arguments: same) func `likely one client`(_ one: String, _ other: String) throws {
    let (one, other) = (try traits(one), try traits(other))
    #expect(DuplicateComparison(one, other).score >= 60)
    #expect(DuplicateComparison(other, one).score >= 60)
    #expect(!one.keys.isDisjoint(with: other.keys))
  }

  @Test(arguments: different) func `not likely one client`(_ one: String, _ other: String) throws {
    let (one, other) = (try traits(one), try traits(other))
    #expect(DuplicateComparison(one, other).score < 60)
    #expect(DuplicateComparison(other, one).score < 60)
  }

  /// Whatever slip a name has, it is found by what it is compared by.
  @Test(arguments: 1...5) func `near names have a key in common`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = ["menuiserie", "alpine", "transports", "roussel", "nord", "fils", "informatique", "martinet", "lyon"]
    var found = 0
    for _ in 0..<400 {
      let name = words.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
      var slipped = Array(name)
      let place = Int.random(in: 0..<slipped.count, using: &random)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        var letters = Array(slipped[place])
        let index = Int.random(in: 0..<letters.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters.remove(at: index)
        case 1: letters.insert("e", at: index)
        case 2: letters[index] = "o"
        default: letters.swapAt(index, min(index + 1, letters.count - 1))
        }
        slipped[place] = String(letters)
      }
      let (one, other) = (
        try traits(name.joined(separator: " ")), try traits(slipped.shuffled(using: &random).joined(separator: " "))
      )
      if DuplicateComparison(one, other).score >= 60 {
        found += 1
        #expect(!one.keys.isDisjoint(with: other.keys), "\(name) \(slipped)")
      }
    }
    #expect(found > 100)
  }
}
