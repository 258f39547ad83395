internal import Directory
internal import JSON
internal import JSONRPC

/// Begins the session: the first request, once.
///
/// Opens the store; on the first use of a store it makes an organization with one owner. The other members of LSP's
/// `initialize` are passed over, so that an editor's own client can be used as it is.
struct Initialize: SessionRequest {
  static let method = "initialize"
  static let access = Access.anyone
  static let since = "1.0"
  static let ignoresUnknownParams = true
  static let errors: [ResponseError.Code] = [.unauthenticated, .notFound, .requestFailed, .storeUnavailable]

  /// The process that started the service; when it is gone, the service ends. `null` for none.
  var processId: Int32?
  /// The program at the other end.
  var clientInfo: ProgramInfo?
  /// The language of messages and labels, such as `fr` or `fr-CA`: French, or else English.
  var locale: String?
  /// How much the peer wants to be told of the work by `$/logTrace`; `off` when absent.
  var trace: TraceValue?
  /// What the peer can do; nothing is asked of it yet.
  var capabilities: JSONValue?
  /// Whose directory is to be opened, and as whom.
  var initializationOptions: Options?
  /// The version of this protocol that the peer was written for, such as `1.0`.
  var protocolVersion: String?

  static let rules: [String: [SchemaKeyword]] = ["processId": [.minimum(1)]]

  /// The choice of organization and member: without a token the first owner, of the first organization where none is
  /// named.
  struct Options: Codable, Sendable {
    /// The identifier of the organization.
    var organization: String?
    /// The secret of a token; where it is absent, that of `--token-file` or `CLIENTELE_TOKEN`.
    var token: String?
  }

  struct Response: Codable, Sendable {
    /// The program.
    var serverInfo: ProgramInfo
    /// The version of the protocol, `major.minor`; a minor version only adds.
    var protocolVersion: String
    /// What the service can do, under its own name.
    var capabilities: Capabilities
    /// Who the peer is in the directory.
    var session: SessionInfo

    init(session: SessionInfo) {
      serverInfo = ProgramInfo(name: "clientele", version: Version.program)
      protocolVersion = Version.protocol
      capabilities = Capabilities(clientele: Capabilities.Own())
      self.session = session
    }
  }

  /// What the service can do.
  struct Capabilities: Codable, Sendable {
    /// What this service can do.
    var clientele: Own

    /// What this service can do besides LSP.
    struct Own: Codable, Sendable {
      /// Languages of messages and labels.
      var locales = Language.allCases.map(\.rawValue)
      /// Ways to tell messages apart.
      var framings = ["content-length", "lines"]
    }
  }

  func check() throws {
    if let processId, processId <= 0 {
      throw Issues([Issue(.outOfRange, at: "/processId", value: String(processId), limit: 1, suggestion: "≥ 1")])
    }
  }

  func respond(in session: Session) throws -> Response {
    if let wanted = protocolVersion, wanted.prefix(while: { $0 != "." }) != Version.protocol.prefix(1) {
      throw SessionError.unsupportedProtocolVersion(wanted)
    }
    return try session.initialize(self)
  }
}

/// The name and version of a program.
struct ProgramInfo: Codable, Sendable {
  /// Its name.
  var name: String
  /// Its version.
  var version: String?

  /// Both, for the log.
  var summary: String { String("\(name) \(version ?? "")".prefix(80)) }
}

/// Whose directory the session works on, and as whom.
struct SessionInfo: Codable, Sendable {
  /// The organization.
  var organization: OrganizationInfo
  /// The member.
  var member: MemberInfo

  /// The organization that the session works on.
  struct OrganizationInfo: Codable, Sendable {
    /// Its identifier.
    var id: ID<Organization>
    /// Its name.
    var name: String
    /// What it pays for.
    var plan: Organization.Plan
  }

  /// The member that the peer is.
  struct MemberInfo: Codable, Sendable {
    /// Its identifier.
    var id: ID<Member>
    /// Its name.
    var name: String
    /// The role that the peer acts in: the member's, or the lower one of its token.
    var role: Member.Role
  }

  init(organization: Organization, member: Member, role: Member.Role) {
    self.organization = OrganizationInfo(id: organization.id, name: organization.name, plan: organization.plan)
    self.member = MemberInfo(id: member.id, name: member.name, role: role)
  }
}

/// How much the service tells of its work, as in LSP: nothing, each message, or also what it is made of.
enum TraceValue: String, Codable, Sendable, CaseIterable {
  case off, messages, verbose
}

/// Sets the trace, at any time of the session.
struct SetTrace: Decodable {
  /// Whether `$/logTrace` is sent.
  var value: TraceValue
}
