/// One thing about a client that other clients stand against, or that is allowed and likely not meant.
package struct ClientFinding: Sendable, Equatable {
  /// Where, as a JSON pointer (RFC 6901) into the client.
  package var pointer: String
  package var code: ClientFindingCode
  /// What stands there.
  package var value: String?
  /// What would be right.
  package var suggestion: String?
  /// The other client that it is about.
  package var existing: ID<Client>?

  package init(
    _ code: ClientFindingCode, at pointer: String, value: String? = nil, suggestion: String? = nil,
    existing: ID<Client>? = nil
  ) {
    self.pointer = pointer
    self.code = code
    self.value = value
    self.suggestion = suggestion
    self.existing = existing
  }
}

/// What can be found about a client. The raw values are on the wire and never change.
package enum ClientFindingCode: String, Sendable, CaseIterable, Codable {
  /// Another client has this number, or is called so in that system.
  case taken
  /// Another client may be the same one.
  case likelyDuplicate
  /// Nobody would receive its invoices: no contact has the role `to`, and it has no e-mail address.
  case noInvoiceRecipient
  /// An organization in France without its SIREN, which electronic invoices need.
  case missingSIREN
  /// The number cannot be dialled from everywhere: its country is not certain.
  case phoneNotE164
  /// The postal code has not the form of its country.
  case postalCodeForm

  package var severity: DiagnosticSeverity { self == .taken ? .error : .warning }
}

extension ClientFinding {
  /// One sentence that says what was found, and what would be right.
  package func message(in language: Language) -> String {
    let value = value ?? ""
    let other = existing?.rawValue ?? ""
    return switch code {
    case .taken:
      language.pick(
        "\"\(value)\" is taken by the client \(other): choose another",
        "«\u{A0}\(value)\u{A0}» est déjà pris par le client \(other)\u{A0}: il en faut un autre")
    case .likelyDuplicate:
      language.pick(
        "The client \(other) has this too: it may be the same one",
        "Le client \(other) a cela aussi\u{A0}: c’est peut-être le même")
    case .noInvoiceRecipient:
      language.pick(
        "Nobody would receive invoices: give the client an e-mail address, or a contact the role \"to\"",
        "Personne ne recevrait les factures\u{A0}: il faut une adresse e-mail au client, ou le rôle «\u{A0}to\u{A0}» à un contact"
      )
    case .missingSIREN:
      language.pick(
        "An organization in France has a SIREN: electronic invoices need it",
        "Une organisation en France a un SIREN\u{A0}: la facture électronique le demande")
    case .phoneNotE164:
      language.pick(
        "\"\(value)\" cannot be dialled from everywhere: begin with + and the country's code",
        "«\u{A0}\(value)\u{A0}» ne peut pas être composé de partout\u{A0}: commencez par + et l’indicatif du pays")
    case .postalCodeForm:
      language.pick(
        "\"\(value)\" is not like a postal code of that country: \(suggestion ?? ""), 9 being a digit and A a letter",
        "«\u{A0}\(value)\u{A0}» n’a pas la forme des codes postaux de ce pays\u{A0}: \(suggestion ?? ""), "
          + "9 étant un chiffre et A une lettre")
    }
  }
}
