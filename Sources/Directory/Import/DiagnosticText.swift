/// The sentences of diagnostics.
struct DiagnosticText {
  let language: Language

  /// At most 80 scalars of a text, on one line.
  static func excerpt(_ text: String) -> String {
    var excerpt = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < 80 else { return excerpt + "…" }
      excerpt.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return excerpt
  }

  func message(for finding: Finding) -> String {
    let value = quoted(finding.value ?? "")
    switch finding.reason {
    case .unknownHeader, .unknownCustomField, .retiredCustomField, .ambiguousField, .severalFields, .unknownMapping,
      .unusedMapping, .sheetWithoutHeader, .noNameColumn, .sheetWithoutName, .noSuchSheet, .aboveHeaders, .headersAgain,
      .duplicateHeader, .ambiguousName, .totalsRow, .hiddenSheet, .secondAddress, .furtherAddress:
      return headerMessage(finding, value)
    case .missingName where finding.card != nil:
      return language.pick("The card has no name", "La carte n’a pas de nom")
    case .unknownProperty, .noRoom, .noName, .groupOfCards, .unreadableExtension, .defect, .wrongType, .recordAgain:
      return cardMessage(finding, value)
    case .missingName:
      return language.pick("The row has no client name", "La ligne n’a pas de nom de client")
    case .noRoomForPhones:
      let limit = Contact.phoneLimit
      return language.pick(
        "\(value) is left out: a contact has at most \(limit) telephone numbers",
        "\(value) est laissé de côté\u{A0}: un contact a au plus \(limit) numéros de téléphone")
    case .contactOfNobody:
      return language.pick(
        "\(value) is left out: the row does not say of which contact",
        "\(value) est laissé de côté\u{A0}: la ligne ne dit pas de quel contact")
    case .invalidCountry:
      return language.pick("\(value) is not a country", "\(value) n’est pas un pays")
    case .invalidCurrency:
      return language.pick(
        "\(value) is not a currency; an ISO code such as EUR is expected",
        "\(value) n’est pas une devise\u{202F}; un code ISO comme EUR est attendu")
    case .invalidLanguage:
      return language.pick("\(value) is not a language", "\(value) n’est pas une langue")
    case .invalidPaymentTerms:
      return language.pick(
        "\(value) is not understood as payment terms", "\(value) n’est pas compris comme conditions de paiement")
    case .invalidChoice(let choices):
      let list = choices.map { quoted($0.labels[language]) }.joined(separator: ", ")
      return language.pick("\(value) is not one of \(list)", "\(value) n’est pas l’une des valeurs \(list)")
    case .leftOutChoice(let choices):
      let list = choices.map { quoted($0.labels[language]) }.joined(separator: ", ")
      return language.pick(
        "\(value) is not one of \(list); it is left out",
        "\(value) n’est pas l’une des valeurs \(list)\u{202F}; c’est laissé de côté")
    case .conflict, .keysOfTwoClients, .nameOfSeveralClients, .repeatedRow, .sameName, .sameValue, .twoDefaults:
      return groupMessage(finding, value)
    case .surplus(let taken, let cell):
      return language.pick(
        "\(value) is left out: \(cell) has \(quoted(taken)) for the same field",
        "\(value) est laissé de côté\u{A0}: \(cell) donne \(quoted(taken)) pour le même champ")
    case .severalValues(let count, let others):
      return severalMessage(count, others, ofCard: finding.card != nil)
    case .tooLong(let limit):
      return language.pick(
        "The text is longer than \(limit) characters", "Le texte dépasse \(limit) caractères")
    case .issue(let issue):
      return issue.message(in: language)
    default:
      return contentMessage(finding, value)
    }
  }

  /// What follows a message that holds for many rows of the column.
  func inRows(_ count: Int) -> String {
    let count = grouped(count)
    return language.pick(" (in \(count) rows of the column)", " (dans \(count) lignes de la colonne)")
  }

  func grouped(_ count: Int) -> String {
    var digits = String(count)
    let separator = language.pick(",", "\u{202F}")
    var place = digits.count - 3
    while place > 0 {
      digits.insert(contentsOf: separator, at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }

  func quoted(_ text: String) -> String {
    let excerpt = Self.excerpt(text)
    return language.pick("\"\(excerpt)\"", "«\u{A0}\(excerpt)\u{A0}»")
  }

  private func label(_ field: ImportField) -> String {
    quoted(ImportColumn.column(for: field).labels[language])
  }

  private func headerMessage(_ finding: Finding, _ value: String) -> String {
    switch finding.reason {
    case .totalsRow:
      return language.pick(
        "The row adds up those above it and is not read",
        "La ligne fait le total de celles du dessus et n’est pas lue")
    case .hiddenSheet:
      return language.pick(
        "The sheet is hidden and is not read; name it in \"sheet\" to read it",
        "La feuille est masquée et n’est pas lue\u{202F}; pour la lire, nommez-la dans «\u{A0}sheet\u{A0}»")
    case .secondAddress(let field):
      return language.pick(
        "The columns of an address are here twice: this one is read as \(label(field)). Is that right?",
        "Les colonnes d’une adresse figurent deux fois\u{A0}: celle-ci est lue comme \(label(field)). Est-ce exact\u{202F}?"
      )
    case .furtherAddress:
      return language.pick(
        "The column is of one address more than are read; it is left out",
        "La colonne relève d’une adresse de plus que celles qui sont lues\u{202F}; elle est laissée de côté")
    case .headersAgain:
      return language.pick(
        "The row repeats the headers and is not read", "La ligne répète les en-têtes et n’est pas lue")
    case .aboveHeaders(rows: 1):
      return language.pick(
        "The row is above the headers and is not read",
        "La ligne est au-dessus des en-têtes et n’est pas lue")
    case .aboveHeaders(let rows):
      return language.pick(
        "\(rows) rows from this one on are above the headers and are not read",
        "\(rows) lignes à partir de celle-ci sont au-dessus des en-têtes et ne sont pas lues")
    case .unknownCustomField:
      return language.pick(
        "No custom field \(value) is defined; the column is left out",
        "Aucun champ personnalisé \(value) n’est défini\u{202F}; la colonne est laissée de côté")
    case .retiredCustomField:
      return language.pick(
        "The custom field \(value) is retired; the column is left out",
        "Le champ personnalisé \(value) est retiré\u{202F}; la colonne est laissée de côté")
    case .ambiguousField(let field, let others):
      let keys = others.map(\.key).joined(separator: ", ")
      return language.pick(
        "\(value) is read as \(label(field)); a custom field is called that too: a column of it has the header \(keys)",
        "\(value) est lu comme \(label(field))\u{202F}; un champ personnalisé porte aussi ce nom\u{A0}: sa colonne a l’en-tête \(keys)"
      )
    case .severalFields(let fields):
      let keys = fields.map(\.key).joined(separator: ", ")
      return language.pick(
        "Several custom fields are called \(value); the column is left out: its header must be one of \(keys)",
        "Plusieurs champs personnalisés s’appellent \(value)\u{202F}; la colonne est laissée de côté\u{A0}: il faut l’un des en-têtes \(keys)"
      )
    case .unknownMapping(let key):
      return language.pick(
        "The mapping names the field \(quoted(key)), which does not exist; the column is left out",
        "La correspondance nomme le champ \(quoted(key)), qui n’existe pas\u{202F}; la colonne est laissée de côté")
    case .unusedMapping(let name):
      return language.pick(
        "The mapping names the column \(quoted(name)), which the file does not have",
        "La correspondance nomme la colonne \(quoted(name)), que le fichier n’a pas")
    case .sheetWithoutHeader:
      return language.pick(
        "No header is recognized on the sheet; it is skipped",
        "Aucun en-tête n’est reconnu sur la feuille\u{202F}; elle est ignorée")
    case .sheetWithoutName(let header):
      return language.pick(
        "The only header that is known is \(quoted(header)); a column with the client’s name is missing, and the sheet is skipped",
        "Le seul en-tête connu est \(quoted(header))\u{202F}; il manque une colonne avec le nom du client, et la feuille est ignorée"
      )
    case .noSuchSheet:
      return language.pick("The file has no sheet \(value)", "Le fichier n’a pas de feuille \(value)")
    case .noNameColumn:
      return language.pick(
        "No column with the client’s name was found: a header such as \"Client name\", \"Company\", \"Organization\", \"Nom du client\", \"Raison sociale\" or \"[name]\" is needed",
        "Aucune colonne ne donne le nom du client\u{A0}: il faut un en-tête comme «\u{A0}Nom du client\u{A0}», «\u{A0}Raison sociale\u{A0}», «\u{A0}Société\u{A0}», «\u{A0}Client name\u{A0}», «\u{A0}Company\u{A0}» ou «\u{A0}[name]\u{A0}»"
      )
    case .duplicateHeader(let first, let field):
      return language.pick(
        "Column \(first) is read as \(label(field)) too: this one counts in the rows where \(first) is empty",
        "La colonne \(first) est aussi lue comme \(label(field))\u{A0}: celle-ci compte dans les lignes où \(first) est vide"
      )
    case .ambiguousName(let field):
      return language.pick(
        "\(value) can be the client’s name or a contact’s: it is read as \(label(field)). Is that right?",
        "\(value) peut être le nom du client ou celui d’un contact\u{A0}: la colonne est lue comme \(label(field)). Est-ce exact\u{202F}?"
      )
    default:
      return language.pick(
        "The header \(value) is not known; the column is left out",
        "L’en-tête \(value) n’est pas connu\u{202F}; la colonne est laissée de côté")
    }
  }

  private func groupMessage(_ finding: Finding, _ value: String) -> String {
    switch finding.reason {
    case .conflict(let first, let cell):
      return language.pick(
        "\(value) differs from \(quoted(first)) in \(cell), on a row of the same client",
        "\(value) diffère de \(quoted(first)) en \(cell), sur une ligne du même client")
    case .keysOfTwoClients(let row):
      return language.pick(
        "The number is that of one client and the external identifier \(value) that of another, in row \(row)",
        "Le numéro est celui d’un client et l’identifiant externe \(value) celui d’un autre, à la ligne \(row)")
    case .nameOfSeveralClients:
      return language.pick(
        "Several clients of the file are called \(value): the contact needs the number of its client",
        "Plusieurs clients du fichier s’appellent \(value)\u{A0}: il faut donner au contact le numéro de son client")
    case .repeatedRow(let row):
      return language.pick(
        "The row says nothing that row \(row) does not say", "La ligne n’ajoute rien à la ligne \(row)")
    case .sameName(let card) where finding.card != nil:
      return language.pick(
        "Card \(card) has the same name; without a UID or a postal code the cards are taken for two clients",
        "La carte \(card) porte le même nom\u{202F}; sans UID ni code postal, les cartes sont prises pour deux clients")
    case .sameName(let row):
      return language.pick(
        "Row \(row) has the same name; without a number or a postal code the rows are taken for two clients",
        "La ligne \(row) porte le même nom\u{202F}; sans numéro ni code postal, les lignes sont prises pour deux clients"
      )
    case .twoDefaults(let row):
      return language.pick(
        "The client has a default contact already, in row \(row)",
        "Le client a déjà un contact par défaut, à la ligne \(row)")
    case .sameValue(let row):
      return language.pick(
        "Another client of the file has \(value) too, in \(self.row(row, of: finding))",
        "Un autre client du fichier a aussi \(value), à \(self.row(row, of: finding))")
    default: return ""
    }
  }

  private func severalMessage(_ count: Int, _ others: Finding.Others, ofCard: Bool) -> String {
    let start =
      ofCard
      ? language.pick("The card has \(count) of them; ", "La carte en a \(count)\u{202F}; ")
      : language.pick("The cell holds \(count) values; ", "La cellule contient \(count) valeurs\u{202F}; ")
    switch others {
    case .contacts:
      return start
        + language.pick("each but the first becomes a contact", "chacune après la première devient un contact")
    case .notes:
      return start
        + language.pick(
          "those after the first go to the contact’s notes", "les suivantes vont dans les notes du contact")
    case .phones:
      return start
        + language.pick("all are kept as telephone numbers", "toutes sont gardées comme numéros de téléphone")
    case .mobile:
      return start
        + language.pick("the second becomes the mobile number", "la deuxième devient le numéro de mobile")
    case .nowhere:
      return start + language.pick("only the first is taken", "seule la première est reprise")
    }
  }

  private func contentMessage(_ finding: Finding, _ value: String) -> String {
    switch finding.reason {
    case .ambiguousDecimal(isTaken: true):
      return language.pick(
        "\(value) is read with decimals; a thousand is written without a point",
        "\(value) est lu avec des décimales\u{202F}; un millier s’écrit sans point")
    case .ambiguousDecimal:
      return language.pick(
        "\(value) may have thousands or decimals: write thousands without a comma, and decimals behind a point",
        "\(value) peut avoir des milliers ou des décimales\u{A0}: écrivez les milliers sans virgule et les décimales après un point"
      )
    case .numberInsteadOfText(isComplete: true):
      return language.pick(
        "The cell holds a number where text is expected; its digits are complete",
        "La cellule contient un nombre au lieu d’un texte\u{202F}; ses chiffres sont au complet")
    case .numberInsteadOfText:
      return language.pick(
        "The cell holds a number where text is expected: a leading zero may be lost",
        "La cellule contient un nombre au lieu d’un texte\u{A0}: un zéro initial a pu être perdu")
    case .lostZero:
      return language.pick(
        "\(value) has a digit less than it should have: a leading zero may be lost",
        "\(value) a un chiffre de moins qu’il ne faut\u{A0}: un zéro initial a pu être perdu")
    case .dateInsteadOfText:
      return language.pick(
        "The cell holds a date where text is expected: a program may have changed what was typed",
        "La cellule contient une date au lieu d’un texte\u{A0}: un logiciel a pu modifier ce qui a été saisi")
    case .scientific:
      return language.pick(
        "The number is written with an exponent, so that its last digits are lost: format the column as text and type it again",
        "Le nombre est écrit avec un exposant, ses derniers chiffres sont perdus\u{A0}: mettez la colonne au format texte et saisissez-le à nouveau"
      )
    case .excelError:
      return language.pick(
        "The cell holds the error \(value) of a formula", "La cellule contient l’erreur de formule \(value)")
    case .formulaWithoutValue:
      return language.pick(
        "The cell holds a formula that was never calculated: open the file in a spreadsheet program and save it",
        "La cellule contient une formule jamais calculée\u{A0}: ouvrez le fichier dans un tableur et enregistrez-le")
    case .raggedRow:
      return language.pick(
        "The row has a cell under no header; it is left out",
        "La ligne a une cellule sans en-tête\u{202F}; elle est laissée de côté")
    case .date1904:
      return language.pick(
        "The workbook counts its dates from 1904; they are read that way",
        "Le classeur compte ses dates à partir de 1904\u{202F}; elles sont lues ainsi")
    case .encodingGuessed:
      return language.pick(
        "The file does not say how its text is encoded; it is read as \(finding.value ?? "")",
        "Le fichier ne dit pas comment son texte est encodé\u{202F}; il est lu en \(finding.value ?? "")")
    case .known(let number):
      return language.pick(
        "The directory has this client already, as number \(number)",
        "Le répertoire a déjà ce client, sous le numéro \(number)")
    case .takenInFile:
      return language.pick(
        "The file has \(value) already, and no two records may have the same value",
        "Le fichier a déjà \(value), et deux fiches ne peuvent avoir la même valeur")
    case .taken(let number):
      return language.pick(
        "Client \(number) has \(value) already, and no two records may have the same value",
        "Le client \(number) a déjà \(value), et deux fiches ne peuvent avoir la même valeur")
    case .mojibake:
      return language.pick(
        "\(value) looks like text that was read in the wrong encoding",
        "\(value) ressemble à un texte lu dans un mauvais encodage")
    default: return ""
    }
  }
}
