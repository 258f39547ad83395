import Directory

import JSON
import OpenRPC

@testable import ClienteleServer
@testable import DirectoryStore

/// The exchanges of the sessions, sorted for those who want to see an example of a method.
struct RecordedExamples {
  private let calls: [String: [RecordedCall]]
  /// The params of notifications, by the notification's name.
  let notifications: [String: [JSONObject]]

  init(_ sessions: [SessionFile]) {
    var ranked: [String: [(rank: [Int], call: RecordedCall)]] = [:]
    for session in sessions {
      for call in session.calls {
        ranked[call.method, default: []].append((Self.rank(of: call, in: session), call))
      }
    }
    // The sort is stable, so that the calls of a session stay in their order.
    calls = ranked.mapValues { $0.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.call) }
    notifications = Dictionary(
      grouping: sessions.flatMap(\.notifications), by: { $0["method"]?.string ?? "" }
    ).mapValues { $0.compactMap { $0["params"]?.object } }
  }

  /// The best come first: those of a session that is named for the method, no dry runs, with a remark of their own, from
  /// short sessions.
  private static func rank(of call: RecordedCall, in session: SessionFile) -> [Int] {
    let subject = session.name
    let method = call.method.replacing("/", with: "-")
    let isNamed = (method + "-").hasPrefix(subject + "-")
    return [
      isNamed ? -subject.count : 0, call.params["dryRun"] == nil ? 0 : 1, call.isTitled ? 0 : 1,
      isNamed ? 0 : session.calls.count,
    ]
  }

  /// All exchanges that succeed.
  func successes(of method: String) -> [MethodDescription.Example] {
    (calls[method] ?? []).compactMap(Self.example)
  }

  /// The exchanges to show: the best one, and others that have a title and other params, apart from values.
  func examples(of method: String) -> [MethodDescription.Example] {
    var seen: Set<Set<String>> = []
    var examples: [MethodDescription.Example] = []
    for call in calls[method] ?? [] where call.isTitled || examples.isEmpty {
      guard let example = Self.example(call) else { continue }
      if seen.insert(JSONValue.object(call.params).paths(downTo: 2)).inserted { examples.append(example) }
    }
    return examples.isEmpty ? Self.written[method].map { [$0] } ?? [] : examples
  }

  private static func example(_ call: RecordedCall) -> MethodDescription.Example? {
    call.answers.first?["result"].map { result in
      MethodDescription.Example(
        title: call.title, params: call.params, result: result.shortened, session: call.session)
    }
  }

  /// The first exchange in which the method refuses; without a remark of its own, the error says what is shown.
  func failure(of method: String) -> MethodDescription.Failure? {
    for call in calls[method] ?? [] {
      guard let error = call.answers.first?["error"] else { continue }
      return MethodDescription.Failure(
        title: call.isTitled ? call.title : error["message"]?.string ?? call.title, params: call.params, error: error,
        session: call.session)
    }
    return nil
  }

  private static func json(_ value: some Encodable) -> JSONValue {
    (try? RawJSON(encoding: value).value) ?? .null
  }

  private static func object(_ value: JSONValue) -> JSONObject { value.object ?? JSONObject() }

  /// For the methods that answer something else on each machine, or everything.
  private static let written: [String: MethodDescription.Example] = {
    let status = GetStatus.Response(
      version: Version.program, protocolVersion: Version.protocol,
      store: StoreStatus(sqliteVersion: "3.40.1", schemaVersion: Schema.version, clients: 2, bytes: 143_360))
    let document: JSONValue = [
      "openrpc": .string(OpenRPCDocument.specification),
      "info": ["title": "Clientele", "version": .string(Version.protocol)], "methods": [],
    ]
    let template = MakeImportTemplate.Response(
      content: "UEsDBBQAAAAIAAAAIVxuq1kE…", fileName: ImportTemplate(language: .french, customFields: .none).fileName,
      mediaType: ImportTemplate.mediaType)
    return [
      MakeImportTemplate.method: MethodDescription.Example(
        title: "A workbook with French labels; its content is cut here.", params: object(["language": "fr"]),
        result: json(template)),
      GetStatus.method: MethodDescription.Example(
        title: "How is the service?", params: JSONObject(),
        result: json(status)),
      Discover.method: MethodDescription.Example(
        title: "The document, here without its methods and components.", params: JSONObject(), result: document),
    ]
  }()
}

extension JSONValue {
  /// The names of members, with those inside them down to a level.
  fileprivate func paths(downTo level: Int) -> Set<String> {
    guard level > 0, let members = object?.members else { return [] }
    var paths: Set<String> = []
    for member in members {
      paths.insert(member.key)
      for path in member.value.paths(downTo: level - 1) { paths.insert(member.key + "/" + path) }
    }
    return paths
  }

  /// The same with texts cut that are too long to be read, such as a workbook's content.
  fileprivate var shortened: JSONValue {
    switch self {
    case .string(let text) where text.utf8.count > 2_500: return .string(text.prefix(60) + "…")
    case .array(let elements): return .array(elements.map(\.shortened))
    case .object(let object):
      var copy = JSONObject()
      for member in object.members { copy[member.key] = member.value.shortened }
      return .object(copy)
    default: return self
    }
  }
}
