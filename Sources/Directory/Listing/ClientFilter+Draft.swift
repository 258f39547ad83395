extension ClientFilter {
  /// Which clients are listed, as a peer says it: by their status, and by what their fields hold.
  ///
  /// All that stands in it has to hold. Texts are compared without regard to case and accents. Where a field has several
  /// values, such as the cities of the addresses, one of them is enough.
  package struct Draft: Codable, Sendable, Equatable {
    /// By where they are; `active` when absent.
    package var status: Status?
    /// The field that is compared: a member of the record, a part of one such as `addresses/city`,
    /// `externalIds/<system>` or `registrations/<scheme>`.
    package var field: String?
    /// It has this value; of an instant, a day is enough.
    package var eq: FilterValue?
    /// It has not; a field that is absent has not.
    package var ne: FilterValue?
    /// It comes before.
    package var lt: FilterValue?
    /// It is this, or comes before.
    package var le: FilterValue?
    /// It comes after.
    package var gt: FilterValue?
    /// It is this, or comes after.
    package var ge: FilterValue?
    /// This is in it.
    package var contains: FilterValue?
    /// It begins with this.
    package var startsWith: FilterValue?
    /// It has one of these values.
    package var `in`: [FilterValue]?
    /// Whether there is a value at all.
    package var exists: Bool?
    /// All of these hold.
    package var and: [Condition]?
    /// One of these holds, or more.
    package var or: [Condition]?
    /// This does not hold.
    package var not: Condition?

    package init(status: Status? = nil) {
      self.status = status
    }

    /// All of it but the status.
    package var condition: Condition {
      var condition = Condition()
      condition.field = field
      condition.eq = eq
      condition.ne = ne
      condition.lt = lt
      condition.le = le
      condition.gt = gt
      condition.ge = ge
      condition.contains = contains
      condition.startsWith = startsWith
      condition.in = self.in
      condition.exists = exists
      condition.and = and
      condition.or = or
      condition.not = not.map { Negation($0) }
      return condition
    }
  }

  /// A condition on a client, as a peer says it: all that stands in it has to hold.
  package struct Condition: Codable, Sendable, Equatable {
    /// The field that is compared.
    package var field: String?
    /// It has this value; of an instant, a day is enough.
    package var eq: FilterValue?
    /// It has not; a field that is absent has not.
    package var ne: FilterValue?
    /// It comes before.
    package var lt: FilterValue?
    /// It is this, or comes before.
    package var le: FilterValue?
    /// It comes after.
    package var gt: FilterValue?
    /// It is this, or comes after.
    package var ge: FilterValue?
    /// This is in it.
    package var contains: FilterValue?
    /// It begins with this.
    package var startsWith: FilterValue?
    /// It has one of these values.
    package var `in`: [FilterValue]?
    /// Whether there is a value at all.
    package var exists: Bool?
    /// All of these hold.
    package var and: [Condition]?
    /// One of these holds, or more.
    package var or: [Condition]?
    /// This does not hold.
    package var not: Negation?

    package init() {}
  }
}

extension ClientFilter {
  /// A condition that must not hold: on the wire that condition itself.
  package struct Negation: Codable, Sendable, Equatable {
    // A struct that held itself would have no size.
    private let held: [Condition]

    package init(_ condition: Condition) {
      held = [condition]
    }

    package var condition: Condition { held.first ?? Condition() }

    package init(from decoder: any Decoder) throws {
      held = [try Condition(from: decoder)]
    }

    package func encode(to encoder: any Encoder) throws {
      try condition.encode(to: encoder)
    }
  }
}
