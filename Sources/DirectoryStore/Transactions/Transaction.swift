package import Directory
internal import SQLDatabase

/// One request's view of the directory, all or nothing.
///
/// It is borrowed by the work that it is lent to, which cannot keep it. What it changes is kept when the work does not
/// throw and the batch that the work belongs to reaches the disk.
package struct Transaction: ~Copyable {
  let connection: Connection
  let state: TransactionState
  let identifiers: any IdentifierSource
  /// When the work began: the instant of all its changes.
  package let now: Instant
  /// The method that the work carries out.
  let method: String
  /// Makes what keeps an entry of the history from being guessed.
  let makeSalt: @Sendable () -> [UInt8]

  init(
    _ connection: Connection, state: TransactionState, environment: StoreEnvironment, now: Instant, method: String
  ) {
    self.connection = connection
    self.state = state
    identifiers = environment.identifiers
    self.now = now
    self.method = method
    makeSalt = environment.makeSalt
  }
}

extension Transaction {
  /// The last part of the method's name: what was asked.
  var verb: String { method.split(separator: "/").last.map(String.init) ?? method }
}

/// Who asks: a member of an organization.
package struct Caller: Sendable, Hashable {
  package var organization: ID<Organization>
  package var member: ID<Member>

  package init(organization: ID<Organization>, member: ID<Member>) {
    self.organization = organization
    self.member = member
  }
}
