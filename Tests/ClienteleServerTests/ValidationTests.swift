import JSON
import Testing

@testable import ClienteleServer

/// `client/validate` foretells what `client/create` and `client/update` answer.
@Suite struct ValidationTests {
  private static let drafts = [
    #"{}"#, #"{"name":""}"#, #"{"name":"A"}"#, #"{"name":7}"#, #"{"name":"A","colour":"red"}"#,
    #"{"name":"A","kind":"company","email":"x"}"#, #"{"name":"A","number":"TAKEN"}"#,
    #"{"name":"A","number":" TAKEN "}"#,
    #"{"name":"A","externalIds":{"crm":"17"}}"#, #"{"name":"A","externalIds":{"a/b~":"17","crm":"18"}}"#,
    #"{"name":"A","parentId":"cli_x","ownerId":"mem_x"}"#, #"{"name":"A","phone":{"raw":"none"}}"#,
    #"{"name":"A","contacts":[{"invoiceRole":"to"},{"email":"a@b.example"},{"email":"A@b.example"}]}"#,
    #"{"name":"A","contacts":[{"lastName":"A","isDefault":true},{"lastName":"B","isDefault":true}]}"#,
    #"{"name":"A","contacts":"nobody"}"#, #"{"name":"A","contacts":[{"id":"con_x","lastName":"A"}]}"#,
    #"{"name":"A","addresses":[{"country":"FR","region":{"code":"DE-BE"}},{"country":"XX"}]}"#,
    #"{"name":"A","settings":{"currency":"FRF","paymentTerms":{"kind":"net"},"creditLimit":"-1"}}"#,
    #"{"name":"A","settings":{"electronicAddress":{"scheme":"0225"}},"tags":["x","X"]}"#,
    #"{"name":"A","registrations":[{"scheme":"siren","value":"1"},{"scheme":"other:"}],"customFields":{"x":"y"}}"#,
  ]

  private func answer(_ server: ServerProcess, _ method: String, _ params: JSONValue) throws -> JSONValue {
    let request: JSONValue = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": params]
    try server.send([request.compact])
    return try JSON.parse(Array(try server.line().utf8))
  }

  /// What is wrong, as pointers and codes; what is taken has the code of its error.
  private func errors(_ answer: JSONValue, under prefix: String) -> [String] {
    guard let data = answer["error"]?["data"] else { return [] }
    if let field = data["field"]?.string { return ["/\(field) taken"] }
    return (data["issues"]?.array ?? []).map { issue in
      "\((issue["pointer"]?.string ?? "").dropFirst(prefix.count)) \(issue["code"]?.string ?? "")"
    }
  }

  private func server() throws -> ServerProcess {
    let server = try ServerProcess(options: [])
    _ = try answer(server, "initialize", ["locale": "en"])
    let first: JSONValue = ["client": ["name": "First", "number": "TAKEN", "externalIds": ["crm": "17"]]]
    _ = try answer(server, "client/create", first)
    return server
  }

  @Test func `what a creation or a change would be refused for is found, and nothing else is an error`() throws {
    let server = try server()
    let second = try answer(server, "client/create", ["client": ["name": "Second"]])
    let id = try #require(second["result"]?["id"])
    for text in Self.drafts {
      let draft = try JSON.parse(Array(text.utf8))
      let created = try answer(server, "client/create", ["client": draft, "dryRun": true])
      let updated = try answer(server, "client/update", ["id": id, "patch": draft, "dryRun": true])
      let ways: [(JSONValue, JSONValue, String)] = [
        (["client": draft], created, "/client"), (["client": draft, "clientId": id], updated, "/patch"),
      ]
      for (params, real, prefix) in ways {
        let result = try answer(server, "client/validate", params)["result"]
        let found = (result?["diagnostics"]?.array ?? []).filter { $0["severity"] == "error" }
          .map { "\($0["pointer"]?.string ?? "") \($0["code"]?.string ?? "")" }
        #expect(Set(found) == Set(errors(real, under: prefix)), "\(text) \(prefix)")
        #expect(result?["isValid"]?.bool == (real["result"] != nil), "\(text) \(prefix)")
      }
    }
  }

  @Test func `a draft that is cut anywhere, as while it is typed, has diagnostics and no error`() throws {
    let server = try server()
    let whole = "contact@boulangerie-emile.example"
    for count in 0...whole.count {
      let text = JSONValue.string(String(whole.prefix(count)))
      let draft: JSONValue = [
        "name": text, "email": text, "phone": ["raw": text], "website": text,
        "registrations": [["scheme": "vat", "value": text]], "addresses": [["postalCode": text, "country": text]],
        "contacts": [["email": text]], "settings": ["currency": text, "defaultRate": text],
      ]
      let answer = try answer(server, "client/validate", ["client": draft])
      #expect(answer["result"]?["diagnostics"]?.array?.isEmpty == false, "\(count): \(answer.compact.prefix(200))")
    }
  }
}
