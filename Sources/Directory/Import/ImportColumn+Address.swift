extension ImportColumn {
  /// The columns of one address.
  static func addressColumns(_ role: ImportField.AddressRole) -> [ImportColumn] {
    func column(
      _ part: ImportField.AddressPart, _ english: String, _ french: String, _ example: String, kind: Kind = .text,
      width: Int = 18, help: Labels? = nil, isInTemplate: Bool = true
    ) -> ImportColumn {
      let (english, french) =
        switch role {
        case .address: (english, french)
        case .delivery: ("Shipping " + lowercased(english), "Livraison : " + lowercased(french))
        case .second: ("Second address: " + lowercased(english), "Deuxième adresse : " + lowercased(french))
        }
      return ImportColumn(
        .address(role, part), english, french, kind: kind,
        help: help ?? Labels("Up to 200 characters.", "200 caractères au plus."),
        example: Labels(example, example), width: width, isInTemplate: isInTemplate && role != .second)
    }
    return [
      column(.line1, "Street", "Adresse", "12 rue des Lilas", width: 28),
      column(.line2, "Apt/Suite", "Complément d'adresse", "Bâtiment B", width: 20),
      column(.line3, "Address line 3", "Adresse ligne 3", "BP 12", isInTemplate: false),
      column(
        .postalCode, "Postal code", "Code postal", "04001", kind: .postalCode, width: 12,
        help: Labels("Text: 04001 keeps its zero.", "Du texte : 04001 garde son zéro.")),
      column(.city, "City", "Ville", "Digne-les-Bains"),
      column(.region, "State/Province", "Région", "Provence-Alpes-Côte d'Azur"),
      column(
        .country, "Country", "Pays", "France", kind: .country,
        help: Labels("A name, or the ISO code (FR, FRA).", "Un nom, ou le code ISO (FR, FRA).")),
      column(.attention, "Attention", "À l'attention de", "Service achats", isInTemplate: false),
      column(.label, "Address label", "Libellé de l'adresse", "Siège", isInTemplate: false),
    ]
  }

  private static func lowercased(_ label: String) -> String { label.prefix(1).lowercased() + label.dropFirst() }

  /// What the parts of an address are called, behind `Billing`, `Livraison` and the like or alone.
  static let addressSynonyms: [(ImportField.AddressPart, String)] = [
    (
      .line1,
      "Street|Adresse|Address|Rue|Voie|Street address|Street 1|Street 2 lines|Address 1|Address line 1|Address line|"
        + "Adresse 1|Adresse ligne 1|Ligne 1|Line 1|Line1|N° et rue|Numéro et rue|Rue et numéro|N° et voie|Adresse postale|"
        + "Postal address|Mailing address|PO address line 1|POAddressLine1|Street address 1|Rue 1|Addr 1"
    ),
    (
      .line2,
      "Apt/Suite|Apt|Suite|Unit|Complément|Complément d'adresse|Complément adresse|Adresse complémentaire|Street 2|"
        + "Address 2|Address line 2|Adresse 2|Adresse ligne 2|Ligne 2|Line 2|Line2|Adresse (suite)|Bâtiment|Street address 2|"
        + "PO address line 2|POAddressLine2|Rue 2|Addr 2|Extended address|Extended"
    ),
    (
      .line3,
      "Street 3|Address 3|Address line 3|Adresse 3|Adresse ligne 3|Ligne 3|Line 3|Line3|Rue 3|POAddressLine3|Addr 3|Lieu-dit|"
        + "Lieu dit|BP|Boîte postale|PO box"
    ),
    (
      .postalCode,
      "Postal code|Postcode|Post code|ZIP|Zip code|ZIP/Postal code|Postal/ZIP code|Postal code/ZIP|Code postal|CP|"
        + "C.P.|NPA|PLZ|POPostalCode|Zip/Postcode|Cedex"
    ),
    (.city, "City|Town|Town/City|City/Town|Ville|Localité|Commune|Suburb|Locality|POCity|Municipality"),
    (
      .region,
      "State/Province|Province/State|State|Province|Region|Région|Département|County|State/Region|Canton|PORegion|"
        + "State/County|Land|État/Province|Dép|Dept|Dpt|Departement|Etat/Prov|Dép/Région|Département/Canton|State code|Region code|State or province"
    ),
    (
      .country,
      "Country|Pays|Pays (alpha-2)|Country (alpha-2)|Country/Region|Pays/Région|Country code|Code pays|Nation|POCountry|Nom du pays|Country name"
    ),
    (
      .attention,
      "Attention|Attn|À l'attention de|Attention to|POAttentionTo|Care of|c/o|Recipient|Destinataire|Nom du destinataire"
    ),
    (.label, "Address label|Libellé de l'adresse|Libellé adresse|Nom de l'adresse|Address name|Address nickname"),
  ]
}
