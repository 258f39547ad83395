import JSON
import Testing

@testable import ClienteleServer

/// The limits that the protocol document states are those that the service holds to.
@Suite struct LimitTests {
  /// A value at a limit or just beyond it, as params of a method.
  struct Probe {
    var pointer: String
    var params: JSONValue
    var limit: Int
    var isBeyond: Bool
  }

  @Test(arguments: [("client/create", 40), ("client/list", 3), ("client/count", 1)])
  func `what is at a limit is taken, and what is beyond it refused by name`(_ method: String, _ least: Int) throws {
    let document: JSONValue = try JSON.parse(Array(ProtocolDocument.json.utf8))
    let described = try #require(document["methods"]?.array?.first { $0["name"]?.string == method })
    let probes = LimitProbes(schemas: document["components"]?["schemas"]).probes(of: described)
    #expect(probes.count >= 2 * least)
    let server = try ServerProcess(options: [])
    try server.send([#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"locale":"en"}}"#])
    _ = try server.line()
    for probe in probes {
      let request: JSONValue = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": probe.params]
      try server.send([request.compact])
      let answer = try JSON.parse(Array(try server.line().utf8))
      let issues = (answer["error"]?["data"]?["issues"]?.array ?? []).filter { $0["pointer"]?.string == probe.pointer }
      let broken = issues.filter { ["tooLong", "tooMany", "outOfRange"].contains($0["code"]?.string ?? "") }
      let place = "\(probe.pointer) \(probe.limit): \(answer.compact.prefix(300))"
      if probe.isBeyond {
        #expect(!issues.isEmpty, "beyond \(place)")
        #expect(broken.allSatisfy { $0["limit"]?.int == probe.limit || $0["suggestion"] != nil }, "beyond \(place)")
      } else {
        #expect(broken.isEmpty, "at \(place)")
      }
    }
  }
}

/// Finds all limits in a method's params, and makes values at them and beyond them.
struct LimitProbes {
  let schemas: JSONValue?

  /// What has to stand beside a member for it to count.
  private static let company: [String: JSONValue] = [
    "days": ["kind": "net"], "day": ["kind": "dayOfMonth"], "monthsAhead": ["kind": "dayOfMonth", "day": 1],
  ]

  func probes(of method: JSONValue) -> [LimitTests.Probe] {
    let params = method["params"]?.array ?? []
    var whole = JSONObject()
    for param in params where param["required"]?.bool == true || param["name"]?.string == "dryRun" {
      whole[param["name"]?.string ?? ""] = least(param["schema"] ?? .null)
    }
    return params.flatMap { param -> [LimitTests.Probe] in
      let name = param["name"]?.string ?? ""
      return values(param["schema"] ?? .null, at: "/" + name).map { probe in
        var object = whole
        object[name] = probe.params
        return LimitTests.Probe(
          pointer: probe.pointer, params: .object(object), limit: probe.limit, isBeyond: probe.isBeyond)
      }
    }
  }

  private func resolved(_ schema: JSONValue) -> JSONValue {
    schema["$ref"]?.string?.split(separator: "/").last.flatMap { schemas?[String($0)] } ?? schema
  }

  /// A value with no more in it than has to be there.
  private func least(_ reference: JSONValue) -> JSONValue {
    let schema = resolved(reference)
    if let choice = schema["enum"]?.array?.first { return choice }
    if let example = schema["examples"]?.array?.first { return example }
    switch schema["type"]?.string {
    case "object":
      var object = JSONObject()
      let needed = (schema["required"]?.array ?? []) + (schema["anyOf"]?.array?.first?["required"]?.array ?? [])
      for key in needed.compactMap(\.string) { object[key] = least(schema["properties"]?[key] ?? .null) }
      return .object(object)
    case "array": return []
    case "integer": return 1
    case "boolean": return true
    default: return "a"
    }
  }

  /// - Parameter around: The schemas that it stands in: one that holds itself is looked at once.
  private func values(
    _ reference: JSONValue, at pointer: String, around: Set<String> = []
  ) -> [LimitTests.Probe] {
    let schema = resolved(reference)
    let name = reference["$ref"]?.string
    if let name, around.contains(name) { return [] }
    let around = name.map { around.union([$0]) } ?? around
    func probe(_ limit: Int?, _ step: Int, _ make: (Int) -> JSONValue) -> [LimitTests.Probe] {
      guard let limit else { return [] }
      return [false, true].map { isBeyond in
        LimitTests.Probe(
          pointer: pointer, params: make(isBeyond ? limit + step : limit), limit: limit, isBeyond: isBeyond)
      }
    }
    var probes = probe(schema["maximum"]?.int, 1) { .number(JSONNumber($0)) }
    probes += probe(schema["minimum"]?.int, -1) { .number(JSONNumber($0)) }
    probes += probe(schema["maxLength"]?.int, 1) { .string(String(repeating: "x", count: $0)) }
    let item = schema["items"] ?? .null
    probes += probe(schema["maxItems"]?.int, 1) { count in
      .array((0..<count).map { item["type"]?.string == "string" ? .string("tag \($0)") : least(item) })
    }
    let parts = schema["properties"]?.object?.members ?? []
    for part in parts {
      probes += wrapped(values(part.value, at: pointer + "/" + part.key, around: around)) { value in
        var object = least(schema).object ?? JSONObject()
        for other in Self.company[part.key]?.object?.members ?? [] { object[other.key] = other.value }
        object[part.key] = value
        return .object(object)
      }
    }
    if schema["items"] != nil { probes += wrapped(values(item, at: pointer + "/0", around: around)) { [$0] } }
    if let element = schema["additionalProperties"], element.object != nil {
      probes += wrapped(values(element, at: pointer + "/key", around: around)) { ["key": $0] }
    }
    return probes
  }

  private func wrapped(
    _ probes: [LimitTests.Probe], _ wrap: (JSONValue) -> JSONValue
  ) -> [LimitTests.Probe] {
    probes.map {
      LimitTests.Probe(pointer: $0.pointer, params: wrap($0.params), limit: $0.limit, isBeyond: $0.isBeyond)
    }
  }
}
