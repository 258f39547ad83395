// Written by Tools/standard-tables.py; ISO 4217 of Debian iso-codes 4.15.0 with the amendments up to 2026,
// names also of CLDR (Babel 2.18.0).

extension LineTable {
  /// ISO 4217: code to minor units, with a `-` for a code that is no longer in use.
  static let currencies = LineTable(
    """
    ADP	0-
    AED	2
    AFA	2-
    AFN	2
    ALL	2
    AMD	2
    ANG	2-
    AOA	2
    AOK	2-
    AON	2-
    AOR	2-
    ARA	2-
    ARS	2
    ATS	2-
    AUD	2
    AWG	2
    AZM	2-
    AZN	2
    BAM	2
    BBD	2
    BDT	2
    BEF	0-
    BGL	2-
    BGN	2-
    BHD	3
    BIF	0
    BMD	2
    BND	2
    BOB	2
    BOV	2
    BRC	2-
    BRE	2-
    BRL	2
    BRN	2-
    BRR	2-
    BSD	2
    BTN	2
    BWP	2
    BYB	0-
    BYN	2
    BYR	0-
    BZD	2
    CAD	2
    CDF	2
    CHE	2
    CHF	2
    CHW	2
    CLF	4
    CLP	0
    CNY	2
    COP	2
    COU	2
    CRC	2
    CSD	2-
    CSK	2-
    CUC	2-
    CUP	2
    CVE	2
    CYP	2-
    CZK	2
    DDM	2-
    DEM	2-
    DJF	0
    DKK	2
    DOP	2
    DZD	2
    EEK	2-
    EGP	2
    ERN	2
    ESP	0-
    ETB	2
    EUR	2
    FIM	2-
    FJD	2
    FKP	2
    FRF	2-
    GBP	2
    GEL	2
    GHC	2-
    GHS	2
    GIP	2
    GMD	2
    GNF	0
    GRD	0-
    GTQ	2
    GWP	2-
    GYD	2
    HKD	2
    HNL	2
    HRK	2-
    HTG	2
    HUF	2
    IDR	2
    IEP	2-
    ILR	2-
    ILS	2
    INR	2
    IQD	3
    IRR	2
    ISJ	2-
    ISK	0
    ITL	0-
    JMD	2
    JOD	3
    JPY	0
    KES	2
    KGS	2
    KHR	2
    KMF	0
    KPW	2
    KRW	0
    KWD	3
    KYD	2
    KZT	2
    LAK	2
    LBP	2
    LKR	2
    LRD	2
    LSL	2
    LTL	2-
    LUF	0-
    LVL	2-
    LYD	3
    MAD	2
    MDL	2
    MGA	2
    MGF	0-
    MKD	2
    MLF	0-
    MMK	2
    MNT	2
    MOP	2
    MRO	2-
    MRU	2
    MTL	2-
    MUR	2
    MVR	2
    MWK	2
    MXN	2
    MXP	2-
    MXV	2
    MYR	2
    MZM	2-
    MZN	2
    NAD	2
    NGN	2
    NIC	2-
    NIO	2
    NLG	2-
    NOK	2
    NPR	2
    NZD	2
    OMR	3
    PAB	2
    PEI	2-
    PEN	2
    PGK	2
    PHP	2
    PKR	2
    PLN	2
    PLZ	2-
    PTE	0-
    PYG	0
    QAR	2
    ROL	0-
    RON	2
    RSD	2
    RUB	2
    RUR	2-
    RWF	0
    SAR	2
    SBD	2
    SCR	2
    SDD	2-
    SDG	2
    SEK	2
    SGD	2
    SHP	2
    SIT	2-
    SKK	2-
    SLE	2
    SLL	2-
    SOS	2
    SRD	2
    SRG	2-
    SSP	2
    STD	2-
    STN	2
    SUR	2-
    SVC	2
    SYP	2
    SZL	2
    THB	2
    TJS	2
    TMM	0-
    TMT	2
    TND	3
    TOP	2
    TPE	0-
    TRL	0-
    TRY	2
    TTD	2
    TWD	2
    TZS	2
    UAH	2
    UAK	2-
    UGX	0
    USD	2
    USN	2
    UYI	0
    UYP	2-
    UYU	2
    UYW	4
    UZS	2
    VEB	2-
    VED	2
    VEF	2-
    VES	2
    VND	0
    VUV	0
    WST	2
    XAD	2
    XAF	0
    XCD	2
    XCG	2
    XDR	2
    XEU	0-
    XOF	0
    XPF	0
    YDD	2-
    YER	2
    YUM	2-
    YUN	2-
    ZAL	2-
    ZAR	2
    ZMK	2-
    ZMW	2
    ZRN	2-
    ZWD	2-
    ZWG	2
    ZWL	2-
    ZWR	2-
    """)

  /// Names in English and French, singular and plural.
  static let currencyNames = LineTable(
    """
    afghan afghani	AFN
    afghan afghanis	AFN
    afghani	AFN
    afghani afghan	AFN
    afghani nouvel	AFN
    afghanis afghan	AFN
    albanian lek	ALL
    albanian leke	ALL
    algerian dinar	DZD
    algerian dinars	DZD
    american dollar	USD
    angolan kwanza	AOA
    angolan kwanzas	AOA
    argentine peso	ARS
    argentine pesos	ARS
    ariary malgache	MGA
    ariarys malgaches	MGA
    armenian dram	AMD
    armenian drams	AMD
    aruban florin	AWG
    australian dollar	AUD
    australian dollars	AUD
    azerbaijan manat	AZN
    azerbaijani manat	AZN
    azerbaijani manats	AZN
    bahamian dollar	BSD
    bahamian dollars	BSD
    bahraini dinar	BHD
    bahraini dinars	BHD
    baht	THB
    baht thailandais	THB
    bahts thailandais	THB
    balboa	PAB
    balboa panameen	PAB
    balboas panameens	PAB
    bangladeshi taka	BDT
    bangladeshi takas	BDT
    barbadian dollar	BBD
    barbadian dollars	BBD
    barbados dollar	BBD
    belarusian ruble	BYN
    belarusian rubles	BYN
    belize dollar	BZD
    belize dollars	BZD
    bermudan dollar	BMD
    bermudan dollars	BMD
    bermudian dollar	BMD
    bhutanese ngultrum	BTN
    bhutanese ngultrums	BTN
    birr ethiopien	ETB
    birrs ethiopiens	ETB
    bolivar soberanos	VED
    bolivar venezuelien	VES
    bolivars venezueliens	VES
    bolivian boliviano	BOB
    bolivian bolivianos	BOB
    bolivian mvdol	BOV
    bolivian mvdols	BOV
    boliviano	BOB
    boliviano bolivien	BOB
    bolivianos boliviens	BOB
    bosnia herzegovina convertible mark	BAM
    bosnia herzegovina convertible marks	BAM
    botswanan pula	BWP
    botswanan pulas	BWP
    brazilian real	BRL
    brazilian reals	BRL
    british pound	GBP
    british pounds	GBP
    brunei dollar	BND
    brunei dollars	BND
    burundi franc	BIF
    burundian franc	BIF
    burundian francs	BIF
    cabo verde escudo	CVE
    cambodian riel	KHR
    cambodian riels	KHR
    canadian dollar	CAD
    canadian dollars	CAD
    cape verdean escudo	CVE
    cape verdean escudos	CVE
    caribbean guilder	XCG
    caribbean guilders	XCG
    cayman islands dollar	KYD
    cayman islands dollars	KYD
    cedi du ghana	GHS
    cedi ghaneen	GHS
    cedis ghaneens	GHS
    central african cfa franc	XAF
    central african cfa francs	XAF
    cfa franc bceao	XOF
    cfa franc beac	XAF
    cfp franc	XPF
    cfp francs	XPF
    chilean peso	CLP
    chilean pesos	CLP
    chilean unit of account uf	CLF
    chilean units of account uf	CLF
    chinese yuan	CNY
    colombian peso	COP
    colombian pesos	COP
    colombian real value unit	COU
    colombian real value units	COU
    colon costaricain	CRC
    colon salvadorien	SVC
    colons costaricains	CRC
    colons salvadoriens	SVC
    comorian franc	KMF
    comorian francs	KMF
    congolese franc	CDF
    congolese francs	CDF
    convertible mark	BAM
    cordoba d or	NIO
    cordoba oro	NIO
    cordoba oro nicaraguayen	NIO
    cordobas oro nicaraguayens	NIO
    costa rican colon	CRC
    costa rican colons	CRC
    couronne danoise	DKK
    couronne islandaise	ISK
    couronne norvegienne	NOK
    couronne suedoise	SEK
    couronne tcheque	CZK
    couronnes danoises	DKK
    couronnes islandaises	ISK
    couronnes norvegiennes	NOK
    couronnes suedoises	SEK
    couronnes tcheques	CZK
    cuban peso	CUP
    cuban pesos	CUP
    czech koruna	CZK
    czech korunas	CZK
    dalasi	GMD
    dalasi gambien	GMD
    dalasis gambiens	GMD
    danish krone	DKK
    danish kroner	DKK
    denar	MKD
    denar macedonien	MKD
    denars macedoniens	MKD
    dinar algerien	DZD
    dinar bahreini	BHD
    dinar irakien	IQD
    dinar jordanien	JOD
    dinar koweitien	KWD
    dinar koweitiens	KWD
    dinar libyen	LYD
    dinar macedonien	MKD
    dinar serbe	RSD
    dinar tunisien	TND
    dinars algeriens	DZD
    dinars bahreinis	BHD
    dinars irakiens	IQD
    dinars jordaniens	JOD
    dinars libyens	LYD
    dinars serbes	RSD
    dinars tunisiens	TND
    dirham des emirats arabes unis	AED
    dirham marocain	MAD
    dirhams des emirats arabes unis	AED
    dirhams marocains	MAD
    djibouti franc	DJF
    djiboutian franc	DJF
    djiboutian francs	DJF
    dobra	STN
    dobra santomeen	STN
    dobras santomeens	STN
    dollar americain	USD
    dollar australien	AUD
    dollar bahameen	BSD
    dollar barbadien	BBD
    dollar belizeen	BZD
    dollar bermudien	BMD
    dollar bruneien	BND
    dollar canadien	CAD
    dollar de belize	BZD
    dollar de brunei	BND
    dollar de guyana	GYD
    dollar de hong kong	HKD
    dollar de la barbade	BBD
    dollar de singapour	SGD
    dollar de trinite et tobago	TTD
    dollar des bermudes	BMD
    dollar des caraibes orientales	XCD
    dollar des etats unis	USD
    dollar des etats unis jour suivant	USN
    dollar des iles caiman	KYD
    dollar des iles caimans	KYD
    dollar des iles salomon	SBD
    dollar du guyana	GYD
    dollar fidjien	FJD
    dollar jamaicain	JMD
    dollar liberien	LRD
    dollar namibien	NAD
    dollar neo zelandais	NZD
    dollar singapourien	SGD
    dollar surinamais	SRD
    dollar surinamien	SRD
    dollar us	USD
    dollars americains	USD
    dollars australiens	AUD
    dollars bahameens	BSD
    dollars barbadiens	BBD
    dollars belizeens	BZD
    dollars bermudiens	BMD
    dollars bruneiens	BND
    dollars canadiens	CAD
    dollars de hong kong	HKD
    dollars de singapour	SGD
    dollars de trinite et tobago	TTD
    dollars des caraibes orientales	XCD
    dollars des etats unis	USD
    dollars des etats unis jour suivant	USN
    dollars des iles caimans	KYD
    dollars des iles salomon	SBD
    dollars du guyana	GYD
    dollars fidjiens	FJD
    dollars jamaicains	JMD
    dollars liberiens	LRD
    dollars namibiens	NAD
    dollars neo zelandais	NZD
    dollars surinamais	SRD
    dollars us	USD
    dominican peso	DOP
    dominican pesos	DOP
    dong	VND
    dong vietnamien	VND
    dongs vietnamiens	VND
    dram armenien	AMD
    drams armeniens	AMD
    droit de tirage special	XDR
    droit de tirage special d t s	XDR
    droits de tirage speciaux	XDR
    east caribbean dollar	XCD
    east caribbean dollars	XCD
    egyptian pound	EGP
    egyptian pounds	EGP
    el salvador colon	SVC
    eritrean nakfa	ERN
    eritrean nakfas	ERN
    escudo cap verdien	CVE
    escudo capverdien	CVE
    escudos capverdiens	CVE
    ethiopian birr	ETB
    ethiopian birrs	ETB
    eur	EUR
    euro	EUR
    euro wir	CHE
    euros	EUR
    euros wir	CHE
    falkland islands pound	FKP
    falkland islands pounds	FKP
    fiji dollar	FJD
    fijian dollar	FJD
    fijian dollars	FJD
    florin arubais	AWG
    florin caribeen	XCG
    florin d aruba	AWG
    florins arubais	AWG
    florins caribeens	XCG
    forint	HUF
    forint hongrois	HUF
    forints hongrois	HUF
    franc burundais	BIF
    franc cfa bceao	XOF
    franc cfa beac	XAF
    franc cfp	XPF
    franc comorien	KMF
    franc congolais	CDF
    franc djiboutien	DJF
    franc guineen	GNF
    franc pacifique	XPF
    franc rwandais	RWF
    franc suisse	CHF
    franc wir	CHW
    francs burundais	BIF
    francs cfa bceao	XOF
    francs cfa beac	XAF
    francs cfp	XPF
    francs comoriens	KMF
    francs congolais	CDF
    francs djiboutiens	DJF
    francs guineens	GNF
    francs rwandais	RWF
    francs suisses	CHF
    francs wir	CHW
    gambian dalasi	GMD
    gambian dalasis	GMD
    georgian lari	GEL
    georgian laris	GEL
    ghana cedi	GHS
    ghanaian cedi	GHS
    ghanaian cedis	GHS
    gibraltar pound	GIP
    gibraltar pounds	GIP
    gourde	HTG
    gourde haitienne	HTG
    gourdes haitiennes	HTG
    guarani	PYG
    guarani paraguayen	PYG
    guaranis paraguayens	PYG
    guatemalan quetzal	GTQ
    guatemalan quetzals	GTQ
    guinean franc	GNF
    guinean francs	GNF
    guyana dollar	GYD
    guyanaese dollar	GYD
    guyanaese dollars	GYD
    haitian gourde	HTG
    haitian gourdes	HTG
    honduran lempira	HNL
    honduran lempiras	HNL
    hong kong dollar	HKD
    hong kong dollars	HKD
    hryvnia	UAH
    hryvnia ukrainienne	UAH
    hryvnias ukrainiennes	UAH
    hungarian forint	HUF
    hungarian forints	HUF
    iceland krona	ISK
    icelandic krona	ISK
    icelandic kronur	ISK
    indian rupee	INR
    indian rupees	INR
    indonesian rupiah	IDR
    indonesian rupiahs	IDR
    iranian rial	IRR
    iranian rials	IRR
    iraqi dinar	IQD
    iraqi dinars	IQD
    israeli new shekel	ILS
    israeli new shekels	ILS
    jamaican dollar	JMD
    jamaican dollars	JMD
    japanese yen	JPY
    jordanian dinar	JOD
    jordanian dinars	JOD
    kazakhstani tenge	KZT
    kazakhstani tenges	KZT
    kenyan shilling	KES
    kenyan shillings	KES
    kina	PGK
    kina papouan neo guineen	PGK
    kinas papouan neo guineens	PGK
    kip laotien	LAK
    kips laotiens	LAK
    koruna tcheque	CZK
    kuwaiti dinar	KWD
    kuwaiti dinars	KWD
    kwacha malawien	MWK
    kwacha malawite	MWK
    kwacha zambien	ZMW
    kwachas malawites	MWK
    kwachas zambiens	ZMW
    kwanza	AOA
    kwanza ajuste	AOA
    kwanza angolais	AOA
    kwanzas angolais	AOA
    kyat	MMK
    kyat myanmarais	MMK
    kyats myanmarais	MMK
    kyrgystani som	KGS
    kyrgystani soms	KGS
    lao kip	LAK
    laotian kip	LAK
    laotian kips	LAK
    lari	GEL
    lari georgien	GEL
    lari georgiens	GEL
    lebanese pound	LBP
    lebanese pounds	LBP
    lei roumains	RON
    lek	ALL
    lek albanais	ALL
    leks albanais	ALL
    lempira	HNL
    lempira hondurien	HNL
    lempiras honduriens	HNL
    leone	SLE
    leone sierra leonais	SLE
    leones sierra leonais	SLE
    lesotho loti	LSL
    lesotho lotis	LSL
    leu moldave	MDL
    leu roumain	RON
    leus moldaves	MDL
    liberian dollar	LRD
    liberian dollars	LRD
    libyan dinar	LYD
    libyan dinars	LYD
    lilangeni	SZL
    lilangeni swazi	SZL
    lilangenis swazis	SZL
    livre de gibraltar	GIP
    livre de sainte helene	SHP
    livre des iles malouines	FKP
    livre egyptienne	EGP
    livre libanaise	LBP
    livre soudanaise	SDG
    livre sterling	GBP
    livre sud soudanaise	SSP
    livre syrienne	SYP
    livre turque	TRY
    livres de gibraltar	GIP
    livres de sainte helene	SHP
    livres des iles malouines	FKP
    livres egyptiennes	EGP
    livres libanaises	LBP
    livres soudanaises	SDG
    livres sterling	GBP
    livres sud soudanaises	SSP
    livres syriennes	SYP
    livres turques	TRY
    loti	LSL
    loti lesothan	LSL
    macanese pataca	MOP
    macanese patacas	MOP
    macedonian denar	MKD
    macedonian denari	MKD
    malagasy ariaries	MGA
    malagasy ariary	MGA
    malawi kwacha	MWK
    malawian kwacha	MWK
    malawian kwachas	MWK
    malaysian ringgit	MYR
    malaysian ringgits	MYR
    maldivian rufiyaa	MVR
    maldivian rufiyaas	MVR
    maloti lesothans	LSL
    manat azeri	AZN
    manat nouveau turkmene	TMT
    manats azeris	AZN
    mark convertible	BAM
    mark convertible bosniaque	BAM
    marks convertibles bosniaques	BAM
    mauritanian ouguiya	MRU
    mauritanian ouguiyas	MRU
    mauritian rupee	MUR
    mauritian rupees	MUR
    mauritius rupee	MUR
    meticais mozambicains	MZN
    metical mozambicain	MZN
    mexican investment unit	MXV
    mexican investment units	MXV
    mexican peso	MXN
    mexican pesos	MXN
    mexican unidad de inversion udi	MXV
    moldovan lei	MDL
    moldovan leu	MDL
    mongolian tugrik	MNT
    mongolian tugriks	MNT
    moroccan dirham	MAD
    moroccan dirhams	MAD
    mozambican metical	MZN
    mozambican meticals	MZN
    mozambique metical	MZN
    mvdol	BOV
    mvdol bolivien	BOV
    mvdols boliviens	BOV
    myanmar kyat	MMK
    myanmar kyats	MMK
    nafka	ERN
    nafka erythreen	ERN
    nafkas erythreens	ERN
    naira	NGN
    naira nigerian	NGN
    nairas nigerians	NGN
    nakfa	ERN
    namibia dollar	NAD
    namibian dollar	NAD
    namibian dollars	NAD
    nepalese rupee	NPR
    nepalese rupees	NPR
    new israeli sheqel	ILS
    new taiwan dollar	TWD
    new taiwan dollars	TWD
    new zealand dollar	NZD
    new zealand dollars	NZD
    ngultrum	BTN
    ngultrum bouthanais	BTN
    ngultrums bouthanais	BTN
    nicaraguan cordoba	NIO
    nicaraguan cordobas	NIO
    nigerian naira	NGN
    nigerian nairas	NGN
    north korean won	KPW
    norwegian krone	NOK
    norwegian kroner	NOK
    nouveau dollar taiwainais	TWD
    nouveau dollar taiwanais	TWD
    nouveau manat turkmene	TMT
    nouveau shekel israelien	ILS
    nouveau sheqel israelien	ILS
    nouveaux dollars taiwanais	TWD
    nouveaux manats turkmenes	TMT
    nouveaux shekels israeliens	ILS
    omani rial	OMR
    omani rials	OMR
    ouguiya	MRU
    ouguiya mauritanien	MRU
    ouguiyas mauritaniens	MRU
    pa anga	TOP
    pa anga tongan	TOP
    pa angas tongans	TOP
    pakistan rupee	PKR
    pakistani rupee	PKR
    pakistani rupees	PKR
    panamanian balboa	PAB
    panamanian balboas	PAB
    papua new guinean kina	PGK
    paraguayan guarani	PYG
    paraguayan guaranis	PYG
    pataca	MOP
    pataca macanaise	MOP
    patacas macanaises	MOP
    peruvian sol	PEN
    peruvian soles	PEN
    peso argentin	ARS
    peso chilien	CLP
    peso colombien	COP
    peso cubain	CUP
    peso dominicain	DOP
    peso mexicain	MXN
    peso philippin	PHP
    peso uruguayen	UYU
    peso uruguayen unites indexees	UYI
    peso uruguayo	UYU
    pesos argentins	ARS
    pesos chiliens	CLP
    pesos colombiens	COP
    pesos cubains	CUP
    pesos dominicains	DOP
    pesos mexicains	MXN
    pesos philippins	PHP
    pesos uruguayen unites indexees	UYI
    pesos uruguayens	UYU
    philippine peso	PHP
    philippine pesos	PHP
    polish zloty	PLN
    polish zlotys	PLN
    pound sterling	GBP
    pounds sterling	GBP
    pula	BWP
    pula botswanais	BWP
    pulas botswanais	BWP
    qatari rial	QAR
    qatari riyal	QAR
    qatari riyals	QAR
    quetzal	GTQ
    quetzal guatemalteque	GTQ
    quetzals guatemalteques	GTQ
    rand	ZAR
    rand sud africain	ZAR
    rands sud africains	ZAR
    real bresilien	BRL
    reals bresiliens	BRL
    renminbi	CNY
    rial iranien	IRR
    rial omanais	OMR
    rial omani	OMR
    riel	KHR
    riel cambodgien	KHR
    riels cambodgiens	KHR
    ringgit malais	MYR
    ringgit malaisien	MYR
    ringgits malais	MYR
    riyal iranien	IRR
    riyal omanais	OMR
    riyal qatari	QAR
    riyal qatarien	QAR
    riyal saoudien	SAR
    riyal yemenite	YER
    riyals iraniens	IRR
    riyals omanis	OMR
    riyals qataris	QAR
    riyals saoudiens	SAR
    riyals yemenites	YER
    romanian lei	RON
    romanian leu	RON
    rouble bielorusse	BYN
    rouble russe	RUB
    roubles bielorusses	BYN
    roubles russes	RUB
    roupie des seychelles	SCR
    roupie indienne	INR
    roupie indonesienne	IDR
    roupie maldive	MVR
    roupie mauricienne	MUR
    roupie nepalaise	NPR
    roupie pakistanaise	PKR
    roupie seychelloise	SCR
    roupie sri lankaise	LKR
    roupie srilankaise	LKR
    roupies des seychelles	SCR
    roupies indiennes	INR
    roupies indonesiennes	IDR
    roupies mauriciennes	MUR
    roupies nepalaises	NPR
    roupies pakistanaises	PKR
    roupies srilankaises	LKR
    rufiyaa	MVR
    rufiyaa maldivienne	MVR
    rufiyaas maldiviennes	MVR
    rupiah	IDR
    russian ruble	RUB
    russian rubles	RUB
    rwanda franc	RWF
    rwandan franc	RWF
    rwandan francs	RWF
    saint helena pound	SHP
    salvadoran colon	SVC
    salvadoran colones	SVC
    samoan tala	WST
    sao tome principe dobra	STN
    sao tome principe dobras	STN
    saudi riyal	SAR
    saudi riyals	SAR
    sdr special drawing right	XDR
    serbian dinar	RSD
    serbian dinars	RSD
    seychelles rupee	SCR
    seychellois rupee	SCR
    seychellois rupees	SCR
    shilling kenyan	KES
    shilling ougandais	UGX
    shilling somalien	SOS
    shilling tanzanien	TZS
    shillings kenyans	KES
    shillings ougandais	UGX
    shillings somaliens	SOS
    shillings tanzaniens	TZS
    sierra leonean leone	SLE
    sierra leonean leones	SLE
    singapore dollar	SGD
    singapore dollars	SGD
    sol	PEN
    sol nouveau	PEN
    sol peruvien	PEN
    solomon islands dollar	SBD
    solomon islands dollars	SBD
    sols peruviens	PEN
    som	KGS
    som kirghize	KGS
    somali shilling	SOS
    somali shillings	SOS
    somoni	TJS
    somoni tadjik	TJS
    somonis tadjiks	TJS
    soms kirghizes	KGS
    south african rand	ZAR
    south korean won	KRW
    south sudanese pound	SSP
    south sudanese pounds	SSP
    special drawing rights	XDR
    sri lanka rupee	LKR
    sri lankan rupee	LKR
    sri lankan rupees	LKR
    st helena pound	SHP
    st helena pounds	SHP
    sterling	GBP
    sudanese pound	SDG
    sudanese pounds	SDG
    sum d ouzbekistan	UZS
    sum ouzbek	UZS
    sums ouzbeks	UZS
    surinam dollar	SRD
    surinamese dollar	SRD
    surinamese dollars	SRD
    swazi emalangeni	SZL
    swazi lilangeni	SZL
    swedish krona	SEK
    swedish kronor	SEK
    swiss franc	CHF
    swiss francs	CHF
    syrian pound	SYP
    syrian pounds	SYP
    tajikistani somoni	TJS
    tajikistani somonis	TJS
    taka	BDT
    taka bangladeshi	BDT
    takas bangladeshis	BDT
    tala	WST
    tala samoan	WST
    talas samoans	WST
    tanzanian shilling	TZS
    tanzanian shillings	TZS
    tenge	KZT
    tenge kazakh	KZT
    tenges kazakhs	KZT
    thai baht	THB
    tongan paʻanga	TOP
    trinidad and tobago dollar	TTD
    trinidad tobago dollar	TTD
    trinidad tobago dollars	TTD
    tugrik	MNT
    tugrik mongol	MNT
    tugriks mongols	MNT
    tunisian dinar	TND
    tunisian dinars	TND
    turkish lira	TRY
    turkmenistan new manat	TMT
    turkmenistani manat	TMT
    uae dirham	AED
    uae dirhams	AED
    uganda shilling	UGX
    ugandan shilling	UGX
    ugandan shillings	UGX
    ukrainian hryvnia	UAH
    ukrainian hryvnias	UAH
    unidad de fomento	CLF
    unidad de valor real	COU
    unidad previsional	UYW
    unite d investissement chilienne	CLF
    unite de conversion mexicaine udi	MXV
    unite de salaire nominal uruguayenne	UYW
    unite de valeur reelle colombienne	COU
    united arab emirates dirham	AED
    unites d investissement chiliennes	CLF
    unites de conversion mexicaines udi	MXV
    unites de valeur reelle colombiennes	COU
    uruguay peso en unidades indexadas ui	UYI
    uruguayan nominal wage index unit	UYW
    uruguayan nominal wage index units	UYW
    uruguayan peso	UYU
    uruguayan peso indexed units	UYI
    uruguayan pesos	UYU
    uruguayan pesos indexed units	UYI
    us dollar	USD
    us dollar next day	USN
    us dollars	USD
    us dollars next day	USN
    uzbekistan sum	UZS
    uzbekistani som	UZS
    vanuatu vatu	VUV
    vanuatu vatus	VUV
    vatu	VUV
    vatu vanuatuan	VUV
    vatus vanuatuans	VUV
    venezuelan bolivar	VES
    venezuelan bolivars	VES
    vietnamese dong	VND
    west african cfa franc	XOF
    west african cfa francs	XOF
    wir euro	CHE
    wir euros	CHE
    wir franc	CHW
    wir francs	CHW
    won nord coreen	KPW
    won sud coreen	KRW
    wons nord coreens	KPW
    wons sud coreens	KRW
    yemeni rial	YER
    yemeni rials	YER
    yen	JPY
    yen japonais	JPY
    yens	JPY
    yens japonais	JPY
    yuan	CNY
    yuan renmimbi	CNY
    yuan renminbi	CNY
    yuan renminbi chinois	CNY
    yuans	CNY
    yuans renminbi chinois	CNY
    zambian kwacha	ZMW
    zambian kwachas	ZMW
    zimbabwean gold	ZWG
    zl	PLN
    zloty	PLN
    zloty nouveau	PLN
    zloty polonais	PLN
    zlotys	PLN
    zlotys polonais	PLN
    """)
}
