internal import Synchronization

/// How much the peer wants to be told at the moment; set on the connection's thread, looked at on any.
final class TraceSwitch: Sendable {
  private let place = Atomic(0)

  var value: TraceValue {
    get { TraceValue.allCases[place.load(ordering: .relaxed)] }
    set { place.store(TraceValue.allCases.firstIndex(of: newValue) ?? 0, ordering: .relaxed) }
  }

  var isOn: Bool { place.load(ordering: .relaxed) != 0 }
}
