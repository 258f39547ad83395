# The shell client's own words in French. What the service says comes from it in the person's language. A jq 1.6 module.
def french: {
  "[y/N] ": "[o/N] ", "(left out)": "(laissée)", "(nothing)": "(rien)", "Address": "Adresse", "After": "Après", "Before": "Avant",
  "Changed": "Modifié le", "City": "Ville", "Client": "Client", "Column": "Colonne", "Confidence": "Certitude", "Currency": "Devise",
  "Default contact": "Contact par défaut", "Field": "Champ", "Header": "En-tête", "Id in": "Id dans", "Import this?": "Importer ?",
  "Kind": "Type", "Legal name": "Raison sociale", "Name": "Nom", "Number": "Numéro", "Remove for good what is in the trash?":
  "Supprimer définitivement ce qui est dans la corbeille ?", "Remove for good the field and its values?": "Supprimer définitivement le champ et ses valeurs ?", "Revision": "Révision", "Rows": "Lignes", "Status": "État",
  "Tags": "Étiquettes", "Telephone": "Téléphone", "Trading name": "Nom commercial", "Website": "Site web", "What": "Action",
  "active": "actif", "address": "adresse", "altered": "altéré", "and": "et", "archived": "archivé", "by": "par",
  "changed": "modifiés", "changes": "modifications", "clients": "clients", "client would change.": "client changerait.",
  "clients would change.": "clients changeraient.", "would change": "changeraient", "Go on?": "Continuer ?",
  "company": "entreprise", "conflict": "conflit", "contacts": "contacts", "copied": "copié", "create": "créer", "created": "créé",
  "deleted": "mis à la corbeille", "does not hold": "ne s’applique pas", "email": "e-mail", "empty": "vide", "error": "erreur",
  "failed": "en erreur", "headers in row": "en-têtes à la ligne", "help": "aide", "inDirectory": "déjà dans le répertoire",
  "inTrash": "dans la corbeille", "intact": "intact", "invalid": "erreurs", "invoices:": "factures :", "kept": "gardé",
  "kept, because edited since": "gardé, car modifié depuis", "key": "clé", "label": "libellé", "mapping": "mapping",
  "matchedTwice": "deux fois dans le fichier", "merged into it": "fusionné", "more findings": "autres remarques", "name": "nom",
  "nearName": "nom proche", "noHeaders": "sans en-têtes", "notAskedFor": "non demandée", "notInDirectory": "absent du répertoire",
  "nothing is changed; --yes says that it is meant": "rien n’est modifié ; --yes confirme",
  "nothing is imported": "rien n’est importé", "nothing is removed; --yes says that it is meant": "rien n’est supprimé ; --yes confirme",
  "of its own again": "à nouveau distinct", "otherCompany": "autre entreprise", "phone": "téléphone", "pinned": "épinglée", "place": "lieu",
  "purged": "supprimé définitivement", "put right": "corrigé", "registration": "immatriculation", "removed": "retirée",
  "required": "obligatoire", "retired": "hors d’usage", "unique": "unique", "restored": "restauré", "revision": "révision", "severalMatches": "plusieurs clients possibles", "skip": "ignorer",
  "skipped": "ignoré", "synonym": "synonyme", "taken back": "annulé", "takes back": "annule",
  "the default contact is": "le contact par défaut est", "there is no view": "il n’y a pas de vue",
  "unarchived": "réactivé", "unchanged": "inchangés", "unknown": "inconnu", "update": "modifier", "updated": "modifié",
  "warning": "avertissement", "website": "site web", "absorbed": "fusion", "merged": "fusionné", "released": "fusion annulée",
  "unmerged": "à nouveau distinct"
};
