extension Client {
  /// Adds an address at the end: the default for invoices if it is marked or the first one that is used for them.
  ///
  /// - Throws: `Issues`, with pointers into the address.
  package func adding(_ draft: Address.Draft, in context: ClientContext) throws(Issues) -> Client {
    var issues = IssueCollector()
    if addresses.count >= Self.addressLimit {
      issues.add(.tooMany, at: "", value: String(addresses.count + 1), limit: Self.addressLimit)
    }
    if let id = draft.id { issues.add(.unknownReference, at: "/id", value: id.rawValue) }
    let address = issues.address(draft, id: context.identifiers.next(Address.self, at: context.now))
    try issues.finish()
    return changing(addresses + [address], marked: address.isMarked(by: draft) ? addresses.count : nil, in: context)
  }

  /// Replaces an address by what a draft says; without a mark in the draft, the default stays what it is.
  ///
  /// - Throws: `DirectoryError`, or `Issues` with pointers into the address.
  package func updating(_ id: ID<Address>, with draft: Address.Draft, in context: ClientContext) throws -> Client {
    let index = try index(of: id)
    var issues = IssueCollector()
    if let given = draft.id, given != id { issues.add(.readOnly, at: "/id", value: given.rawValue) }
    let address = issues.address(draft, id: id)
    try issues.finish()
    var changed = addresses
    changed[index] = address
    return changing(
      changed, marked: address.isMarked(by: draft) ? index : nil,
      unmarked: draft.isDefaultBilling == false ? [id] : [], in: context)
  }

  /// Removes an address; where invoices went there, they go to the first that is left and used for them.
  package func removing(_ id: ID<Address>, in context: ClientContext) throws(DirectoryError) -> Client {
    var changed = addresses
    changed.remove(at: try index(of: id))
    return changing(changed, marked: nil, in: context)
  }

  /// Makes an address the one to which invoices go, in place of the former; it is used for them from then on.
  package func settingDefaultBilling(_ id: ID<Address>, in context: ClientContext) throws(DirectoryError) -> Client {
    let index = try index(of: id)
    var changed = addresses
    let uses = changed[index].uses
    changed[index].uses = Address.Use.allCases.filter { $0 == .billing || uses.contains($0) }
    return changing(changed, marked: index, in: context)
  }

  /// One of the client's addresses.
  package func address(_ id: ID<Address>) throws(DirectoryError) -> Address {
    addresses[try index(of: id)]
  }

  private func index(of id: ID<Address>) throws(DirectoryError) -> Int {
    guard let index = addresses.firstIndex(where: { $0.id == id }) else {
      throw .notFound(kind: .address, id: id.rawValue)
    }
    return index
  }

  private func changing(
    _ addresses: [Address], marked: Int?, unmarked: Set<ID<Address>> = [], in context: ClientContext
  ) -> Client {
    var changed = addresses
    Address.settleDefault(&changed, marked: marked, unmarked: unmarked, replacing: self.addresses)
    return revised(in: context) { $0.addresses = changed }
  }
}

extension Address {
  /// Whether a draft makes it the default for invoices.
  fileprivate func isMarked(by draft: Draft) -> Bool {
    draft.isDefaultBilling == true && uses.contains(.billing)
  }
}
