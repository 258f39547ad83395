extension ImportColumn {
  static let identityColumns = [
    ImportColumn(
      .client(.number), "Client number", "N° client", kind: .identifier,
      synonyms:
        "Code|Code client|Référence|Référence client|Réf|Réf client|Numéro client|Numéro|N°|No client|Num client|"
        + "Client code|Client no|Client ID|Client #|Number|Reference|Ref|Customer number|Customer no|Customer code|"
        + "Customer ID|Customer #|Account number|Account no|Account code|Account #|Compte|Compte client|Numéro de compte|"
        + "N° compte|Code tiers|N° tiers|Compte tiers|Numéro tiers|Identifiant client|Id client|Identifiant|Matricule",
      help: Labels(
        "Up to 50 characters, unique. Empty: the next number is given.",
        "50 caractères au plus, unique. Vide : le numéro suivant est attribué."),
      example: Labels("CLI-0042", "CLI-0042"), width: 14),
    ImportColumn(
      .client(.name), "Client name", "Nom du client",
      synonyms: "Raison sociale|Société|Nom de la société|Nom société|Organisation|Nom de l'organisation|Entreprise|"
        + "Nom de l'entreprise|Nom entreprise|Company|Company name|Organization|Organization name|Organisation name|"
        + "Customer|Customer name|Customer full name|Client|Clients|Account|Account name|Business name|"
        + "Contact company|Intitulé|Intitulé du compte|Tiers|Nom du tiers|Nom tiers|"
        + "Dénomination|Dénomination sociale|Libellé|Compagnie|Firme|Organization 1 - Name|"
        + "Associated company|Company/Organization|Contact name (Xero)",
      help: Labels("Required, up to 200 characters.", "Obligatoire, 200 caractères au plus."),
      example: Labels("Durand & Sons", "Durand et fils"), width: 32),
    ImportColumn(
      .client(.kind), "Kind", "Type", kind: .choice, choices: ImportChoice.kinds,
      synonyms: "Type de client|Client type|Customer type|Nature|Nature du client|Forme|Type de tiers|Qualité|"
        + "Particulier/Entreprise|Account type|Is company",
      help: Labels("Organization where nothing is said.", "Entreprise à défaut."),
      example: Labels("Organization", "Entreprise"), width: 14),
    ImportColumn(
      .client(.legalName), "Legal name", "Dénomination légale",
      synonyms: "Legal entity|Legal entity name|Registered name|Nom légal|Nom juridique|Raison sociale légale|"
        + "Legal business name",
      help: Labels("The registered name (BT-44), where it differs.", "Le nom officiel (BT-44), s'il est différent."),
      example: Labels("Durand & Sons Ltd", "DURAND ET FILS SARL"), width: 28),
    ImportColumn(
      .client(.tradingName), "Trading name", "Nom commercial",
      synonyms:
        "Trade name|Doing business as|DBA|Brand|Brand name|Enseigne|Enseigne commerciale|Marque|Sigle|Alias|Trading as|"
        + "Nom alternatif|Nom alternatif (commercial, marque, ...)",
      help: Labels("The name it does business under (BT-45).", "Le nom d'usage (BT-45)."),
      example: Labels("Durand", "Durand"), width: 24, isInTemplate: true),
    ImportColumn(
      .client(.email), "E-mail", "E-mail", kind: .email,
      synonyms: "Email|Mail|Courriel|Mél|E-mail address|Email address|Main email|Primary email|Company email|"
        + "Customer email|Client email|Billing email|Invoice email|Adresse e-mail|Adresse mail|Adresse électronique|"
        + "Adresse de messagerie|E-mail principal|E-mail du client|E-mail client|E-mail société|E-mail de facturation|"
        + "E-mail facturation|Courrier électronique|E-mail 1 - Value|E-mail 1|Email 1|E-mail professionnel|Messagerie|"
        + "Organisation email|Email ID|Emails|Email(s)",
      help: Labels("One address, up to 254 characters.", "Une adresse, 254 caractères au plus."),
      example: Labels("accounts@durand.example", "compta@durand.example"), width: 28),
    ImportColumn(
      .client(.otherEmail), "Other e-mail", "Autre e-mail", kind: .email,
      synonyms:
        "E-mail 2|Email 2|Mail 2|Courriel 2|E-mail 3|Email 3|Mail 3|Courriel 3|E-mail address 2|E-mail address 3|"
        + "Email address 2|Email address 3|E-mail 2 address|E-mail 3 address|Adresse e-mail 2|Adresse e-mail 3|"
        + "Adresse de messagerie 2|Adresse de messagerie 3|E-mail 2 - Value|E-mail 3 - Value|Secondary email|"
        + "Second email|Alternate email|Alternative email|Additional email|Additional emails|Other emails|Email (other)|"
        + "E-mail secondaire|Deuxième e-mail|Second e-mail|Autres e-mails|Autre courriel|Autre mail|Autre adresse e-mail|"
        + "Personal email|Home email|E-mail personnel|CC email|Email CC|E-mail en copie|Email de relance|Reminder email",
      help: Labels("Each address becomes a contact.", "Chaque adresse devient un contact."),
      example: Labels("jane@durand.example", "jeanne@durand.example"), isInTemplate: false),
    ImportColumn(
      .client(.phone), "Phone", "Téléphone", kind: .phone,
      synonyms: "Tél|Tel|Telephone|Phone number|Telephone number|Main phone|Primary phone|Business phone|Work phone|"
        + "Company phone|Company main phone|Office phone|Landline|Phone 1 - Value|Phone 1|Téléphone 1|Tél 1|Tél fixe|"
        + "Téléphone fixe|Fixe|Ligne fixe|N° de téléphone|Numéro de téléphone|Téléphone bureau|Tél bureau|"
        + "Téléphone (bureau)|Téléphone professionnel|Tél professionnel|Téléphone principal|Téléphone société|Standard|"
        + "Phone Number 1|Phones|Office|Office telephone|Bureau|Work telephone|Work|Phone (work)|Business telephone|"
        + "Company telephone|Telephone 1|Tél société|Téléphone entreprise|Ligne directe|Direct line|Direct phone",
      help: Labels("As it is dialled; +33 … for other countries.", "Tel qu'on le compose ; +33 … pour l'étranger."),
      example: Labels("01 42 68 53 00", "01 42 68 53 00"), width: 18),
    ImportColumn(
      .client(.mobilePhone), "Mobile", "Mobile", kind: .phone,
      synonyms: "Mobile phone|Mobile number|Cell|Cell phone|Cellphone|Cellular|Portable|Tél portable|Tél mobile|"
        + "Téléphone portable|Téléphone mobile|N° de portable|N° de mobile|GSM|Cellulaire|Phone 2 - Value|Natel|iPhone|"
        + "Mobile telephone|Phone (mobile)|Numéro de portable|Numéro de mobile",
      help: Labels("As it is dialled.", "Tel qu'on le compose."),
      example: Labels("06 12 34 56 78", "06 12 34 56 78"), width: 18),
    ImportColumn(
      .client(.website), "Website", "Site web", kind: .url,
      synonyms:
        "Web|Web site|Site|Site internet|Internet|URL|Web page|Homepage|Page web|Website URL|Company domain name|"
        + "Domain|Adresse web|Adresse internet|Website 1 - Value|Website 1",
      help: Labels("Begins with https:// or http://.", "Commence par https:// ou http://."),
      example: Labels("https://durand.example", "https://durand.example"), width: 28),
  ]

  static let registrationColumns = [
    ImportColumn(
      .client(.siren), "SIREN", "SIREN", kind: .registration, synonyms: "N° SIREN|Numéro SIREN|SIREN number|Code SIREN",
      help: Labels("9 digits.", "9 chiffres."), example: Labels("552100554", "552100554"), width: 12),
    ImportColumn(
      .client(.siret), "SIRET", "SIRET", kind: .registration, synonyms: "N° SIRET|Numéro SIRET|SIRET number|Code SIRET",
      help: Labels("14 digits.", "14 chiffres."), example: Labels("55210055400013", "55210055400013"), width: 16),
    ImportColumn(
      .client(.vat), "VAT number", "N° TVA", kind: .registration,
      synonyms: "VAT|VAT no|VAT ID|VAT reg no|VAT registration number|Tax number|Tax ID|Tax ID number|GST number|"
        + "TVA intracommunautaire|N° TVA intracommunautaire|TVA intracom|N° TVA intracom|N° de TVA|Numéro de TVA|Code TVA|"
        + "Identifiant TVA|Numéro TVA intracommunautaire|N° d'identification TVA|Tax registration number|"
        + "N° identifiant|EU VAT number|VATIN|UID|Num TVA|Business VAT ID|Customer VAT number",
      help: Labels("With the country's letters.", "Avec les lettres du pays."),
      example: Labels("FR96552100554", "FR96552100554"), width: 18),
    ImportColumn(
      .client(.registrationNumber), "ID number", "N° d'enregistrement", kind: .registration,
      synonyms: "Registration number|Company number|Company registration number|Business number|Business ID|"
        + "Organisation number|Organization number|Numéro d'enregistrement|N° d'entreprise|Numéro d'entreprise|"
        + "N° d'immatriculation|Immatriculation|RCS|N° RCS|NEQ|BCE|KBO|IDE|Registration",
      help: Labels("In the register of the client's country.", "Au registre du pays du client."),
      example: Labels("0403.170.701", "0403.170.701"), width: 18),
    ImportColumn(
      .client(.duns), "D-U-N-S number", "N° D-U-N-S", kind: .registration, synonyms: "DUNS|N° DUNS",
      help: Labels("9 digits.", "9 chiffres."), example: Labels("150483782", "150483782"), isInTemplate: false),
    ImportColumn(
      .client(.gln), "GLN", "GLN", kind: .registration, synonyms: "Global location number|EAN|Code EAN|ILN",
      help: Labels("13 digits.", "13 chiffres."), example: Labels("3012345000000", "3012345000000"), isInTemplate: false
    ),
  ]

  static let closingColumns = [
    ImportColumn(
      .client(.status), "Status", "Statut", kind: .choice, choices: ImportChoice.statuses,
      synonyms:
        "Actif|Active|État|State of client|Is active|Client actif|Active (yes/no)|Actif (oui/non)|Inactif/Actif|"
        + "Actif/Inactif|Active/Inactive|Account status|Client status|Statut du client|En activité",
      help: Labels("An archived client takes no new invoice.", "Un client archivé ne reçoit plus de facture."),
      example: Labels("Active", "Actif"), width: 12),
    ImportColumn(
      .client(.tags), "Tags", "Étiquettes", kind: .tags,
      synonyms: "Tag|Labels|Categories|Category|Groups|Group|Keywords|Group membership|Étiquette|Mots-clés|Mots clés|"
        + "Catégorie|Catégories|Groupe|Groupes|Famille|Famille de clients|Segment|Segments",
      help: Labels("Separated by semicolons, up to 20.", "Séparées par des points-virgules, 20 au plus."),
      example: Labels("wholesale; north", "grossiste; nord"), width: 20),
    ImportColumn(
      .client(.note), "Notes", "Notes",
      synonyms: "Note|Comment|Comments|Remark|Remarks|Memo|Description|Commentaire|Commentaires|Remarque|Remarques|"
        + "Observation|Observations|Mémo|Bloc-notes|Infos|Information|Informations complémentaires|"
        + "Informations supplémentaires|Note (privée)|Note (publique)|Note privée|Note publique|Additional information",
      help: Labels("Up to 10,000 characters.", "10 000 caractères au plus."),
      example: Labels("Closed in August", "Fermé en août"), width: 40),
  ]

  static func externalIDColumn(system: String) -> ImportColumn {
    ImportColumn(
      .externalID(system: system), "External ID (\(system))", "Id externe (\(system))", kind: .identifier,
      help: Labels(
        "What \(system) calls the client: the best key to update it by.",
        "L'identifiant du client dans \(system) : la meilleure clé pour le mettre à jour."),
      example: Labels("411DURAND", "411DURAND"))
  }
}
