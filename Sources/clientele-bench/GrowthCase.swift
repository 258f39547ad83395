/// A request whose cost is measured in stores of growing size.
struct GrowthCase {
  let group: String
  let name: String
  let method: String
  /// JSON; a get's and a deep page's are made from what the store has.
  let params: String
  var kind = Kind.plain

  enum Kind {
    case plain
    /// Another client each time.
    case get
    /// The page in the middle of the whole list.
    case deep
  }

  static let all = pages + searches + filters + counts

  private static func list(_ group: String, _ name: String, _ params: String) -> GrowthCase {
    GrowthCase(group: group, name: name, method: "client/list", params: params)
  }

  private static let pages = [
    GrowthCase(group: "page", name: "get", method: "client/get", params: "{}", kind: .get),
    list("page", "first page", "{}"),
    GrowthCase(group: "page", name: "page in the middle", method: "client/list", params: "{}", kind: .deep),
    list("page", "by number", #"{"sort":[{"key":"number"}]}"#),
    list("page", "by number, from the end", #"{"sort":[{"key":"number","descending":true}]}"#),
    list("page", "by city", #"{"sort":[{"key":"city"}]}"#),
    list("page", "by currency", #"{"sort":[{"key":"currency"}]}"#),
    list("page", "by creation", #"{"sort":[{"key":"createdAt"}]}"#),
    list("page", "by last activity", #"{"sort":[{"key":"lastActivity","descending":true}]}"#),
    list("page", "by city, name", #"{"sort":[{"key":"city"},{"key":"name"}]}"#),
    list(
      "page", "by currency, city down, name",
      """
      {"sort":[{"key":"currency"},{"key":"city","descending":true},{"key":"name"}]}
      """),
    list("page", "archived and active", #"{"filter":{"status":"all"}}"#),
  ]

  private static let searches =
    [
      ("rare word", GrowthClients.rareWord), ("common word", "boulangerie"), ("very common word", "example"),
      ("two words", "boulangerie martin"), ("word of no client", "quincaillissime"), ("prefix", "boulang"),
      ("infix, rare", "ephyri"), ("infix, common", "langeri"), ("infix, common parts, few hits", "martinrous"),
      ("infix of no client", "artinoisel"), ("one letter", "b"), ("two letters", "ck"), ("number", "C-412"),
      ("telephone", "+33 1 99 00 12 34"), ("e-mail", "p321@firm-321.example"), ("Vietnamese", "nguyen"),
      ("Turkish", "ISTANBUL"), ("CJK, two characters", "山田"), ("Arabic", "محمد"), ("Greek", "παπα"),
    ].map { list("search", $0.0, "{\"search\":\"\($0.1)\"}") }
    + [
      list("search", "common word, best first", #"{"search":"boulangerie","sort":[{"key":"relevance"}]}"#),
      list("search", "very common word, best first", #"{"search":"example","sort":[{"key":"relevance"}]}"#),
      list("search", "two words, best first", #"{"search":"martin boulangerie","sort":[{"key":"relevance"}]}"#),
      list("search", "rare word, best first", #"{"search":"zephyrine","sort":[{"key":"relevance"}]}"#),
      list("search", "one letter, best first", #"{"search":"b","sort":[{"key":"relevance"}]}"#),
      list("search", "common word by city", #"{"search":"boulangerie","sort":[{"key":"city"},{"key":"name"}]}"#),
      list("search", "common word by currency", #"{"search":"boulangerie","sort":[{"key":"currency"}]}"#),
    ]

  private static let filters =
    [
      ("country eq, half", #"{"field":"country","eq":"FR"}"#),
      ("country eq, 2 %", #"{"field":"country","eq":"JP"}"#),
      ("country in", #"{"field":"country","in":["JP","EG"]}"#),
      ("country ne, rest 50 %", #"{"field":"country","ne":"FR"}"#),
      ("city eq", #"{"field":"city","eq":"nantes"}"#),
      ("city startsWith", #"{"field":"city","startsWith":"th"}"#),
      ("name startsWith", #"{"field":"name","startsWith":"boulangerie m"}"#),
      ("name contains", #"{"field":"name","contains":"martin"}"#),
      ("name ge, le", #"{"field":"name","ge":"m","le":"n"}"#),
      ("number eq", #"{"field":"number","eq":"C-77"}"#),
      ("number between", #"{"field":"number","ge":"C-300","lt":"C-400"}"#),
      ("email eq", #"{"field":"email","eq":"contact@client-77.example"}"#),
      ("email contains", #"{"field":"email","contains":"client-77"}"#),
      ("tag eq, 10 %", #"{"field":"tags","eq":"vip"}"#),
      ("tag eq, 0.1 %", #"{"field":"tags","eq":"ancien"}"#),
      ("tag exists", #"{"field":"tags","exists":true}"#),
      ("tag exists not", #"{"field":"tags","exists":false}"#),
      ("currency eq", #"{"field":"currency","eq":"SEK"}"#),
      ("language eq", #"{"field":"settings/language","eq":"ja"}"#),
      ("language of no client", #"{"field":"settings/language","eq":"pt"}"#),
      ("postal code startsWith", #"{"field":"addresses/postalCode","startsWith":"53"}"#),
      ("job title eq", #"{"field":"contacts/jobTitle","eq":"gérant"}"#),
      ("job title of no contact", #"{"field":"contacts/jobTitle","eq":"pilote"}"#),
      ("contact e-mail startsWith", #"{"field":"contacts/email","startsWith":"p777@"}"#),
      ("contact e-mail contains", #"{"field":"contacts/email","contains":"firm-77."}"#),
      ("credit limit ge, 0.3 %", #"{"field":"settings/creditLimit","ge":"95000"}"#),
      ("credit limit exists", #"{"field":"settings/creditLimit","exists":true}"#),
      ("created after", #"{"field":"createdAt","ge":"2020-01-01"}"#),
      ("updated before", #"{"field":"updatedAt","lt":"2020-01-01"}"#),
      ("revision gt", #"{"field":"revision","gt":5}"#),
      ("and, two large", #"{"and":[{"field":"country","eq":"FR"},{"field":"tags","eq":"vip"}]}"#),
      ("and, nothing in both", #"{"and":[{"field":"country","eq":"JP"},{"field":"city","eq":"nantes"}]}"#),
      ("or", #"{"or":[{"field":"country","eq":"JP"},{"field":"tags","eq":"ancien"}]}"#),
      ("not", #"{"not":{"field":"country","in":["FR","DE","TR","VN","SE","GR","UA","JP"]}}"#),
      (
        "or of ands",
        """
        {"or":[{"and":[{"field":"city","eq":"brest"},{"field":"tags","eq":"vip"}]},{"field":"country","eq":"EG"}]}
        """
      ),
      ("not, nothing left", #"{"not":{"field":"contacts/name","exists":true}}"#),
    ].map { list("filter", $0.0, "{\"filter\":\($0.1)}") }
    + [
      list("filter", "tag eq by creation", #"{"filter":{"field":"tags","eq":"ancien"},"sort":[{"key":"createdAt"}]}"#),
      list(
        "filter", "country eq by city, name",
        """
        {"filter":{"field":"country","eq":"SE"},"sort":[{"key":"city"},{"key":"name"}]}
        """),
      list(
        "filter", "country eq by currency",
        """
        {"filter":{"field":"country","eq":"JP"},"sort":[{"key":"currency"}]}
        """),
      list(
        "filter", "search, filter, sort",
        """
        {"search":"boulangerie","filter":{"field":"city","eq":"nantes"},"sort":[{"key":"lastActivity","descending":true}]}
        """),
      list(
        "filter", "search and filter, nothing in both",
        """
        {"search":"boulangerie","filter":{"field":"country","eq":"JP"}}
        """),
    ]

  private static let counts = [
    GrowthCase(group: "count", name: "all", method: "client/count", params: "{}"),
    GrowthCase(
      group: "count", name: "country", method: "client/count",
      params: """
        {"filter":{"field":"country","eq":"JP"}}
        """),
    GrowthCase(group: "count", name: "common word", method: "client/count", params: #"{"search":"boulangerie"}"#),
    GrowthCase(group: "count", name: "rare word", method: "client/count", params: #"{"search":"zephyrine"}"#),
  ]
}
