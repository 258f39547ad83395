extension DocumentFormat {
  /// A place as it is written on a letter, line by line.
  package func lines(of place: PostalAddress) -> [String] {
    let lines = [place.attention, place.line1, place.line2, place.line3] + cityLines(of: place)
    return lines.compactMap(\.self) + (place.country.map { [country($0)] } ?? [])
  }

  /// The city with its postal code: before it, or behind it with the region, or below it, as the country has it.
  private func cityLines(of place: PostalAddress) -> [String?] {
    let region = place.region.map { region in region.code.map { String($0.dropFirst(3)) } ?? region.name }
    switch place.country?.rawValue {
    case "US", "CA", "AU":
      return [join([place.city.map { region == nil ? $0 : $0 + "," }, region, place.postalCode])]
    case "GB", "IE", "IN", "NZ", "ZA", "SG", "HK":
      return [place.city, place.region?.name, place.postalCode]
    case "FR", "DE", "AT", "BE", "CH", "LU", "NL", "DK", "SE", "NO", "FI", "PL", "CZ", "SK", "PT":
      return [join([place.postalCode, place.city])]
    default:
      return [join([place.postalCode, place.city]), place.region?.name]
    }
  }

  private func join(_ parts: [String?]) -> String? {
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: " ")
  }
}
