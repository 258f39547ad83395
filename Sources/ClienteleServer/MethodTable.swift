/// The methods of the service by their names; recorded from `Methods` by `RECORD=1 swift test`.
enum MethodTable {
  static let requests: [String: any Request.Type] = [
    "client/contacts/add": AddContact.self,
    "client/contacts/list": ListContacts.self,
    "client/contacts/remove": RemoveContact.self,
    "client/contacts/setDefault": SetDefaultContact.self,
    "client/contacts/setInvoiceRole": SetInvoiceRole.self,
    "client/contacts/update": UpdateContact.self,
    "client/create": CreateClient.self,
    "client/delete": DeleteClient.self,
    "client/get": GetClient.self,
    "client/import": ImportClients.self,
    "client/import/template": MakeImportTemplate.self,
    "client/list": ListClients.self,
    "client/update": UpdateClient.self,
    "initialize": Initialize.self,
    "rpc.discover": Discover.self,
    "service/status": GetStatus.self,
    "session/get": GetSession.self,
    "shutdown": Shutdown.self,
  ]
}
