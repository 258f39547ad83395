internal import ClienteleServer
internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// What the program was asked to do.
enum Arguments {
  case serve(ServeOptions)
  case print(String)
  /// The arguments are wrong: what is, and what would be right.
  case wrong(String)

  static let usage = """
    Usage: clientele [serve] [options]

    Serves a client directory over standard input and output, by JSON-RPC 2.0.

    Options:
      --store PATH       the directory's file; ":memory:" keeps nothing
                         (default: clientele/directory.sqlite in $XDG_DATA_HOME, or in ~/.local/share)
      --framing KIND     how messages are told apart: auto (default), content-length, lines
      --locale LOCALE    the language for a peer that names none, such as fr (default: from $LC_ALL, $LANG)
      --deterministic    a fixed clock and counted identifiers, for recorded sessions;
                         --plan PLAN and --role ROLE say with it what a new store begins with
      --version          prints the version
      --help             prints this

    The protocol is documented in protocol/README.md; rpc.discover answers the OpenRPC document.
    """

  static func parse(_ arguments: [String], environment: (String) -> String?) -> Arguments {
    var options = arguments[...]
    if options.first == "serve" { options = options.dropFirst() }
    var framing = Framing.automatic
    var location: String?
    var locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG")
    var isDeterministic = false
    var plan: Organization.Plan?
    var role: Member.Role?
    while let name = options.popFirst() {
      switch name {
      case "--help", "-h", "help": return .print(usage)
      case "--version", "version": return .print("clientele \(Version.program)")
      case "--deterministic": isDeterministic = true
      case "--store", "--framing", "--locale", "--plan", "--role":
        guard let value = options.popFirst() else { return .wrong("\(name) takes a value.\n\n\(usage)") }
        if name == "--framing" {
          guard let kind = Framing(rawValue: value) else {
            return .wrong("\"\(value)\" is no framing; it is one of \(list(Framing.self)).")
          }
          framing = kind
        } else if name == "--plan" {
          guard let known = Organization.Plan(rawValue: value) else {
            return .wrong("\"\(value)\" is no plan; it is one of \(list(Organization.Plan.self)).")
          }
          plan = known
        } else if name == "--role" {
          guard let known = Member.Role(rawValue: value) else {
            return .wrong("\"\(value)\" is no role; it is one of \(list(Member.Role.self)).")
          }
          role = known
        } else if name == "--store" {
          guard !value.isEmpty else { return .wrong("--store takes a path, or \":memory:\".") }
          location = value
        } else {
          locale = value
        }
      default:
        return .wrong("\"\(name)\" is not known.\n\n\(usage)")
      }
    }
    guard let store = location ?? defaultLocation(environment) else {
      return .wrong("There is no home folder to keep the directory in: set HOME or XDG_DATA_HOME, or give --store.")
    }
    // Who has a plan and a role is the directory's to say, but for sessions that begin with an empty one.
    guard isDeterministic || (plan == nil && role == nil) else {
      return .wrong("--plan and --role go with --deterministic.\n\n\(usage)")
    }
    var environment = isDeterministic ? StoreEnvironment.deterministic() : .system()
    if let plan { environment.beginning.plan = plan }
    if let role { environment.beginning.role = role }
    let configuration = Configuration(
      store: store, environment: environment, language: Language(locale: locale), executable: executable)
    return .serve(ServeOptions(framing: framing, configuration: configuration))
  }

  private static func list<Choice: CaseIterable & RawRepresentable<String>>(_ choice: Choice.Type) -> String {
    choice.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// By the XDG base directory specification.
  private static func defaultLocation(_ environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return folder + "/clientele/directory.sqlite"
    }
    return environment("HOME").map { $0 + "/.local/share/clientele/directory.sqlite" }
  }

  /// The program itself; it is started again to read workbooks.
  private static var executable: String {
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
}
