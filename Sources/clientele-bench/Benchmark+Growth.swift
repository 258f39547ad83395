internal import JSON

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Benchmark {
  /// Rows of one file: a file may have 64 MiB.
  private static let fileRows = 334_000
  /// What one case may take, so that a slow one does not hold up the others, in seconds.
  private static let patience = 3.0

  /// Measures each case in stores of growing size.
  mutating func measureGrowth() throws {
    growth = GrowthReport(sizes: options.growthSizes)
    for size in options.growthSizes {
      let path = store("growth-\(size)")
      try fill(path, with: size)
      Self.say("lists and searches of \(Figure.fixed(Double(size), 0)) clients")
      let service = try Service(options.executable, store: path)
      _ = try service.dialogue.pipelined(Messages(500, of: "client/list") { _ in "{}" })
      let middle = try Self.middle(of: service, clients: size)
      for growing in GrowthCase.all {
        let messages = Messages(options.growthRuns, of: growing.method) { index in
          switch growing.kind {
          case .plain: growing.params
          case .get: "{\"number\":\"C-\((index * 7_919 + 13) % size)\"}"
          case .deep: middle.map { "{\"cursor\":\"\($0)\"}" } ?? "{}"
          }
        }
        growth.add(growing, try service.dialogue.oneAtATime(messages, atMost: Self.patience))
      }
      growth.add(memory: try service.end())
    }
    if let plot = options.plot { try Self.save(GrowthPlot(growth).svg, to: plot) }
  }

  /// Fills a store through the import; one that is there already is taken as it is.
  private func fill(_ store: String, with clients: Int) throws {
    if access(store, F_OK) == 0, try Self.count(Service(options.executable, store: store)) == clients { return }
    Self.say("filling a store with \(Figure.fixed(Double(clients), 0)) clients")
    clear(store)
    let file = "\(folder)/growth.csv"
    for start in stride(from: 0, to: clients, by: Self.fileRows) {
      try Self.save(GrowthClients.csv(start..<min(clients, start + Self.fileRows)), to: file)
      try importOnce(file, into: store, again: true, matchOn: ["number"])
    }
    unlink(file)
  }

  private static func count(_ service: Service) throws -> Int {
    defer { _ = try? service.end() }
    return try service.dialogue.call("client/count")["total"]?.int ?? 0
  }

  /// The cursor in the middle of the whole list, which pages of 500 lead to.
  private static func middle(of service: Service, clients: Int) throws -> String? {
    var cursor: String?
    for _ in 0..<max(1, clients / 1_000) {
      let rest = cursor.map { ",\"cursor\":\"\($0)\"" } ?? ""
      var message = Messages()
      message.append("client/list", "{\"limit\":\(min(500, max(1, clients / 2)))\(rest)}")
      let line = try service.dialogue.line(of: message)
      guard let next = cursorText(line) else { return cursor }
      cursor = next
    }
    return cursor
  }

  /// `nextCursor` stands behind the items; parsing all of those would take longer than the page.
  private static func cursorText(_ line: [UInt8]) -> String? {
    let tail = String(decoding: line.suffix(12_000), as: UTF8.self)
    guard let name = tail.ranges(of: "\"nextCursor\":\"").last else { return nil }
    return String(tail[name.upperBound...].prefix { $0 != "\"" })
  }

  static func save(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw BenchmarkError("\(path) cannot be written") }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Self.writeSome(file, $0 + done, bytes.count - done) } ?? -1
      }
      guard count > 0 else { throw BenchmarkError("\(path) cannot be written") }
      done += count
    }
  }

  private static func writeSome(_ file: CInt, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(file, start, count)
    #else
      Glibc.write(file, start, count)
    #endif
  }
}

extension Dialogue {
  /// As `oneAtATime`, and no more once so many seconds are over.
  func oneAtATime(_ messages: Messages, atMost patience: Double) throws -> [Double] {
    let end = Clock.now() + patience
    var seconds: [Double] = []
    // The first is warming up.
    for index in 0..<messages.count {
      let taken = try self.seconds(of: messages, index)
      if index > 0 || taken > patience { seconds.append(taken) }
      if Clock.now() > end, !seconds.isEmpty { break }
    }
    return seconds
  }
}
