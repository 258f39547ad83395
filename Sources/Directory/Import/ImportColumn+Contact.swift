extension ImportColumn {
  /// The columns of a row's n-th contact.
  static func contactColumns(_ number: Int) -> [ImportColumn] {
    func column(
      _ part: ImportField.ContactPart, _ english: String, _ french: String, _ help: Labels, _ example: Labels,
      kind: Kind = .text, choices: [ImportChoice] = [], isInTemplate: Bool = true
    ) -> ImportColumn {
      let suffix = number == 1 ? "" : " \(number)"
      return ImportColumn(
        .contact(number, part), "Contact\(suffix): \(english)", "Contact\(suffix) : \(french)", kind: kind,
        choices: choices,
        help: help, example: example, width: part == .email ? 28 : 16, isInTemplate: isInTemplate && number == 1)
    }
    let short = Labels("Up to 80 characters.", "80 caractères au plus.")
    let dialled = Labels("As it is dialled.", "Tel qu'on le compose.")
    let phone = Labels("01 42 68 53 00", "01 42 68 53 00")
    return [
      column(
        .salutation, "Salutation", "Civilité", Labels("Up to 20 characters.", "20 caractères au plus."),
        Labels("Ms", "Mme")),
      column(.firstName, "First name", "Prénom", short, Labels("Jane", "Jeanne")),
      column(.lastName, "Last name", "Nom", short, Labels("Martin", "Martin")),
      column(
        .displayName, "Full name", "Nom complet", Labels("Up to 200 characters.", "200 caractères au plus."),
        Labels("Jane Martin", "Jeanne Martin"), isInTemplate: false),
      column(
        .jobTitle, "Title", "Fonction", Labels("Up to 120 characters.", "120 caractères au plus."),
        Labels("Accountant", "Comptable")),
      column(
        .department, "Department", "Service", Labels("Up to 120 characters.", "120 caractères au plus."),
        Labels("Accounts", "Comptabilité"), isInTemplate: false),
      column(
        .email, "E-mail", "E-mail", Labels("Unique within the client.", "Unique chez le client."),
        Labels("jane@durand.example", "jeanne@durand.example"), kind: .email),
      column(.phone, "Phone", "Téléphone", dialled, phone, kind: .phone),
      column(.mobilePhone, "Mobile", "Mobile", dialled, Labels("06 12 34 56 78", "06 12 34 56 78"), kind: .phone),
      column(.homePhone, "Home phone", "Téléphone personnel", dialled, phone, kind: .phone, isInTemplate: false),
      column(.fax, "Fax", "Télécopie", dialled, phone, kind: .phone, isInTemplate: false),
      column(.otherPhone, "Other phone", "Autre téléphone", dialled, phone, kind: .phone, isInTemplate: false),
      column(
        .language, "Language", "Langue", Labels("A name or a code.", "Un nom ou un code."),
        Labels("English", "Français"),
        kind: .language, isInTemplate: false),
      column(
        .isDefault, "Default", "Contact par défaut", Labels("One contact of a client.", "Un seul contact par client."),
        Labels("Yes", "Oui"), kind: .boolean, choices: ImportChoice.booleans),
      column(
        .invoiceRole, "Invoice recipient", "Destinataire des factures",
        Labels("Needs an e-mail address.", "Demande une adresse e-mail."), Labels("To", "Destinataire"), kind: .choice,
        choices: ImportChoice.invoiceRoles),
      column(
        .notes, "Notes", "Notes", Labels("Up to 2,000 characters.", "2 000 caractères au plus."), Labels("", ""),
        isInTemplate: false),
    ]
  }

  /// What belongs to a contact even where the header does not say so.
  static let contactSynonyms: [(ImportField.ContactPart, String)] =
    [
      (.salutation, "Civilité|Salutation|Titre de civilité|Formule|Name prefix|Prefix|Courtesy title|Civ|Politesse"),
      (.firstName, "Prénom|Prénoms|First name|Given name|Forename|Firstname|Prénom usuel|First"),
      (
        .lastName,
        "Last name|Surname|Family name|Lastname|Nom de famille|Nom (contact)|Nom d'usage|Nom du contact principal|Last|"
          + "Second name"
      ),
      (
        .displayName,
        "Contact|Contact name|Contact person|Primary contact|Main contact|Interlocuteur|Interlocutrice|Personne à contacter|"
          + "Contact principal|Correspondant|Responsable|Nom et prénom|Prénom et nom|Nom prénom|Prénom nom|Contact full name"
      ),
      (
        .jobTitle,
        "Job title|Title|Position|Role|Function|Fonction|Poste|Titre|Profession|Métier|Qualité du contact|Organization title|"
          + "Organization 1 - Title|Job|Job position|Intitulé du poste"
      ),
      (
        .department,
        "Department|Department name|Company department|Service|Organization department|Service du contact|Dept name"
      ),
      (
        .isDefault,
        "Contact par défaut|Default|Default contact|Is default|Is primary|Par défaut|Défaut|Principal|Primary|Is primary contact"
      ),
      (
        .invoiceRole,
        "Destinataire factures|Destinataire des factures|Invoice recipient|Invoice role|Receives invoices|Invoices|"
          + "Reçoit les factures|Envoi des factures|Rôle facturation|Send invoices|IncludeInEmails|IncludeInEmail"
      ),
    ]
    + contactPhoneSynonyms

  /// What address books call the telephone numbers of a person that a client has no field for.
  private static let contactPhoneSynonyms: [(ImportField.ContactPart, String)] = [
    (
      .phone,
      "Business phone 2|Work phone 2|Office phone 2|Phone 2|Phone number 2|Telephone 2|Tel 2|Secondary phone|"
        + "Second phone|Alternate phone|Téléphone 2 (bureau)|Téléphone bureau 2|Téléphone 2|Tél 2|Tél fixe 2|"
        + "Deuxième téléphone|Téléphone secondaire"
    ),
    (
      .mobilePhone,
      "Mobile 2|Mobile phone 2|Mobile number 2|Cell 2|Cell phone 2|Portable 2|Tél portable 2|Tél mobile 2|"
        + "Téléphone portable 2|Téléphone mobile 2|GSM 2|Second mobile|Mobile 3|Portable 3"
    ),
    (
      .homePhone,
      "Home|Home phone|Home phone 2|Home number|Home telephone|Phone (home)|Domicile|Téléphone domicile|Tél domicile|"
        + "Téléphone (domicile)|Téléphone 2 (domicile)|Téléphone personnel|Tél personnel|Tél perso|Téléphone privé|"
        + "Tél privé|Fixe domicile|Maison|Private phone"
    ),
    (
      .fax,
      "Fax|Fax number|Fax no|Business fax|Work fax|Home fax|Other fax|Office fax|Company fax|Main fax|Fax phone|"
        + "Fax (work)|Fax (home)|Télécopie|Télécopieur|Télécopie (bureau)|Télécopie (domicile)|Autre télécopie|"
        + "N° de fax|Numéro de fax|N° fax|Fax bureau|Fax domicile|Fax professionnel|Fax société|N° de télécopie"
    ),
    (
      .otherPhone,
      "Other phone|Other telephone|Phone (other)|Autre téléphone|Autre tél|Autre numéro|Téléphone (autre)|Phone 3|"
        + "Phone 3 - Value|Téléphone 3|Tél 3|Telephone 3|Phone 4|Phone 4 - Value|Téléphone 4|Tél 4|Pager|"
        + "Car phone|Téléphone (voiture)|Assistant's phone|Assistant phone|Téléphone de l'assistant(e)|"
        + "Téléphone de l'assistant|Bip|Téléavertisseur|DDI|DDI number|Direct dial"
    ),
  ]

  /// What the other parts are called behind `Contact`, or on a sheet of contacts.
  static let markedContactSynonyms: [(ImportField.ContactPart, String)] = [
    (
      .email,
      "E-mail|Email|Mail|Courriel|Mél|E-mail address|Email address|Adresse e-mail|Adresse mail|Adresse électronique|"
        + "Adresse de messagerie|Primary email|E-mail 1 - Value|Messagerie|E-mail professionnel|Work email"
    ),
    (
      .phone,
      "Phone|Téléphone|Tél|Tel|Telephone|Phone number|Telephone number|Work phone|Business phone|N° de téléphone|"
        + "Numéro de téléphone|Fixe|Téléphone fixe|Tél fixe|Téléphone bureau|Téléphone (bureau)|Ligne directe|Direct line|"
        + "Direct dial|Phone 1 - Value|Office|Bureau|Work|Phone (work)"
    ),
    (
      .mobilePhone,
      "Mobile|Mobile phone|Mobile number|Cell|Cell phone|Portable|Téléphone portable|Téléphone mobile|Tél mobile|"
        + "Tél portable|GSM|Cellulaire"
    ),
    (
      .fax, "Tél/Fax|Téléfax"
    ),
    (.language, "Language|Langue|Preferred language|Langue préférée"),
    (.notes, "Notes|Note|Comments|Comment|Commentaire|Commentaires|Remarques|Remarks"),
  ]
}
