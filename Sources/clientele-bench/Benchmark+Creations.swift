extension Benchmark {
  mutating func measureCreations(beside python: inout Python?) throws {
    Self.say("client/create")
    let service = try Service(options.executable, store: store("small"))
    let singles = options.isQuick ? 100 : 300
    let many = 1_000
    var next = 1_000_000
    func creations(_ count: Int) -> Messages {
      defer { next += count }
      return Messages(count, of: "client/create") { SampleClients.creation(next + $0) }
    }
    var flushes: [Double] = []
    var one: [[Double]] = []
    var rates: [Double] = []
    var peerOne: [Double] = []
    var peerRates: [Double] = []
    // One after the other, so that a disk that is slow for a while is slow for all of them.
    for _ in 0..<options.runs {
      flushes.append(try measureFlush(singles).median)
      one.append(try service.dialogue.oneAtATime(creations(singles)))
      rates.append(try service.dialogue.pipelined(creations(many)))
      if let peer = try python?.dialogue(.small) {
        peerOne.append(try peer.oneAtATime(creations(singles)).median)
        peerRates.append(try peer.pipelined(creations(many)))
      }
    }
    let flush = flushes.median
    let commits = ("a flush each", 1 / flush)
    report.add("append 4 KiB and flush it to the disk", .seconds, flushes)
    report.add(
      "durable create, one at a time, p50", .seconds, one.map(\.median), beside: ("flush", flush), target: 0.41e-3)
    report.add("  p99", .seconds, one.map { $0.quantile(0.99) }, beside: ("flush", flush))
    if !peerOne.isEmpty {
      report.add("  likewise", .seconds, one.map(\.median), beside: ("sqlite3 + orjson", peerOne.median))
    }
    report.add("durable create, pipelined (64)", .perSecond, rates, beside: commits, target: 35_000)
    if !peerRates.isEmpty {
      report.add("  likewise", .perSecond, rates, beside: ("sqlite3 + orjson", peerRates.median))
    }
    report.add("  memory of the service", .bytes, [try service.end()])
    python?.end()
  }
}
