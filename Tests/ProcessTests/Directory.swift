import Foundation
import Testing

// What the tests do with clients.

func draft(_ name: String) -> [String: Any] {
  let contacts: [[String: Any]] = [
    ["firstName": "Ada", "lastName": name, "email": "ada@example.com"],
    ["firstName": "Bob", "lastName": name, "email": "bob@example.com"],
  ]
  return ["name": name, "contacts": contacts]
}

func createLine(_ id: Int, _ name: String) -> String {
  requestLine(id, "client/create", ["client": draft(name)])
}

/// A client in a list.
struct Listed: Hashable {
  var id: String
  var number: String
  var name: String
}

extension RunningProgram {
  /// All clients, by pages.
  func list() throws -> [Listed] {
    var clients: [Listed] = []
    var cursor: String?
    repeat {
      var params: [String: Any] = ["limit": 500]
      if let cursor { params["cursor"] = cursor }
      let answer = try call("client/list", params)
      let page = try #require(answer.result, "\(answer.object)")
      let items = try #require(page["items"] as? [[String: Any]])
      for item in items {
        clients.append(
          Listed(
            id: try #require(item["id"] as? String), number: try #require(item["number"] as? String),
            name: try #require(item["name"] as? String)))
      }
      cursor = page["nextCursor"] as? String
    } while cursor != nil
    return clients
  }

  /// Expects that every client has all its contacts.
  func expectWhole(_ clients: [Listed], sourceLocation: SourceLocation = #_sourceLocation) throws {
    for client in clients {
      let answer = try call("client/get", ["id": client.id])
      let contacts = answer.result?["contacts"] as? [[String: Any]]
      let names = contacts?.compactMap { $0["firstName"] as? String }.sorted()
      #expect(answer.result?["name"] as? String == client.name, sourceLocation: sourceLocation)
      #expect(names == ["Ada", "Bob"], sourceLocation: sourceLocation)
    }
  }
}
