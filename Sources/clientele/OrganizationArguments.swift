internal import ClienteleServer
internal import Directory
internal import DirectoryStore

/// What stands behind `clientele organization`.
enum OrganizationArguments {
  static let usage = """
    Usage: clientele organization list [--store PATH]
           clientele organization create [--store PATH] --name NAME [--plan PLAN]
           clientele organization set-plan [--store PATH] [--organization ID] PLAN

    What only who runs the service may do. A change holds at once in every running service, and is in the
    organization's history.

      list      prints the organizations of the store: identifier, plan and name, with a tab between
      create    adds an organization, which begins with one owner
      set-plan  sets what an organization pays for: free, pro, enterprise

    Without --organization it is the only one of the store.
    """

  static func parse(_ arguments: ArraySlice<String>, store: String?) -> Arguments {
    var rest = arguments
    var (options, words): ([String: String], [String]) = ([:], [])
    while let word = rest.popFirst() {
      if word == "--help" || word == "-h" { return .print(usage) }
      if word.hasPrefix("--") {
        guard names.contains(word) else { return wrong("\"\(word)\" is not known.") }
        guard let value = rest.popFirst(), !value.isEmpty else { return wrong("\(word) takes a value.") }
        options[word] = value
      } else {
        words.append(word)
      }
    }
    guard let store = options["--store"] ?? store else { return .wrong(Arguments.noStore) }
    return command(words, options, store: store)
  }

  private static let names: Set<String> = ["--store", "--organization", "--name", "--plan"]

  private static func command(_ words: [String], _ options: [String: String], store: String) -> Arguments {
    let command: OperatorCommand
    let taken: Set<String>
    switch (words.first, words.count) {
    case ("list", 1):
      (command, taken) = (.listOrganizations, [])
    case ("create", 1):
      guard let name = options["--name"] else { return wrong("create takes --name.") }
      let plan = options["--plan"] ?? Organization.Plan.enterprise.rawValue
      guard let known = Organization.Plan(rawValue: plan) else { return wrong(noPlan(plan)) }
      (command, taken) = (.createOrganization(name: name, plan: known), ["--name", "--plan"])
    case ("set-plan", 2):
      guard let plan = Organization.Plan(rawValue: words[1]) else { return wrong(noPlan(words[1])) }
      (command, taken) = (.setPlan(plan, organization: options["--organization"]), ["--organization"])
    case (let name?, _):
      return wrong("\"\(name)\" is no command, or takes other words.")
    case (nil, _):
      return wrong("A command is missing.")
    }
    if let other = options.keys.sorted().first(where: { $0 != "--store" && !taken.contains($0) }) {
      return wrong("\(other) does not go with \(words[0]).")
    }
    return .operate(
      command,
      Configuration(
        store: store, environment: .system(), language: .english, executable: Arguments.executable))
  }

  private static func noPlan(_ value: String) -> String {
    "\"\(value)\" is no plan; it is one of \(Choices.list(Organization.Plan.allCases))."
  }

  private static func wrong(_ problem: String) -> Arguments { .wrong("\(problem)\n\n\(usage)") }
}
