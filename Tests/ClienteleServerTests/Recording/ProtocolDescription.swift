import Directory
import JSON
import JSONRPC
import OpenRPC

@testable import ClienteleServer

/// What the protocol document is made from.
enum ProtocolDescription {
  static let path = "protocol/openrpc.json"

  static func document(sessions: [SessionFile]) throws -> OpenRPCDocument {
    let examples = RecordedExamples(sessions)
    var comments = SourceComments()
    for folder in ["JSON", "JSONRPC", "OpenRPC", "Directory", "DirectoryStore", "ClienteleServer"] {
      for path in try Repository.files(in: "Sources/" + folder, suffix: ".swift") {
        comments.add(source: try Repository.text(of: path), file: path)
      }
    }
    return OpenRPCDocument(
      title: "Clientele", version: Version.protocol,
      description: """
        A client directory as a JSON-RPC 2.0 service over standard input and output, framed as in LSP 3.17's base \
        protocol, or with a message a line. Params are objects. `client/` means the directory's clients: LSP's own \
        `client/registerCapability` and `client/unregisterCapability` do not occur.
        """,
      comments: comments, resources: resources,
      methods: MethodTable.requests.values.map { description(of: $0, examples) },
      errors: errors, errorData: ErrorData.self, notifications: notifications(examples))
  }

  private static let resources: KeyValuePairs = [
    "session": "How a session begins and ends, and who the peer is in it.",
    "clients": "The persons and organizations of the directory.",
    "views": "Lists of clients that members keep under a name.",
    "customFields": "Fields of the organization's own, on its clients and their contacts.",
    "contacts": "The persons to speak with at a client. Each change answers the whole client.",
    "addresses": "The places of a client. Each change answers the whole client.",
    "settings": "How a client is invoiced, and where each value comes from.",
    "organization": "Whose directory it is, and what applies to all its clients.",
    "members": "Who uses the directory, and what they may do.",
    "access": "What each method takes.",
    "notes": "What members write down about a client. Each change answers the note.",
    "invoices": "Invoices and credit notes, from the draft to the books. Each change answers the invoice.",
    "attachments": "Files that are kept with a client. Each change answers the attachment.",
    "duplicates": "Clients that are in the directory twice: finding them, making one of them, and two again.",
    "lint": "House rules: what a good record has, though the directory takes one that has it not.",
    "history": "What happened to clients and their notes, who did it, and taking it back.",
    "export": "Clients as files, for people and for other programs.",
    "import": "Clients from workbooks and delimited text.",
    "service": "What the service says of itself.",
  ]

  private static func description(
    of request: any Request.Type, _ examples: RecordedExamples
  ) -> MethodDescription {
    func open<R: Request>(_ request: R.Type) -> MethodDescription {
      MethodDescription(
        name: R.method, params: R.self, result: R.Response.self, role: R.access.role.rawValue,
        plan: R.access.plan.rawValue, changesDirectory: changes(R.self),
        ignoresUnknownParams: R.ignoresUnknownParams, since: R.since, errors: errors(of: R.self).map(\.rawValue),
        examples: examples.examples(of: R.method), recorded: examples.successes(of: R.method),
        failure: examples.failure(of: R.method))
    }
    return open(request)
  }

  /// Whether a method changes the directory: then it can be tried without.
  private static func changes(_ request: any Request.Type) -> Bool {
    ShapeReader().members(of: request).contains { $0.key == "dryRun" }
  }

  /// The errors of a method, as far as they follow from what it is and takes.
  static func errors(of request: any Request.Type) -> [ResponseError.Code] {
    var codes: [ResponseError.Code] = [.invalidRequest, .invalidParams, .internalError]
    if request.method != Initialize.method, request.method != Discover.method { codes.append(.serverNotInitialized) }
    if request.access.role > .guest { codes.append(.notAllowed) }
    if request.access.plan > .free { codes.append(.planRequired) }
    if !(request is any SessionRequest.Type) { codes += [.unauthenticated, .storeUnavailable, .requestCancelled] }
    let members = ShapeReader().members(of: request)
    if members.contains(where: { $0.key == "idempotencyKey" }) { codes.append(.idempotencyMismatch) }
    if members.contains(where: { $0.key == "ifRevision" }) { codes.append(.conflict) }
    if members.contains(where: { isReference($0.shape) }) { codes.append(.notFound) }
    return codes + request.errors
  }

  /// Whether a param says which record is meant.
  private static func isReference(_ shape: TypeShape) -> Bool {
    shape.references.contains { $0.path == "ID" }
  }

  private static let errors: [ErrorDescription] = ResponseError.Code.all.map {
    ErrorDescription(code: $0.rawValue, name: $0.name, declaration: "ResponseError.Code." + $0.name)
  }

  private static func notifications(_ examples: RecordedExamples) -> [NotificationDescription] {
    func describe(
      _ name: String, from sender: NotificationDescription.Sender, params: any Decodable.Type, since: String
    ) -> NotificationDescription {
      NotificationDescription(
        name, from: sender, params: params, since: since, examples: examples.notifications[name] ?? [])
    }
    return [
      describe("initialized", from: .peer, params: InitializedParams.self, since: "1.0"),
      describe("exit", from: .peer, params: ExitParams.self, since: "1.0"),
      describe("$/cancelRequest", from: .peer, params: CancelParams.self, since: "1.0"),
      describe("$/setTrace", from: .peer, params: SetTrace.self, since: "1.0"),
      describe("$/logTrace", from: .service, params: LogTraceParams.self, since: "1.0"),
      describe("$/progress", from: .service, params: ProgressParams.self, since: "1.0"),
      describe("window/logMessage", from: .service, params: LogMessageParams.self, since: "1.0"),
    ]
  }
}
