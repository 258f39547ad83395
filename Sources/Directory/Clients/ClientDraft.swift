extension Client {
  /// A client as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    /// What people call the client by, unique in the organization; when absent, the organization's pattern gives the
    /// next one.
    package var number: String?
    package var kind: Kind?
    package var name: String?
    package var legalName: String?
    package var tradingName: String?
    package var email: String?
    package var phone: PhoneNumber.Draft?
    package var mobilePhone: PhoneNumber.Draft?
    package var website: String?
    package var registrations: [Registration.Draft]?
    package var status: Status?
    package var tags: [String]?
    package var ownerId: ID<Member>?
    package var parentId: ID<Client>?
    package var externalIds: [String: String]?
    package var addresses: [Address.Draft]?
    package var contacts: [Contact.Draft]?
    package var settings: Settings.Draft?
    package var customFields: [String: CustomFieldValue]?

    package init() {}
  }
}
