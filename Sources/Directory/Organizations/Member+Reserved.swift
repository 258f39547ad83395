extension ID<Member> {
  /// Who runs the service, on the command line: no member, but somebody whom the history names.
  package static var `operator`: ID<Member> { ID(rawValue: "mem_operator") }

  /// Whoever sends a token that there is not: the history names nobody.
  package static var unknown: ID<Member> { ID(rawValue: "mem_unknown") }
}
