"""Makes clients.xlsx and clients-with-mistakes.xlsx. Needs XlsxWriter: pip install XlsxWriter==3.3.1"""

import datetime
import pathlib

import xlsxwriter

HERE = pathlib.Path(__file__).parent

HEADERS = [
    "Code client", "Raison sociale *", "Type", "SIRET", "TVA intracommunautaire", "Adresse", "Complément d’adresse",
    "CP", "Ville", "Pays", "Tél.", "E-mail", "Site web", "Civilité", "Prénom", "Nom (contact)", "Fonction",
    "E-mail du contact", "Portable du contact", "Contact par défaut", "Destinataire factures", "Devise",
    "Conditions de règlement", "Étiquettes", "Actif", "Commentaire",
]
WIDTHS = [13, 32, 12, 16, 16, 28, 20, 8, 20, 11, 16, 30, 28, 8, 12, 16, 24, 32, 16, 12, 14, 8, 24, 20, 7, 40]

# Of a client: code, name, number for its SIREN, address, complement, postal code, town, telephone, domain, terms, tags, note.
# Then its contacts: title, first name, last name, function, mailbox, mobile, default, invoices.
FRANCE = [
    ("411ALPINE", "Alpine Menuiserie", 101, "12 chemin du Vercors", "", "04001", "Digne-les-Bains", "04 65 71 01 12",
     "alpine-menuiserie", "30 jours fin de mois", "artisan", "",
     [("Mme", "Hélène", "Castagne", "Gérante", "h.castagne", "06 39 98 10 01", "Oui", "Oui"),
      ("M.", "Loïc", "Barrau", "Conducteur de travaux", "l.barrau", "06 39 98 10 02", "", "")]),
    ("411ATELIER", "Atelier des Trois Ponts", 102, "3 quai de la Fosse", "Bâtiment B", "44000", "Nantes",
     "02 61 91 20 04", "trois-ponts", "30 jours", "architecture; ouest", "Fermé la première quinzaine d’août",
     [("Mme", "Anaïs", "Le Goff", "Architecte", "anais", "", "Oui", ""),
      ("Mme", "Maëlle", "Kermarrec", "Comptable", "compta", "", "", "Oui"),
      ("M.", "Yann", "Le Goff", "Architecte", "yann", "06 39 98 10 07", "", "")]),
    ("411BOULAN", "Boulangerie Mérieux et fils", 103, "1 place de l’Église", "", "01300", "Belley", "04 65 71 03 30",
     "boulangerie-merieux", "à réception", "commerce", "Préfère le téléphone, avant 6 h ou après 14 h",
     [("M.", "Jean-Baptiste", "Mérieux", "Gérant", "contact", "", "Oui", "Oui")]),
    ("411BRETA", "Bretagne Nautique", 104, "Port de plaisance du Moulin-Blanc", "Quai Est", "29200", "Brest",
     "02 61 91 04 40", "bretagne-nautique", "45 jours fin de mois", "ouest; nautisme", "",
     [("M.", "Ewen", "Quéméneur", "Directeur", "e.quemeneur", "06 39 98 10 10", "Oui", ""),
      ("Mme", "Nolwenn", "Abgrall", "Responsable administrative", "n.abgrall", "", "", "Oui")]),
    ("411CAFE", "Café Noir", 105, "28 rue Oberkampf", "", "75011", "Paris", "01 99 00 05 50", "cafe-noir", "à réception",
     "commerce; paris", "", [("Mme", "Zoé", "Durand", "Gérante", "zoe", "06 39 98 10 12", "Oui", "Oui")]),
    ("411CHATEAU", "Château Fontbrune", 106, "Lieu-dit Fontbrune", "", "33330", "Saint-Émilion", "05 36 49 06 60",
     "chateau-fontbrune", "60 jours", "vin", "Livraison sur rendez-vous",
     [("M.", "Édouard", "de Fontbrune", "Propriétaire", "edouard", "", "Oui", ""),
      ("Mme", "Inès", "Labarthe", "Maître de chai", "chai", "06 39 98 10 15", "", ""),
      ("Mme", "Odile", "Peyrat", "Comptable", "comptabilite", "", "", "Oui")]),
    ("411COOP", "Coopérative de la Loue", 107, "7 route de Salins", "", "39330", "Mouchard", "03 53 01 07 70",
     "coop-loue", "30 jours fin de mois", "agricole", "",
     [("M.", "Régis", "Vuillemin", "Président", "r.vuillemin", "", "", ""),
      ("Mme", "Élodie", "Grandjean", "Achats", "achats", "06 39 98 10 18", "Oui", "Oui")]),
    ("411DENTAIRE", "Cabinet dentaire Saint-Roch", 108, "15 boulevard Gambetta", "2e étage", "06000", "Nice",
     "04 65 71 08 80", "dentaire-saint-roch", "30 jours", "santé", "",
     [("Dr", "Farid", "Benali", "Chirurgien-dentiste", "dr.benali", "", "Oui", "Oui")]),
    ("411EDIT", "Éditions du Passe-Muraille", 109, "4 rue Norvins", "", "75018", "Paris", "01 99 00 09 90",
     "passe-muraille", "60 jours", "édition; paris", "Toujours rappeler le numéro de commande",
     [("Mme", "Agnès", "Montclar", "Éditrice", "a.montclar", "", "Oui", ""),
      ("M.", "Thibault", "Œuvrard", "Fabrication", "fabrication", "06 39 98 10 22", "", ""),
      ("Mme", "Fatou", "N’Diaye", "Droits et contrats", "droits", "", "", "Oui")]),
    ("411FERME", "Ferme de l’Aubrac", 110, "Le Bouyssou", "", "12210", "Laguiole", "05 36 49 10 10", "ferme-aubrac",
     "à réception", "agricole", "", [("M.", "Gaël", "Vidalenc", "Exploitant", "gael", "06 39 98 10 25", "Oui", "Oui")]),
    ("411GARAGE", "Garage du Stade", 111, "90 avenue du Stade", "", "69008", "Lyon", "04 65 71 11 10", "garage-du-stade",
     "30 jours", "automobile", "", [("M.", "Karim", "Haddad", "Chef d’atelier", "atelier", "", "Oui", "Oui")]),
    ("411IMPRIM", "Imprimerie Lenoir", 112, "Zone artisanale des Prés", "Lot 14", "59650", "Villeneuve-d’Ascq",
     "03 53 01 12 12", "imprimerie-lenoir", "45 jours fin de mois", "nord; édition", "",
     [("M.", "Didier", "Lenoir", "Président", "d.lenoir", "", "", ""),
      ("Mme", "Sylvie", "Vandamme", "Comptable", "compta", "", "Oui", "Oui")]),
    ("411JARDIN", "Les Jardins de Kérity", 113, "2 venelle du Port", "", "29760", "Penmarc’h", "02 61 91 13 13",
     "jardins-kerity", "30 jours", "ouest", "", [("Mme", "Soizic", "Tanguy", "Gérante", "soizic", "", "Oui", "Oui")]),
    ("411LYCEE", "Lycée Simone-Vernier", 114, "1 allée des Tilleuls", "BP 20", "08000", "Charleville-Mézières",
     "03 53 01 14 14", "lycee-vernier", "30 jours", "public", "Factures par Chorus Pro",
     [("M.", "Pascal", "Thiébaut", "Intendant", "intendance", "", "Oui", "Oui")]),
    ("411MECA", "Mécanique de précision Ruault", 115, "22 rue de l’Industrie", "", "74300", "Cluses", "04 65 71 15 15",
     "ruault-precision", "30 jours fin de mois", "industrie", "",
     [("Mme", "Claire", "Ruault", "Directrice générale", "c.ruault", "06 39 98 10 33", "Oui", ""),
      ("M.", "Stéphane", "Jacquier", "Achats", "s.jacquier", "", "", "Copie"),
      ("Mme", "Nadia", "Cherif", "Comptabilité fournisseurs", "fournisseurs", "", "", "Oui")]),
    ("411OPTIQUE", "Optique de la Gare", 116, "5 place de la Gare", "", "67000", "Strasbourg", "03 53 01 16 16",
     "optique-gare", "30 jours", "commerce; santé", "",
     [("Mme", "Léa", "Schœlcher", "Opticienne", "lea", "", "Oui", "Oui")]),
]
ABROAD = [
    ("411BRUX", "Brasserie de l’Ommegang", "BE 0123.456.749", "18 rue du Marché au Charbon", "1000", "Bruxelles",
     "Belgique", "brasserie-ommegang", "30 jours", "EUR",
     [("M.", "Thomas", "Van den Berghe", "Gérant", "thomas", "", "Oui", "Oui")]),
    ("411NAMUR", "Librairie du Confluent", "", "3 rue de Fer", "5000", "Namur", "BE", "confluent", "à réception", "EUR",
     [("Mme", "Margaux", "Delvaux", "Libraire", "margaux", "", "Oui", "Oui")]),
    ("411KOELN", "Weber & Söhne GmbH", "DE136695976", "Hohe Straße 41", "50667", "Köln", "Allemagne", "weber-soehne",
     "30 jours fin de mois", "EUR",
     [("M.", "Jürgen", "Weber", "Geschäftsführer", "j.weber", "", "Oui", ""),
      ("Mme", "Käthe", "Schäfer", "Buchhaltung", "buchhaltung", "", "", "Oui")]),
    ("411GENEVE", "Horlogerie du Bourg-de-Four", "", "9 place du Bourg-de-Four", "1204", "Genève", "Suisse",
     "horlogerie-bourg", "30 jours", "CHF",
     [("M.", "Aurélien", "Rochat", "Directeur", "a.rochat", "", "Oui", "Oui")]),
]
PEOPLE = [
    ("411MARTIN", "Martin Dubreuil", "6 impasse des Acacias", "31000", "Toulouse", "06 39 98 10 41", "martin.dubreuil",
     "à réception"),
    ("411OUEDRA", "Aminata Ouédraogo", "17 rue des Martyrs", "75009", "Paris", "06 39 98 10 42", "aminata.ouedraogo",
     "à réception"),
]


def luhn(digits):
    """The digits with their check digit (ISO/IEC 7812) behind them."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


def siren(seed):
    """A SIREN that is right in form and given to nobody: none begins with 0."""
    return luhn(f"00{seed * 7919 % 1_000_000:06d}")


def siret(seed):
    return luhn(siren(seed) + "0001")


def vat(seed):
    number = siren(seed)
    return f"FR{(12 + 3 * (int(number) % 97)) % 97:02d}{number}"


def contact_cells(contact, domain):
    title, first, last, function, mailbox, mobile, default, invoices = contact
    return [title, first, last, function, f"{mailbox}@{domain}", mobile, default, invoices]


def client_rows():
    rows = []
    for (code, name, seed, street, more, postal, town, phone, domain, terms, tags, note, contacts) in FRANCE:
        domain += ".example"
        for place, contact in enumerate(contacts):
            start = [code, name, "Entreprise", siret(seed), vat(seed), street, more, postal, town, "France", phone,
                     f"contact@{domain}", f"https://www.{domain}"]
            end = ["EUR", terms, tags, "Oui", note]
            # As people type it: on a client's further rows only what tells which client it is.
            if place > 0:
                start, end = [code, name] + [""] * 11, [""] * 5
            rows.append(start + contact_cells(contact, domain) + end)
    for (code, name, number, street, postal, town, country, domain, terms, currency, contacts) in ABROAD:
        domain += ".example"
        for place, contact in enumerate(contacts):
            start = [code, name, "Entreprise", "", number, street, "", postal, town, country, "", f"info@{domain}",
                     f"https://{domain}"]
            end = [currency, terms, "export", "Oui", ""]
            if place > 0:
                start, end = [code, name] + [""] * 11, [""] * 5
            rows.append(start + contact_cells(contact, domain) + end)
    for (code, name, street, postal, town, phone, mailbox, terms) in PEOPLE:
        rows.append([code, name, "Particulier", "", "", street, "", postal, town, "France", phone,
                     f"{mailbox}@courriel.example", ""] + [""] * 8 + ["EUR", terms, "", "Oui", ""])
    rows.append(["411ANCIEN", "Transports Rouvière", "Entreprise", siret(120), vat(120), "Route d’Arles", "", "13200",
                 "Arles", "France", "04 65 71 20 20", "exploitation@rouviere.example", ""] + [""] * 8
                + ["EUR", "30 jours", "", "Non", "Activité cessée en 2024"])
    return rows


def mistaken_rows():
    """Rows with one mistake each, named in the last cell."""
    def row(code, name, mistake, **cells):
        line = [code, name] + [""] * (len(HEADERS) - 2)
        line[-1] = mistake
        for header, value in cells.items():
            line[COLUMNS[header]] = value
        return line

    return [
        row("F-01", "Serrurerie Poncet", "e-mail sans domaine", email="contact@"),
        row("F-02", "Fromagerie Tissot", "SIRET dont la clé est fausse", siret=siret(130)[:-1] + str((int(siret(130)[-1]) + 1) % 10)),
        row("F-03", "Studio Lumen", "pays inconnu", town="Lyon", country="Frnace"),
        row("F-04", "", "sans nom", town="Metz", email="info@sans-nom.example"),
        row("F-05", "Pharmacie du Lac", "code postal en nombre, zéro perdu", postal=1000, town="Bourg-en-Bresse", country="France"),
        row("F-06", "Taxis Verts", "devise en toutes lettres qui n’existe plus", currency="Francs anciens"),
        row("F-07", "Plomberie Garnier", "délai incompréhensible", terms="quand il pourra"),
        row("F-08", "Verrerie Aubin", "deux contacts par défaut", first="Paul", last="Aubin", default="Oui"),
        row("F-08", "Verrerie Aubin", "", first="Jeanne", last="Aubin", default="Oui"),
        row("F-09", "Menuiserie Colas", "deux villes pour un client", town="Rouen", first="Luc", last="Colas"),
        row("F-09", "Menuiserie Colas", "", town="Le Havre", first="Ève", last="Colas"),
        row("F-10", "Hôtel Bellevue", "numéro de TVA dont la clé est fausse", vat="FR00" + siren(131)),
        row("F-11", "Clinique Pasteur", "erreur d’une formule", phone=("formula", "=1/0", "#DIV/0!")),
        row("F-12", "Cycles Perrin", "texte trop long", function="x" * 121, first="Marc", last="Perrin"),
        row("F-13", "Ã‰picerie du MarchÃ©", "texte lu dans un mauvais encodage"),
        row("F-14", "Agence Nova", "destinataire des factures incompréhensible", first="Lou", last="Nova", mail="lou@nova.example", invoices="peut-être"),
    ]


COLUMNS = {
    "siret": 3, "vat": 4, "street": 5, "postal": 7, "town": 8, "country": 9, "phone": 10, "email": 11, "first": 14,
    "last": 15, "function": 16, "mail": 17, "default": 19, "invoices": 20, "currency": 21, "terms": 22,
}


def write(name, headers, rows):
    workbook = xlsxwriter.Workbook(HERE / name)
    workbook.set_properties({"title": "Clients", "created": datetime.datetime(2026, 11, 2, 9, 0)})
    header_format = workbook.add_format({"bold": True, "bg_color": "#DDE7F0", "bottom": 1, "text_wrap": True})
    text = workbook.add_format({"num_format": "@"})
    sheet = workbook.add_worksheet("Clients")
    for column, (header, width) in enumerate(zip(headers, WIDTHS + [12])):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, header, header_format)
    for line, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, tuple):
                sheet.write_formula(line, column, value[1], None, value[2])
            elif isinstance(value, (int, float)):
                sheet.write_number(line, column, value)
            elif value != "":
                sheet.write_string(line, column, value, text)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(rows), len(headers) - 1)
    workbook.close()


write("clients.xlsx", HEADERS, client_rows())
write("clients-with-mistakes.xlsx", HEADERS + ["Signe astral"],
      [row + (["Lion"] if place == 0 else [""]) for place, row in enumerate(mistaken_rows())])
