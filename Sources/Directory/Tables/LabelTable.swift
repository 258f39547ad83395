// Written by Tools/standard-tables.py; names of CLDR (Babel 2.18.0), else of Debian iso-codes 4.15.0.

extension LineTable {
  /// ISO 3166-1 alpha-2 to names in English and French, a tab between them.
  static let countryLabels = LineTable(
    """
    AD	Andorra	Andorre
    AE	United Arab Emirates	Émirats arabes unis
    AF	Afghanistan	Afghanistan
    AG	Antigua & Barbuda	Antigua-et-Barbuda
    AI	Anguilla	Anguilla
    AL	Albania	Albanie
    AM	Armenia	Arménie
    AO	Angola	Angola
    AQ	Antarctica	Antarctique
    AR	Argentina	Argentine
    AS	American Samoa	Samoa américaines
    AT	Austria	Autriche
    AU	Australia	Australie
    AW	Aruba	Aruba
    AX	Åland Islands	Îles Åland
    AZ	Azerbaijan	Azerbaïdjan
    BA	Bosnia & Herzegovina	Bosnie-Herzégovine
    BB	Barbados	Barbade
    BD	Bangladesh	Bangladesh
    BE	Belgium	Belgique
    BF	Burkina Faso	Burkina Faso
    BG	Bulgaria	Bulgarie
    BH	Bahrain	Bahreïn
    BI	Burundi	Burundi
    BJ	Benin	Bénin
    BL	St. Barthélemy	Saint-Barthélemy
    BM	Bermuda	Bermudes
    BN	Brunei	Brunei
    BO	Bolivia	Bolivie
    BQ	Caribbean Netherlands	Pays-Bas caribéens
    BR	Brazil	Brésil
    BS	Bahamas	Bahamas
    BT	Bhutan	Bhoutan
    BV	Bouvet Island	Île Bouvet
    BW	Botswana	Botswana
    BY	Belarus	Biélorussie
    BZ	Belize	Belize
    CA	Canada	Canada
    CC	Cocos (Keeling) Islands	Îles Cocos
    CD	Congo - Kinshasa	Congo-Kinshasa
    CF	Central African Republic	République centrafricaine
    CG	Congo - Brazzaville	Congo-Brazzaville
    CH	Switzerland	Suisse
    CI	Côte d’Ivoire	Côte d’Ivoire
    CK	Cook Islands	Îles Cook
    CL	Chile	Chili
    CM	Cameroon	Cameroun
    CN	China	Chine
    CO	Colombia	Colombie
    CR	Costa Rica	Costa Rica
    CU	Cuba	Cuba
    CV	Cape Verde	Cap-Vert
    CW	Curaçao	Curaçao
    CX	Christmas Island	Île Christmas
    CY	Cyprus	Chypre
    CZ	Czechia	Tchéquie
    DE	Germany	Allemagne
    DJ	Djibouti	Djibouti
    DK	Denmark	Danemark
    DM	Dominica	Dominique
    DO	Dominican Republic	République dominicaine
    DZ	Algeria	Algérie
    EC	Ecuador	Équateur
    EE	Estonia	Estonie
    EG	Egypt	Égypte
    EH	Western Sahara	Sahara occidental
    ER	Eritrea	Érythrée
    ES	Spain	Espagne
    ET	Ethiopia	Éthiopie
    FI	Finland	Finlande
    FJ	Fiji	Fidji
    FK	Falkland Islands	Îles Malouines
    FM	Micronesia	Micronésie
    FO	Faroe Islands	Îles Féroé
    FR	France	France
    GA	Gabon	Gabon
    GB	United Kingdom	Royaume-Uni
    GD	Grenada	Grenade
    GE	Georgia	Géorgie
    GF	French Guiana	Guyane française
    GG	Guernsey	Guernesey
    GH	Ghana	Ghana
    GI	Gibraltar	Gibraltar
    GL	Greenland	Groenland
    GM	Gambia	Gambie
    GN	Guinea	Guinée
    GP	Guadeloupe	Guadeloupe
    GQ	Equatorial Guinea	Guinée équatoriale
    GR	Greece	Grèce
    GS	South Georgia & South Sandwich Islands	Géorgie du Sud-et-les Îles Sandwich du Sud
    GT	Guatemala	Guatemala
    GU	Guam	Guam
    GW	Guinea-Bissau	Guinée-Bissau
    GY	Guyana	Guyana
    HK	Hong Kong SAR China	R.A.S. chinoise de Hong Kong
    HM	Heard & McDonald Islands	Îles Heard-et-MacDonald
    HN	Honduras	Honduras
    HR	Croatia	Croatie
    HT	Haiti	Haïti
    HU	Hungary	Hongrie
    ID	Indonesia	Indonésie
    IE	Ireland	Irlande
    IL	Israel	Israël
    IM	Isle of Man	Île de Man
    IN	India	Inde
    IO	British Indian Ocean Territory	Territoire britannique de l’océan Indien
    IQ	Iraq	Irak
    IR	Iran	Iran
    IS	Iceland	Islande
    IT	Italy	Italie
    JE	Jersey	Jersey
    JM	Jamaica	Jamaïque
    JO	Jordan	Jordanie
    JP	Japan	Japon
    KE	Kenya	Kenya
    KG	Kyrgyzstan	Kirghizstan
    KH	Cambodia	Cambodge
    KI	Kiribati	Kiribati
    KM	Comoros	Comores
    KN	St. Kitts & Nevis	Saint-Christophe-et-Niévès
    KP	North Korea	Corée du Nord
    KR	South Korea	Corée du Sud
    KW	Kuwait	Koweït
    KY	Cayman Islands	Îles Caïmans
    KZ	Kazakhstan	Kazakhstan
    LA	Laos	Laos
    LB	Lebanon	Liban
    LC	St. Lucia	Sainte-Lucie
    LI	Liechtenstein	Liechtenstein
    LK	Sri Lanka	Sri Lanka
    LR	Liberia	Liberia
    LS	Lesotho	Lesotho
    LT	Lithuania	Lituanie
    LU	Luxembourg	Luxembourg
    LV	Latvia	Lettonie
    LY	Libya	Libye
    MA	Morocco	Maroc
    MC	Monaco	Monaco
    MD	Moldova	Moldavie
    ME	Montenegro	Monténégro
    MF	St. Martin	Saint-Martin
    MG	Madagascar	Madagascar
    MH	Marshall Islands	Îles Marshall
    MK	North Macedonia	Macédoine du Nord
    ML	Mali	Mali
    MM	Myanmar (Burma)	Myanmar (Birmanie)
    MN	Mongolia	Mongolie
    MO	Macao SAR China	R.A.S. chinoise de Macao
    MP	Northern Mariana Islands	Îles Mariannes du Nord
    MQ	Martinique	Martinique
    MR	Mauritania	Mauritanie
    MS	Montserrat	Montserrat
    MT	Malta	Malte
    MU	Mauritius	Maurice
    MV	Maldives	Maldives
    MW	Malawi	Malawi
    MX	Mexico	Mexique
    MY	Malaysia	Malaisie
    MZ	Mozambique	Mozambique
    NA	Namibia	Namibie
    NC	New Caledonia	Nouvelle-Calédonie
    NE	Niger	Niger
    NF	Norfolk Island	Île Norfolk
    NG	Nigeria	Nigeria
    NI	Nicaragua	Nicaragua
    NL	Netherlands	Pays-Bas
    NO	Norway	Norvège
    NP	Nepal	Népal
    NR	Nauru	Nauru
    NU	Niue	Niue
    NZ	New Zealand	Nouvelle-Zélande
    OM	Oman	Oman
    PA	Panama	Panama
    PE	Peru	Pérou
    PF	French Polynesia	Polynésie française
    PG	Papua New Guinea	Papouasie-Nouvelle-Guinée
    PH	Philippines	Philippines
    PK	Pakistan	Pakistan
    PL	Poland	Pologne
    PM	St. Pierre & Miquelon	Saint-Pierre-et-Miquelon
    PN	Pitcairn Islands	Îles Pitcairn
    PR	Puerto Rico	Porto Rico
    PS	Palestinian Territories	Territoires palestiniens
    PT	Portugal	Portugal
    PW	Palau	Palaos
    PY	Paraguay	Paraguay
    QA	Qatar	Qatar
    RE	Réunion	La Réunion
    RO	Romania	Roumanie
    RS	Serbia	Serbie
    RU	Russia	Russie
    RW	Rwanda	Rwanda
    SA	Saudi Arabia	Arabie saoudite
    SB	Solomon Islands	Îles Salomon
    SC	Seychelles	Seychelles
    SD	Sudan	Soudan
    SE	Sweden	Suède
    SG	Singapore	Singapour
    SH	St. Helena	Sainte-Hélène
    SI	Slovenia	Slovénie
    SJ	Svalbard & Jan Mayen	Svalbard et Jan Mayen
    SK	Slovakia	Slovaquie
    SL	Sierra Leone	Sierra Leone
    SM	San Marino	Saint-Marin
    SN	Senegal	Sénégal
    SO	Somalia	Somalie
    SR	Suriname	Suriname
    SS	South Sudan	Soudan du Sud
    ST	São Tomé & Príncipe	Sao Tomé-et-Principe
    SV	El Salvador	Salvador
    SX	Sint Maarten	Saint-Martin (partie néerlandaise)
    SY	Syria	Syrie
    SZ	Eswatini	Eswatini
    TC	Turks & Caicos Islands	Îles Turques-et-Caïques
    TD	Chad	Tchad
    TF	French Southern Territories	Terres australes françaises
    TG	Togo	Togo
    TH	Thailand	Thaïlande
    TJ	Tajikistan	Tadjikistan
    TK	Tokelau	Tokelau
    TL	Timor-Leste	Timor oriental
    TM	Turkmenistan	Turkménistan
    TN	Tunisia	Tunisie
    TO	Tonga	Tonga
    TR	Türkiye	Turquie
    TT	Trinidad & Tobago	Trinité-et-Tobago
    TV	Tuvalu	Tuvalu
    TW	Taiwan	Taïwan
    TZ	Tanzania	Tanzanie
    UA	Ukraine	Ukraine
    UG	Uganda	Ouganda
    UM	U.S. Outlying Islands	Îles mineures éloignées des États-Unis
    US	United States	États-Unis
    UY	Uruguay	Uruguay
    UZ	Uzbekistan	Ouzbékistan
    VA	Vatican City	État de la Cité du Vatican
    VC	St. Vincent & Grenadines	Saint-Vincent-et-les Grenadines
    VE	Venezuela	Venezuela
    VG	British Virgin Islands	Îles Vierges britanniques
    VI	U.S. Virgin Islands	Îles Vierges des États-Unis
    VN	Vietnam	Viêt Nam
    VU	Vanuatu	Vanuatu
    WF	Wallis & Futuna	Wallis-et-Futuna
    WS	Samoa	Samoa
    YE	Yemen	Yémen
    YT	Mayotte	Mayotte
    ZA	South Africa	Afrique du Sud
    ZM	Zambia	Zambie
    ZW	Zimbabwe	Zimbabwe
    """)

  /// Currencies in use to names in English and French, a tab between them.
  static let currencyLabels = LineTable(
    """
    AED	United Arab Emirates Dirham	dirham des Émirats arabes unis
    AFN	Afghan Afghani	afghani afghan
    ALL	Albanian Lek	lek albanais
    AMD	Armenian Dram	dram arménien
    AOA	Angolan Kwanza	kwanza angolais
    ARS	Argentine Peso	peso argentin
    AUD	Australian Dollar	dollar australien
    AWG	Aruban Florin	florin arubais
    AZN	Azerbaijani Manat	manat azéri
    BAM	Bosnia-Herzegovina Convertible Mark	mark convertible bosniaque
    BBD	Barbadian Dollar	dollar barbadien
    BDT	Bangladeshi Taka	taka bangladeshi
    BHD	Bahraini Dinar	dinar bahreïni
    BIF	Burundian Franc	franc burundais
    BMD	Bermudan Dollar	dollar bermudien
    BND	Brunei Dollar	dollar brunéien
    BOB	Bolivian Boliviano	boliviano bolivien
    BOV	Bolivian Mvdol	mvdol bolivien
    BRL	Brazilian Real	réal brésilien
    BSD	Bahamian Dollar	dollar bahaméen
    BTN	Bhutanese Ngultrum	ngultrum bouthanais
    BWP	Botswanan Pula	pula botswanais
    BYN	Belarusian Ruble	rouble biélorusse
    BZD	Belize Dollar	dollar bélizéen
    CAD	Canadian Dollar	dollar canadien
    CDF	Congolese Franc	franc congolais
    CHE	WIR Euro	euro WIR
    CHF	Swiss Franc	franc suisse
    CHW	WIR Franc	franc WIR
    CLF	Chilean Unit of Account (UF)	unité d’investissement chilienne
    CLP	Chilean Peso	peso chilien
    CNY	Chinese Yuan	yuan renminbi chinois
    COP	Colombian Peso	peso colombien
    COU	Colombian Real Value Unit	unité de valeur réelle colombienne
    CRC	Costa Rican Colón	colón costaricain
    CUP	Cuban Peso	peso cubain
    CVE	Cape Verdean Escudo	escudo capverdien
    CZK	Czech Koruna	couronne tchèque
    DJF	Djiboutian Franc	franc djiboutien
    DKK	Danish Krone	couronne danoise
    DOP	Dominican Peso	peso dominicain
    DZD	Algerian Dinar	dinar algérien
    EGP	Egyptian Pound	livre égyptienne
    ERN	Eritrean Nakfa	nafka érythréen
    ETB	Ethiopian Birr	birr éthiopien
    EUR	Euro	euro
    FJD	Fijian Dollar	dollar fidjien
    FKP	Falkland Islands Pound	livre des îles Malouines
    GBP	British Pound	livre sterling
    GEL	Georgian Lari	lari géorgien
    GHS	Ghanaian Cedi	cédi ghanéen
    GIP	Gibraltar Pound	livre de Gibraltar
    GMD	Gambian Dalasi	dalasi gambien
    GNF	Guinean Franc	franc guinéen
    GTQ	Guatemalan Quetzal	quetzal guatémaltèque
    GYD	Guyanaese Dollar	dollar du Guyana
    HKD	Hong Kong Dollar	dollar de Hong Kong
    HNL	Honduran Lempira	lempira hondurien
    HTG	Haitian Gourde	gourde haïtienne
    HUF	Hungarian Forint	forint hongrois
    IDR	Indonesian Rupiah	roupie indonésienne
    ILS	Israeli New Shekel	nouveau shekel israélien
    INR	Indian Rupee	roupie indienne
    IQD	Iraqi Dinar	dinar irakien
    IRR	Iranian Rial	riyal iranien
    ISK	Icelandic Króna	couronne islandaise
    JMD	Jamaican Dollar	dollar jamaïcain
    JOD	Jordanian Dinar	dinar jordanien
    JPY	Japanese Yen	yen japonais
    KES	Kenyan Shilling	shilling kényan
    KGS	Kyrgystani Som	som kirghize
    KHR	Cambodian Riel	riel cambodgien
    KMF	Comorian Franc	franc comorien
    KPW	North Korean Won	won nord-coréen
    KRW	South Korean Won	won sud-coréen
    KWD	Kuwaiti Dinar	dinar koweïtien
    KYD	Cayman Islands Dollar	dollar des îles Caïmans
    KZT	Kazakhstani Tenge	tenge kazakh
    LAK	Laotian Kip	kip laotien
    LBP	Lebanese Pound	livre libanaise
    LKR	Sri Lankan Rupee	roupie srilankaise
    LRD	Liberian Dollar	dollar libérien
    LSL	Lesotho Loti	loti lesothan
    LYD	Libyan Dinar	dinar libyen
    MAD	Moroccan Dirham	dirham marocain
    MDL	Moldovan Leu	leu moldave
    MGA	Malagasy Ariary	ariary malgache
    MKD	Macedonian Denar	denar macédonien
    MMK	Myanmar Kyat	kyat myanmarais
    MNT	Mongolian Tugrik	tugrik mongol
    MOP	Macanese Pataca	pataca macanaise
    MRU	Mauritanian Ouguiya	ouguiya mauritanien
    MUR	Mauritian Rupee	roupie mauricienne
    MVR	Maldivian Rufiyaa	rufiyaa maldivienne
    MWK	Malawian Kwacha	kwacha malawite
    MXN	Mexican Peso	peso mexicain
    MXV	Mexican Investment Unit	unité de conversion mexicaine (UDI)
    MYR	Malaysian Ringgit	ringgit malais
    MZN	Mozambican Metical	metical mozambicain
    NAD	Namibian Dollar	dollar namibien
    NGN	Nigerian Naira	naira nigérian
    NIO	Nicaraguan Córdoba	córdoba oro nicaraguayen
    NOK	Norwegian Krone	couronne norvégienne
    NPR	Nepalese Rupee	roupie népalaise
    NZD	New Zealand Dollar	dollar néo-zélandais
    OMR	Omani Rial	riyal omanais
    PAB	Panamanian Balboa	balboa panaméen
    PEN	Peruvian Sol	sol péruvien
    PGK	Papua New Guinean Kina	kina papouan-néo-guinéen
    PHP	Philippine Peso	peso philippin
    PKR	Pakistani Rupee	roupie pakistanaise
    PLN	Polish Zloty	zloty polonais
    PYG	Paraguayan Guarani	guaraní paraguayen
    QAR	Qatari Riyal	riyal qatari
    RON	Romanian Leu	leu roumain
    RSD	Serbian Dinar	dinar serbe
    RUB	Russian Ruble	rouble russe
    RWF	Rwandan Franc	franc rwandais
    SAR	Saudi Riyal	riyal saoudien
    SBD	Solomon Islands Dollar	dollar des îles Salomon
    SCR	Seychellois Rupee	roupie des Seychelles
    SDG	Sudanese Pound	livre soudanaise
    SEK	Swedish Krona	couronne suédoise
    SGD	Singapore Dollar	dollar de Singapour
    SHP	St. Helena Pound	livre de Sainte-Hélène
    SLE	Sierra Leonean Leone	leone sierra-léonais
    SOS	Somali Shilling	shilling somalien
    SRD	Surinamese Dollar	dollar surinamais
    SSP	South Sudanese Pound	livre sud-soudanaise
    STN	São Tomé & Príncipe Dobra	dobra santoméen
    SVC	Salvadoran Colón	colón salvadorien
    SYP	Syrian Pound	livre syrienne
    SZL	Swazi Lilangeni	lilangeni swazi
    THB	Thai Baht	baht thaïlandais
    TJS	Tajikistani Somoni	somoni tadjik
    TMT	Turkmenistani Manat	nouveau manat turkmène
    TND	Tunisian Dinar	dinar tunisien
    TOP	Tongan Paʻanga	pa’anga tongan
    TRY	Turkish Lira	livre turque
    TTD	Trinidad & Tobago Dollar	dollar de Trinité-et-Tobago
    TWD	New Taiwan Dollar	nouveau dollar taïwanais
    TZS	Tanzanian Shilling	shilling tanzanien
    UAH	Ukrainian Hryvnia	hryvnia ukrainienne
    UGX	Ugandan Shilling	shilling ougandais
    USD	US Dollar	dollar des États-Unis
    USN	US Dollar (Next day)	dollar des Etats-Unis (jour suivant)
    UYI	Uruguayan Peso (Indexed Units)	peso uruguayen (unités indexées)
    UYU	Uruguayan Peso	peso uruguayen
    UYW	Uruguayan Nominal Wage Index Unit	unité de salaire nominal uruguayenne
    UZS	Uzbekistani Som	sum ouzbek
    VED	Bolívar Soberano	Bolívar Soberano
    VES	Venezuelan Bolívar	bolivar vénézuélien
    VND	Vietnamese Dong	dông vietnamien
    VUV	Vanuatu Vatu	vatu vanuatuan
    WST	Samoan Tala	tala samoan
    XAD	XAD	XAD
    XAF	Central African CFA Franc	franc CFA (BEAC)
    XCD	East Caribbean Dollar	dollar des Caraïbes orientales
    XCG	Caribbean guilder	florin caribéen
    XDR	Special Drawing Rights	droit de tirage spécial
    XOF	West African CFA Franc	franc CFA (BCEAO)
    XPF	CFP Franc	franc CFP
    YER	Yemeni Rial	riyal yéménite
    ZAR	South African Rand	rand sud-africain
    ZMW	Zambian Kwacha	kwacha zambien
    ZWG	Zimbabwean Gold	ZWG
    """)

  /// ISO 639-1 to names in English and French, a tab between them.
  static let languageLabels = LineTable(
    """
    aa	Afar	afar
    ab	Abkhazian	abkhaze
    ae	Avestan	avestique
    af	Afrikaans	afrikaans
    ak	Akan	akan
    am	Amharic	amharique
    an	Aragonese	aragonais
    ar	Arabic	arabe
    as	Assamese	assamais
    av	Avaric	avar
    ay	Aymara	aymara
    az	Azerbaijani	azerbaïdjanais
    ba	Bashkir	bachkir
    be	Belarusian	biélorusse
    bg	Bulgarian	bulgare
    bi	Bislama	bichelamar
    bm	Bambara	bambara
    bn	Bangla	bengali
    bo	Tibetan	tibétain
    br	Breton	breton
    bs	Bosnian	bosniaque
    ca	Catalan	catalan
    ce	Chechen	tchétchène
    ch	Chamorro	chamorro
    co	Corsican	corse
    cr	Cree	cree
    cs	Czech	tchèque
    cu	Church Slavic	slavon d’église
    cv	Chuvash	tchouvache
    cy	Welsh	gallois
    da	Danish	danois
    de	German	allemand
    dv	Divehi	maldivien
    dz	Dzongkha	dzongkha
    ee	Ewe	éwé
    el	Greek	grec
    en	English	anglais
    eo	Esperanto	espéranto
    es	Spanish	espagnol
    et	Estonian	estonien
    eu	Basque	basque
    fa	Persian	persan
    ff	Fula	peul
    fi	Finnish	finnois
    fj	Fijian	fidjien
    fo	Faroese	féroïen
    fr	French	français
    fy	Western Frisian	frison occidental
    ga	Irish	irlandais
    gd	Scottish Gaelic	gaélique écossais
    gl	Galician	galicien
    gn	Guarani	guarani
    gu	Gujarati	goudjarati
    gv	Manx	mannois
    ha	Hausa	haoussa
    he	Hebrew	hébreu
    hi	Hindi	hindi
    ho	Hiri Motu	hiri motu
    hr	Croatian	croate
    ht	Haitian Creole	créole haïtien
    hu	Hungarian	hongrois
    hy	Armenian	arménien
    hz	Herero	héréro
    ia	Interlingua	interlingua
    id	Indonesian	indonésien
    ie	Interlingue	interlingue
    ig	Igbo	igbo
    ii	Sichuan Yi	yi du Sichuan
    ik	Inupiaq	inupiaq
    io	Ido	ido
    is	Icelandic	islandais
    it	Italian	italien
    iu	Inuktitut	inuktitut
    ja	Japanese	japonais
    jv	Javanese	javanais
    ka	Georgian	géorgien
    kg	Kongo	kikongo
    ki	Kikuyu	kikuyu
    kj	Kuanyama	kuanyama
    kk	Kazakh	kazakh
    kl	Kalaallisut	groenlandais
    km	Khmer	khmer
    kn	Kannada	kannada
    ko	Korean	coréen
    kr	Kanuri	kanouri
    ks	Kashmiri	cachemiri
    ku	Kurdish	kurde
    kv	Komi	komi
    kw	Cornish	cornique
    ky	Kyrgyz	kirghize
    la	Latin	latin
    lb	Luxembourgish	luxembourgeois
    lg	Ganda	ganda
    li	Limburgish	limbourgeois
    ln	Lingala	lingala
    lo	Lao	lao
    lt	Lithuanian	lituanien
    lu	Luba-Katanga	luba-katanga (kiluba)
    lv	Latvian	letton
    mg	Malagasy	malgache
    mh	Marshallese	marshallais
    mi	Māori	maori
    mk	Macedonian	macédonien
    ml	Malayalam	malayalam
    mn	Mongolian	mongol
    mr	Marathi	marathi
    ms	Malay	malais
    mt	Maltese	maltais
    my	Burmese	birman
    na	Nauru	nauruan
    nb	Norwegian Bokmål	norvégien bokmål
    nd	North Ndebele	ndébélé du Nord
    ne	Nepali	népalais
    ng	Ndonga	ndonga
    nl	Dutch	néerlandais
    nn	Norwegian Nynorsk	norvégien nynorsk
    no	Norwegian	norvégien
    nr	South Ndebele	ndébélé du Sud
    nv	Navajo	navajo
    ny	Nyanja	chewa
    oc	Occitan	occitan
    oj	Ojibwa	ojibwa
    om	Oromo	oromo
    or	Odia	odia
    os	Ossetic	ossète
    pa	Punjabi	pendjabi
    pi	Pali	pali
    pl	Polish	polonais
    ps	Pashto	pachto
    pt	Portuguese	portugais
    qu	Quechua	quechua
    rm	Romansh	romanche
    rn	Rundi	roundi
    ro	Romanian	roumain
    ru	Russian	russe
    rw	Kinyarwanda	kinyarwanda
    sa	Sanskrit	sanskrit
    sc	Sardinian	sarde
    sd	Sindhi	sindhi
    se	Northern Sami	same du Nord
    sg	Sango	sango
    sh	Serbo-Croatian	serbo-croate
    si	Sinhala	cingalais
    sk	Slovak	slovaque
    sl	Slovenian	slovène
    sm	Samoan	samoan
    sn	Shona	shona
    so	Somali	somali
    sq	Albanian	albanais
    sr	Serbian	serbe
    ss	Swati	swati
    st	Southern Sotho	sotho du Sud
    su	Sundanese	soundanais
    sv	Swedish	suédois
    sw	Swahili	swahili
    ta	Tamil	tamoul
    te	Telugu	télougou
    tg	Tajik	tadjik
    th	Thai	thaï
    ti	Tigrinya	tigrigna
    tk	Turkmen	turkmène
    tl	Tagalog	tagalog
    tn	Tswana	tswana
    to	Tongan	tongien
    tr	Turkish	turc
    ts	Tsonga	tsonga
    tt	Tatar	tatar
    tw	Twi	twi
    ty	Tahitian	tahitien
    ug	Uyghur	ouïghour
    uk	Ukrainian	ukrainien
    ur	Urdu	ourdou
    uz	Uzbek	ouzbek
    ve	Venda	venda
    vi	Vietnamese	vietnamien
    vo	Volapük	volapük
    wa	Walloon	wallon
    wo	Wolof	wolof
    xh	Xhosa	xhosa
    yi	Yiddish	yiddish
    yo	Yoruba	yoruba
    za	Zhuang	zhuang
    zh	Chinese	chinois
    zu	Zulu	zoulou
    """)
}
