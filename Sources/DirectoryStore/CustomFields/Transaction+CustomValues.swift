package import Directory
internal import SQLDatabase

/// A value of a custom field, as it is compared.
struct CustomValue: Hashable {
  let field: String
  /// Of the contact; -1 for a value of the client itself.
  let position: Int
  let key: ClientFilter.Key
  let isUnique: Bool
}

extension Client {
  /// The values that the store compares, of the fields that there are.
  func customValues(_ fields: CustomFields) -> Set<CustomValue> {
    var values: Set<CustomValue> = []
    func add(_ fields: [CustomField], _ given: [String: CustomFieldValue], _ position: Int) {
      if given.isEmpty { return }
      for field in fields {
        guard let value = given[field.key] else { continue }
        for key in field.keys(of: value) {
          values.insert(CustomValue(field: field.key, position: position, key: key, isUnique: field.unique))
        }
      }
    }
    // What is merged leaves all to the client that it is part of.
    if mergedInto != nil { return [] }
    add(fields.ofClients, customFields, -1)
    for (position, contact) in contacts.enumerated() { add(fields.ofContacts, contact.customFields, position) }
    return values
  }
}

extension Transaction {
  // MARK: Rows

  func insertCustomValues(of client: Client, _ key: Int64, in organization: StoredOrganization) throws {
    for value in client.customValues(organization.customFields) {
      try insert(value, key, in: organization.key)
    }
  }

  func replaceCustomValues(
    of previous: Client, with client: Client, _ key: Int64, in organization: StoredOrganization
  ) throws {
    let old = previous.customValues(organization.customFields)
    let new = client.customValues(organization.customFields)
    if old == new { return }
    for value in old.subtracting(new) {
      try connection.run(
        "DELETE FROM custom_value WHERE client = $1 AND field = $2 AND position = $3 AND value = $4"
      ) {
        $0.bind(1, key)
        $0.bind(2, value.field)
        $0.bind(3, value.position)
        $0.bind(4, value.key)
      }
    }
    for value in new.subtracting(old) { try insert(value, key, in: organization.key) }
  }

  private func insert(_ value: CustomValue, _ client: Int64, in organization: Int64) throws {
    try connection.run(
      """
      INSERT INTO custom_value (client, field, position, value, organization, is_unique)
      VALUES ($1, $2, $3, $4, $5, $6)
      """
    ) {
      $0.bind(1, client)
      $0.bind(2, value.field)
      $0.bind(3, value.position)
      $0.bind(4, value.key)
      $0.bind(5, organization)
      $0.bind(6, value.isUnique)
    }
  }

  // MARK: Rules

  /// - Throws: `StoreError.duplicate` where a value that may be only once is another client's, or another contact's.
  func refuseTakenCustomValues(
    of client: Client, in organization: StoredOrganization, except key: Int64?
  ) throws {
    guard organization.customFields.all.contains(where: \.unique) else { return }
    var seen: Set<[ClientFilter.Key]> = []
    for value in client.customValues(organization.customFields) where value.isUnique {
      let member = "customFields/\(value.field)"
      let pointer = value.position < 0 ? member : "contacts/\(value.position)/\(member)"
      guard seen.insert([.text(value.field), value.key]).inserted else {
        throw StoreError.duplicate(kind: .client, field: pointer, existingID: client.id.rawValue)
      }
      let taken = try connection.first(
        """
        SELECT client.key, client.id FROM custom_value JOIN client ON client.key = custom_value.client
        WHERE custom_value.organization = $1 AND field = $2 AND value = $3 AND is_unique = 1
        """
      ) {
        $0.bind(1, organization.key)
        $0.bind(2, value.field)
        $0.bind(3, value.key)
      } row: {
        (key: $0.integer(0), id: $0.text(1))
      }
      if let taken, taken.key != key {
        throw StoreError.duplicate(field: pointer, existingID: taken.id)
      }
    }
  }

  /// A draft whose custom fields name clients by their identifiers, where it names them by their numbers.
  package func resolvingReferences(of draft: Client.Draft, for caller: Caller) throws -> Client.Draft {
    let organization = try storedOrganization(caller.organization)
    let fields = organization.customFields.all.filter { $0.kind == .clientReference }
    guard !fields.isEmpty else { return draft }
    func resolve(_ target: CustomField.Target, _ values: inout [String: CustomFieldValue]?) throws {
      for field in fields where field.appliesTo == target {
        guard case .text(let text)? = values?[field.key],
          try clientKey(ID(rawValue: text), in: organization.key) == nil,
          let match = try matches(.number(Text.comparable(text)), for: caller).first
        else { continue }
        values?[field.key] = .text(match.id.rawValue)
      }
    }
    var resolved = draft
    try resolve(.client, &resolved.customFields)
    resolved.contacts = try resolved.contacts?.map { contact in
      var contact = contact
      try resolve(.contact, &contact.customFields)
      return contact
    }
    return resolved
  }

  /// A client whose custom fields name clients by their numbers and members by their e-mail addresses, as files do; those
  /// that are no longer there, by their identifiers.
  ///
  /// - Parameter members: The e-mail addresses of members by their identifiers.
  package func namingReferences(
    of client: Client, members: [String: String], for caller: Caller
  ) throws -> Client {
    let organization = try storedOrganization(caller.organization)
    let fields = organization.customFields.all.filter { $0.kind == .clientReference || $0.kind == .memberReference }
    guard !fields.isEmpty else { return client }
    func name(_ target: CustomField.Target, _ values: inout [String: CustomFieldValue]) throws {
      for field in fields where field.appliesTo == target {
        guard case .text(let id)? = values[field.key] else { continue }
        if field.kind == .memberReference {
          values[field.key] = .text(members[id] ?? id)
        } else if try clientKey(ID(rawValue: id), in: organization.key) != nil {
          values[field.key] = .text(try storedClient(ID(rawValue: id), in: organization.key).client.number)
        }
      }
    }
    var named = client
    try name(.client, &named.customFields)
    for index in named.contacts.indices { try name(.contact, &named.contacts[index].customFields) }
    return named
  }

  /// What is wrong with the records that custom fields point to; what stays is not looked up again.
  func customReferenceIssues(
    _ client: Client, replacing previous: Client?, in organization: StoredOrganization
  ) throws -> [Issue] {
    let fields = organization.customFields.all.filter {
      $0.kind == .clientReference || $0.kind == .memberReference
    }
    if fields.isEmpty { return [] }
    var issues: [Issue] = []
    func look(_ field: CustomField, _ new: CustomFieldValue?, _ old: CustomFieldValue?, _ pointer: String) throws {
      guard case .text(let id)? = new, new != old else { return }
      let exists =
        field.kind == .clientReference
        ? try clientKey(ID(rawValue: id), in: organization.key) != nil
        : try isMember(ID(rawValue: id), of: organization.key)
      if !exists {
        issues.append(Issue(.unknownReference, at: "\(pointer)/customFields/\(field.key)", value: id))
      }
    }
    for field in fields where field.appliesTo == .client {
      try look(field, client.customFields[field.key], previous?.customFields[field.key], "")
    }
    for (index, contact) in client.contacts.enumerated() {
      let former = previous?.contacts.first { $0.id == contact.id }
      for field in fields where field.appliesTo == .contact {
        try look(field, contact.customFields[field.key], former?.customFields[field.key], "/contacts/\(index)")
      }
    }
    return issues
  }
}

extension Statement {
  func bind(_ index: Int32, _ key: ClientFilter.Key) {
    switch key {
    case .integer(let integer): bind(index, integer)
    case .text(let text): bind(index, text)
    }
  }
}
