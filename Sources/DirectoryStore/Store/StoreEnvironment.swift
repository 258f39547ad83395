internal import CSodium
package import Directory
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a store takes from the world around it: the time, new identifiers, and what a new one begins with.
package struct StoreEnvironment: Sendable {
  package var clock: any StoreClock
  package var identifiers: any IdentifierSource
  /// 16 bytes that nobody can guess.
  package var makeSalt: @Sendable () -> [UInt8]
  /// The 32 bytes of a new token's secret.
  package var makeSecret: @Sendable () -> [UInt8] = TokenSecret.randomBytes
  package var beginning = Beginning()

  /// The organization's plan in a new store, and the role of the member who asks.
  package struct Beginning: Sendable {
    package var plan = Organization.Plan.enterprise
    package var role = Member.Role.owner

    package init() {}
  }

  package init(
    clock: any StoreClock, identifiers: any IdentifierSource, makeSalt: @escaping @Sendable () -> [UInt8] = randomSalt
  ) {
    self.clock = clock
    self.identifiers = identifiers
    self.makeSalt = makeSalt
  }

  package static func randomSalt() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16)
    randombytes_buf(&bytes, bytes.count)
    return bytes
  }

  /// The system's clock, and UUIDv7.
  package static func system() -> StoreEnvironment {
    StoreEnvironment(clock: SystemClock(), identifiers: RandomIdentifiers())
  }

  /// For recorded sessions: 2026-01-01T00:00:00.000Z and a second more for each request; counted identifiers.
  package static func deterministic() -> StoreEnvironment {
    var environment = StoreEnvironment(
      clock: SteppingClock(), identifiers: CountedIdentifiers(), makeSalt: { [UInt8](repeating: 0, count: 16) })
    environment.makeSecret = CountedSecrets().next
    return environment
  }
}

/// Tells the time: asked once for each piece of work.
package protocol StoreClock: Sendable {
  func now() -> Instant
}

/// The system's clock.
package struct SystemClock: StoreClock {
  package init() {}

  package func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) &* 1_000 &+ Int64(time.tv_nsec) / 1_000_000)
  }
}

/// A clock that goes on by a second each time it is asked.
package final class SteppingClock: StoreClock {
  private let next: Mutex<Int64>

  /// By default it starts at 2026-01-01T00:00:00.000Z.
  package init(milliseconds: Int64 = 1_767_225_600_000) {
    next = Mutex(milliseconds)
  }

  package func now() -> Instant {
    next.withLock { next in
      defer { next &+= 1_000 }
      return Instant(milliseconds: next)
    }
  }
}

/// Identifiers that count up, one row of numbers for each kind of record.
package final class CountedIdentifiers: IdentifierSource {
  private let counts = Mutex<[String: Int]>([:])

  package init() {}

  package func next<Record: IdentifiedRecord>(_ kind: Record.Type, at instant: Instant) -> ID<Record> {
    let count = counts.withLock { counts in
      counts[Record.identifierPrefix, default: 0] += 1
      return counts[Record.identifierPrefix, default: 0]
    }
    let digits = String(count)
    return ID(
      rawValue: Record.identifierPrefix + "_" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits)
  }
}

/// Secrets that everybody can guess, for recorded sessions: zeros but for a count.
private final class CountedSecrets: Sendable {
  private let count = Atomic<UInt8>(0)

  func next() -> [UInt8] {
    [UInt8](repeating: 0, count: 31) + [count.wrappingAdd(1, ordering: .relaxed).newValue]
  }
}

/// UUIDv7 (RFC 9562) as 32 hexadecimal digits, each greater than the one before.
package final class RandomIdentifiers: IdentifierSource {
  private let state = Mutex(State())

  fileprivate struct State {
    /// The milliseconds, and the 74 random bits below them as 12 and 62.
    var milliseconds: Int64 = 0
    var high: UInt64 = 0
    var low: UInt64 = 0
    var steps: [UInt32] = []
  }

  package init() {}

  package func next<Record: IdentifiedRecord>(_ kind: Record.Type, at instant: Instant) -> ID<Record> {
    let (high, low) = state.withLock { $0.next(at: instant) }
    return ID(rawValue: Self.text(prefix: Record.identifierPrefix, high, low))
  }

  private static func text(prefix: String, _ high: UInt64, _ low: UInt64) -> String {
    let prefix = prefix.utf8
    return String(unsafeUninitializedCapacity: prefix.count + 33) { target in
      var index = 0
      for byte in prefix {
        target[index] = byte
        index += 1
      }
      target[index] = UInt8(ascii: "_")
      for word in [high, low] {
        for shift in stride(from: 60 as UInt64, through: 0, by: -4) {
          index += 1
          let digit = UInt8(truncatingIfNeeded: (word >> shift) & 15)
          target[index] = digit < 10 ? 48 + digit : 87 + digit
        }
      }
      return index + 1
    }
  }
}

extension RandomIdentifiers.State {
  /// The two words of the next identifier.
  ///
  /// Within a millisecond, or when the clock went back, the random part grows by a random step (RFC 9562, 6.2,
  /// method 2).
  fileprivate mutating func next(at instant: Instant) -> (UInt64, UInt64) {
    if instant.milliseconds > milliseconds {
      milliseconds = instant.milliseconds
      high = UInt64(step() & 0x7FF)
      low = (UInt64(step()) << 32 | UInt64(step())) & 0x3FFF_FFFF_FFFF_FFFF
    } else {
      low += UInt64(step()) + 1
      if low > 0x3FFF_FFFF_FFFF_FFFF {
        low &= 0x3FFF_FFFF_FFFF_FFFF
        high += 1
        if high > 0xFFF {
          high = 0
          milliseconds &+= 1
        }
      }
    }
    let time = UInt64(truncatingIfNeeded: milliseconds) & 0xFFFF_FFFF_FFFF
    return (time << 16 | 0x7000 | high, 0x8000_0000_0000_0000 | low)
  }

  /// A call of the system for each identifier would cost more than the rest of it.
  private mutating func step() -> UInt32 {
    if let step = steps.popLast() { return step }
    // As many bytes as one call gives.
    steps = Array(repeating: 0, count: 64)
    let isFilled = steps.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) == 0 }
    if !isFilled {
      var generator = SystemRandomNumberGenerator()
      for index in steps.indices { steps[index] = generator.next() }
    }
    return steps.popLast() ?? 0
  }
}
