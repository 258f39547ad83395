extension Client {
  /// Replaces the settings by what a draft says.
  ///
  /// - Throws: `Issues`, with pointers into the settings.
  package func updating(_ draft: Settings.Draft, in context: ClientContext) throws(Issues) -> Client {
    var issues = IssueCollector()
    let settings = issues.settings(draft, replacing: settings)
    try issues.finish()
    return revised(in: context) { $0.settings = settings }
  }
}
