internal import ClienteleServer
internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// What the program was asked to do.
enum Arguments {
  case serve(ServeOptions)
  case operate(OperatorCommand, Configuration)
  case print(String)
  /// The arguments are wrong: what is, and what would be right.
  case wrong(String)

  static let usage = """
    Usage: clientele [serve] [options]
           clientele organization COMMAND [--store PATH] …

    Serves a client directory over standard input and output, by JSON-RPC 2.0; or does what only who runs the service
    may do: "clientele organization --help".

    Options:
      --store PATH       the directory's file; ":memory:" keeps nothing
                         (default: clientele/directory.sqlite in $XDG_DATA_HOME, or in ~/.local/share)
      --framing KIND     how messages are told apart: auto (default), content-length, lines
      --locale LOCALE    the language for a peer that names none, such as fr (default: from $LC_ALL, $LANG)
      --log-level LEVEL  what is logged: error, warning, info, debug
                         (default: info to the peer and to a log file, warning on standard error)
      --log-file FILE    adds the log to a file; errors go to standard error too
      --trace FILE       adds every message in and out to a file, a line of JSON each, with the time, without secrets
      --deterministic    a fixed clock and counted identifiers, for recorded sessions;
                         --plan PLAN and --role ROLE say with it what a new store begins with
      --version          prints the version
      --help             prints this

    The protocol is documented in protocol/README.md; rpc.discover answers the OpenRPC document.
    """

  static func parse(_ arguments: [String], environment: (String) -> String?) -> Arguments {
    var rest = arguments[...]
    if rest.first == "organization" {
      return OrganizationArguments.parse(rest.dropFirst(), store: defaultLocation(environment))
    }
    if rest.first == "serve" { rest = rest.dropFirst() }
    var given = GivenOptions()
    while let name = rest.popFirst() {
      switch name {
      case "--help", "-h", "help": return .print(usage)
      case "--version", "version": return .print("clientele \(Version.program)")
      case "--deterministic": given.isDeterministic = true
      default:
        guard GivenOptions.names.contains(name) else { return .wrong("\"\(name)\" is not known.\n\n\(usage)") }
        guard let value = rest.popFirst() else { return .wrong("\(name) takes a value.\n\n\(usage)") }
        if let problem = given.take(value, for: name) { return .wrong(problem) }
      }
    }
    guard let store = given.store ?? defaultLocation(environment) else {
      return .wrong(noStore)
    }
    if given.logFile == store || given.trace == store { return .wrong("\(store) is the store; log into another file.") }
    // Who has a plan and a role is the directory's to say, but for sessions that begin with an empty one.
    guard given.isDeterministic || (given.plan == nil && given.role == nil) else {
      return .wrong("--plan and --role go with --deterministic.\n\n\(usage)")
    }
    var storeEnvironment = given.isDeterministic ? StoreEnvironment.deterministic() : .system()
    if let plan = given.plan { storeEnvironment.beginning.plan = plan }
    if let role = given.role { storeEnvironment.beginning.role = role }
    let locale = given.locale ?? environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG")
    var configuration = Configuration(
      store: store, environment: storeEnvironment, language: Language(locale: locale),
      executable: executable)
    configuration.peerLogLevel = given.logLevel ?? .info
    configuration.clock = given.isDeterministic ? .stopped : .system
    return .serve(
      ServeOptions(
        framing: given.framing, configuration: configuration,
        logLevel: given.logLevel ?? (given.logFile == nil ? .warning : .info), logFile: given.logFile,
        trace: given.trace))
  }

  static let noStore =
    "There is no home folder to keep the directory in: set HOME or XDG_DATA_HOME, or give --store."

  /// By the XDG base directory specification.
  private static func defaultLocation(_ environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return folder + "/clientele/directory.sqlite"
    }
    return environment("HOME").map { $0 + "/.local/share/clientele/directory.sqlite" }
  }

  /// The program itself; it is started again to read workbooks.
  static var executable: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments[0]
    #endif
  }
}

/// How to serve.
struct ServeOptions {
  var framing: Framing
  var configuration: Configuration
  var logLevel: LogLevel
  var logFile: String?
  var trace: String?
}

/// The options as they were given.
private struct GivenOptions {
  var store: String?
  var framing = Framing.automatic
  var locale: String?
  var logLevel: LogLevel?
  var logFile: String?
  var trace: String?
  var isDeterministic = false
  var plan: Organization.Plan?
  var role: Member.Role?

  /// Those that take a value.
  static let names: Set<String> = [
    "--store", "--framing", "--locale", "--log-level", "--log-file", "--trace", "--plan", "--role",
  ]

  /// - Returns: what is wrong with the value.
  mutating func take(_ value: String, for name: String) -> String? {
    switch name {
    case "--framing":
      guard let kind = Framing(rawValue: value) else {
        return "\"\(value)\" is no framing; it is one of \(Choices.list(Framing.allCases))."
      }
      framing = kind
    case "--log-level":
      guard let level = LogLevel(rawValue: value) else {
        return "\"\(value)\" is no level; it is one of \(Choices.list(LogLevel.allCases))."
      }
      logLevel = level
    case "--plan":
      guard let known = Organization.Plan(rawValue: value) else {
        return "\"\(value)\" is no plan; it is one of \(Choices.list(Organization.Plan.allCases))."
      }
      plan = known
    case "--role":
      guard let known = Member.Role(rawValue: value) else {
        return "\"\(value)\" is no role; it is one of \(Choices.list(Member.Role.allCases))."
      }
      role = known
    case "--locale":
      locale = value
    default:
      guard !value.isEmpty else { return "\(name) takes a path\(name == "--store" ? ", or \":memory:\"" : "")." }
      if name == "--store" { store = value }
      if name == "--log-file" { logFile = value }
      if name == "--trace" { trace = value }
    }
    return nil
  }
}

/// The values that an option may have, for people.
enum Choices {
  static func list<Choice: RawRepresentable<String>>(_ choices: [Choice]) -> String {
    choices.map(\.rawValue).joined(separator: ", ")
  }
}
