internal import JSON

extension Benchmark {
  mutating func measureLists(_ small: Workbook, _ large: Workbook, beside python: inout Python?) throws {
    try measureLists("small", small.clients, .small, searchTarget: 0.26e-3, beside: &python)
    try measureLists("large", large.clients, .large, searchTarget: 3e-3, beside: &python)
  }

  private mutating func measureLists(
    _ name: String, _ clients: Int, _ size: Python.Size, searchTarget: Double, beside python: inout Python?
  ) throws {
    Self.say("lists of \(clients) clients")
    let service = try Service(options.executable, store: store(name))
    let of = "of \(Figure.fixed(Double(clients), 0))"
    // Half a second of warming up, as for a service that has been used.
    let page = Messages(500, of: "client/list") { _ in "{}" }
    _ = try service.dialogue.pipelined(page)

    func measure(_ params: String) throws -> (ours: [Double], peer: Double?) {
      let count = 200
      let messages = Messages(count, of: "client/list") { _ in params }
      let ours = try (0..<options.runs).map { _ in try service.dialogue.oneAtATime(messages).median }
      return (ours, try python?.dialogue(size).oneAtATime(Messages(20, of: "client/list") { _ in params }).median)
    }
    let first = try measure("{}")
    report.add(
      "page of 50 \(of), first", .seconds, first.ours, beside: first.peer.map { ("sqlite3 + orjson", $0) },
      target: 0.37e-3)
    report.add("  deep, by the cursor", .seconds, try walk(service), target: 0.37e-3)
    for (kind, word) in [("rare", SampleClients.rareWord), ("common", SampleClients.commonWord)] {
      let found = try measure("{\"search\":\"\(word)\"}")
      report.add(
        "search \(of), \(kind) word", .seconds, found.ours, beside: found.peer.map { ("FTS5 + orjson", $0) },
        target: searchTarget)
    }
    report.add("  memory of the service", .bytes, [try service.end()])
  }

  /// The seconds of pages in the last tenth of the whole list.
  private func walk(_ service: Service) throws -> [Double] {
    var seconds: [Double] = []
    var cursor = ""
    repeat {
      let start = Clock.now()
      var message = Messages()
      message.append("client/list", "{\(cursor)}")
      let answer = try service.dialogue.line(of: message)
      seconds.append(Clock.now() - start)
      cursor = try Dialogue.result(answer)["nextCursor"].map { "\"cursor\":" + $0.compact } ?? ""
    } while !cursor.isEmpty
    let deep = seconds.dropLast().suffix(max(1, seconds.count / 10))
    let chunk = max(1, deep.count / options.runs)
    return stride(from: deep.startIndex, to: deep.endIndex, by: chunk).map {
      Array(deep[$0..<min($0 + chunk, deep.endIndex)]).median
    }
  }
}
