import Foundation
import Testing

extension ProcessTests {
  @Test func `Four processes that issue at once, one of them killed, share no number and leave none out`() throws {
    let folder = TestFolder()
    let first = try RunningProgram(store: folder.store)
    try first.initialize()
    let seller: [String: Any] = ["legalName": "Atelier", "address": ["country": "FR"]]
    _ = try first.call("organization/update", ["patch": ["seller": seller, "defaults": ["taxCode": "TVA20"]]])
    let made = try first.call("client/create", ["client": draft("A")])
    let client = try #require(made.result?["id"] as? String)
    #expect(try first.finish() == 0)

    var answered: [String] = []
    var random = SeededGenerator(seed: 47)
    for round in 1...4 {
      let programs = try (1...4).map { _ in try RunningProgram(store: folder.store) }
      for program in programs {
        try program.initialize()
        // Each issues what it has made itself: identifiers are random, so the drafts are made first.
        for id in 1...12 { program.send(draftLine(id, client)) }
      }
      var drafts: [[String]] = []
      for program in programs {
        drafts.append(try (1...12).map { _ in try #require(program.message()?.result?["id"] as? String) })
      }
      for (program, ids) in zip(programs, drafts) {
        let sender = Thread {
          for (place, id) in ids.enumerated() {
            program.send(requestLine(100 + place, "client/invoices/issue", ["id": id]))
          }
        }
        sender.start()
      }
      let moment = Int.random(in: 0...6, using: &random)
      for _ in 0..<moment {
        if let number = programs[0].message()?.result?["number"] as? String { answered.append(number) }
      }
      programs[0].send(signal: SIGKILL)
      while let message = programs[0].message() {
        if let number = message.result?["number"] as? String { answered.append(number) }
      }
      for program in programs.dropFirst() {
        for _ in 1...12 {
          let message = try #require(program.message())
          answered.append(try #require(message.result?["number"] as? String, "\(message.object)"))
        }
        #expect(try program.finish() == 0)
      }
      #expect(Set(answered).count == answered.count, "round \(round)")
      try expectNoGap(in: folder.store, with: answered, "round \(round), killed after \(moment)")
    }
  }

  private func draftLine(_ id: Int, _ client: String) -> String {
    let line = ["description": "Work", "unitPrice": "10"]
    return requestLine(100_000 + id, "client/invoices/create", ["clientId": client, "invoice": ["lines": [line]]])
  }

  private func expectNoGap(in store: String, with answered: [String], _ comment: Comment) throws {
    let program = try RunningProgram(store: store)
    try program.initialize()
    var numbers: [String] = []
    var cursor: String?
    repeat {
      var params: [String: Any] = [
        "sort": "number", "descending": false, "limit": 500, "filter": ["status": ["issued"]],
      ]
      if let cursor { params["cursor"] = cursor }
      let page = try #require(try program.call("client/invoices/list", params).result)
      numbers += (page["items"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
      cursor = page["nextCursor"] as? String
    } while cursor != nil
    let sequences = numbers.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
    #expect(sequences == Array(1...max(1, sequences.count)), comment)
    #expect(Set(numbers).isSuperset(of: answered), comment)
    let check = try #require(try program.call("activity/verify").result)
    #expect(check["isIntact"] as? Bool == true, comment)
    #expect(try program.finish() == 0)
  }
}
