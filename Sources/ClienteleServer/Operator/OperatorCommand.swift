package import Directory
internal import DirectoryStore
internal import JSONRPC

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What only who runs the service may do, on the command line and never over the wire.
///
/// It takes the store's lock as a request that writes does, holds at once in every running service, and is in the
/// organization's history under the name of the command.
package enum OperatorCommand: Sendable, Equatable {
  case listOrganizations
  case createOrganization(name: String, plan: Organization.Plan)
  /// Of the only organization where none is named.
  case setPlan(Organization.Plan, organization: String?)

  /// What came of a command, for people, and the code that the program ends with.
  package enum Outcome: Sendable, Equatable {
    case done(String)
    case refused(String)
  }

  package func run(on configuration: Configuration) -> Outcome {
    do {
      guard makesStore || access(configuration.store, F_OK) == 0 else {
        return .refused("There is no store at \(configuration.store).")
      }
      let store = try Store(path: configuration.store, environment: configuration.environment)
      defer { store.closeNow() }
      return .done(
        try store.carryOutAndWait(
          AwaitedWork(changesDirectory: self != .listOrganizations, method: method) { try carryOut(in: $0) }))
    } catch let problem as OperatorProblem {
      return .refused(problem.message)
    } catch {
      return .refused(ResponseError(replyingTo: error, in: .english).message)
    }
  }

  private var makesStore: Bool { if case .createOrganization = self { true } else { false } }

  /// As the history names it.
  private var method: String {
    switch self {
    case .listOrganizations: "organization list"
    case .createOrganization: "organization create"
    case .setPlan: "organization set-plan"
    }
  }

  private func carryOut(in transaction: borrowing Transaction) throws -> String {
    switch self {
    case .listOrganizations:
      return try transaction.organizations().map(\.line).joined(separator: "\n")
    case .createOrganization(let name, let plan):
      return try transaction.addOrganization(named: name, plan: plan, by: .operator).line
    case .setPlan(let plan, let named):
      let organization = try Self.organization(named, of: transaction.organizations())
      return try transaction.changeOrganization(
        by: Caller(organization: organization.id, member: .operator)
      ) {
        var organization = $0
        organization.plan = plan
        return organization
      }.line
    }
  }

  private static func organization(
    _ named: String?, of organizations: [Organization]
  ) throws(OperatorProblem) -> Organization {
    if let named {
      guard let found = organizations.first(where: { $0.id.rawValue == named }) else { throw .unknown(named) }
      return found
    }
    guard organizations.count == 1 else { throw .ambiguous(organizations) }
    return organizations[0]
  }
}

/// Why the organization that a command is about can't be told.
private enum OperatorProblem: Error {
  case unknown(String)
  case ambiguous([Organization])

  var message: String {
    switch self {
    case .unknown(let id): "There is no organization \"\(id)\"; \"clientele organization list\" lists them."
    case .ambiguous(let organizations):
      "There are \(organizations.count) organizations: name one with --organization.\n"
        + organizations.map(\.line).joined(separator: "\n")
    }
  }
}

extension Organization {
  /// For people and scripts: identifier, plan and name, with a tab between. A name has no tab in it.
  fileprivate var line: String { "\(id)\t\(plan.rawValue)\t\(name)" }
}
