// Written by Tools/standard-tables.py; ISO 3166-1 of Debian iso-codes 4.15.0, names also of CLDR (Babel 2.18.0).

extension LineTable {
  /// ISO 3166-1: alpha-2 to alpha-3.
  static let countries = LineTable(
    """
    AD	AND
    AE	ARE
    AF	AFG
    AG	ATG
    AI	AIA
    AL	ALB
    AM	ARM
    AO	AGO
    AQ	ATA
    AR	ARG
    AS	ASM
    AT	AUT
    AU	AUS
    AW	ABW
    AX	ALA
    AZ	AZE
    BA	BIH
    BB	BRB
    BD	BGD
    BE	BEL
    BF	BFA
    BG	BGR
    BH	BHR
    BI	BDI
    BJ	BEN
    BL	BLM
    BM	BMU
    BN	BRN
    BO	BOL
    BQ	BES
    BR	BRA
    BS	BHS
    BT	BTN
    BV	BVT
    BW	BWA
    BY	BLR
    BZ	BLZ
    CA	CAN
    CC	CCK
    CD	COD
    CF	CAF
    CG	COG
    CH	CHE
    CI	CIV
    CK	COK
    CL	CHL
    CM	CMR
    CN	CHN
    CO	COL
    CR	CRI
    CU	CUB
    CV	CPV
    CW	CUW
    CX	CXR
    CY	CYP
    CZ	CZE
    DE	DEU
    DJ	DJI
    DK	DNK
    DM	DMA
    DO	DOM
    DZ	DZA
    EC	ECU
    EE	EST
    EG	EGY
    EH	ESH
    ER	ERI
    ES	ESP
    ET	ETH
    FI	FIN
    FJ	FJI
    FK	FLK
    FM	FSM
    FO	FRO
    FR	FRA
    GA	GAB
    GB	GBR
    GD	GRD
    GE	GEO
    GF	GUF
    GG	GGY
    GH	GHA
    GI	GIB
    GL	GRL
    GM	GMB
    GN	GIN
    GP	GLP
    GQ	GNQ
    GR	GRC
    GS	SGS
    GT	GTM
    GU	GUM
    GW	GNB
    GY	GUY
    HK	HKG
    HM	HMD
    HN	HND
    HR	HRV
    HT	HTI
    HU	HUN
    ID	IDN
    IE	IRL
    IL	ISR
    IM	IMN
    IN	IND
    IO	IOT
    IQ	IRQ
    IR	IRN
    IS	ISL
    IT	ITA
    JE	JEY
    JM	JAM
    JO	JOR
    JP	JPN
    KE	KEN
    KG	KGZ
    KH	KHM
    KI	KIR
    KM	COM
    KN	KNA
    KP	PRK
    KR	KOR
    KW	KWT
    KY	CYM
    KZ	KAZ
    LA	LAO
    LB	LBN
    LC	LCA
    LI	LIE
    LK	LKA
    LR	LBR
    LS	LSO
    LT	LTU
    LU	LUX
    LV	LVA
    LY	LBY
    MA	MAR
    MC	MCO
    MD	MDA
    ME	MNE
    MF	MAF
    MG	MDG
    MH	MHL
    MK	MKD
    ML	MLI
    MM	MMR
    MN	MNG
    MO	MAC
    MP	MNP
    MQ	MTQ
    MR	MRT
    MS	MSR
    MT	MLT
    MU	MUS
    MV	MDV
    MW	MWI
    MX	MEX
    MY	MYS
    MZ	MOZ
    NA	NAM
    NC	NCL
    NE	NER
    NF	NFK
    NG	NGA
    NI	NIC
    NL	NLD
    NO	NOR
    NP	NPL
    NR	NRU
    NU	NIU
    NZ	NZL
    OM	OMN
    PA	PAN
    PE	PER
    PF	PYF
    PG	PNG
    PH	PHL
    PK	PAK
    PL	POL
    PM	SPM
    PN	PCN
    PR	PRI
    PS	PSE
    PT	PRT
    PW	PLW
    PY	PRY
    QA	QAT
    RE	REU
    RO	ROU
    RS	SRB
    RU	RUS
    RW	RWA
    SA	SAU
    SB	SLB
    SC	SYC
    SD	SDN
    SE	SWE
    SG	SGP
    SH	SHN
    SI	SVN
    SJ	SJM
    SK	SVK
    SL	SLE
    SM	SMR
    SN	SEN
    SO	SOM
    SR	SUR
    SS	SSD
    ST	STP
    SV	SLV
    SX	SXM
    SY	SYR
    SZ	SWZ
    TC	TCA
    TD	TCD
    TF	ATF
    TG	TGO
    TH	THA
    TJ	TJK
    TK	TKL
    TL	TLS
    TM	TKM
    TN	TUN
    TO	TON
    TR	TUR
    TT	TTO
    TV	TUV
    TW	TWN
    TZ	TZA
    UA	UKR
    UG	UGA
    UM	UMI
    US	USA
    UY	URY
    UZ	UZB
    VA	VAT
    VC	VCT
    VE	VEN
    VG	VGB
    VI	VIR
    VN	VNM
    VU	VUT
    WF	WLF
    WS	WSM
    YE	YEM
    YT	MYT
    ZA	ZAF
    ZM	ZMB
    ZW	ZWE
    """)

  /// Names in English and French and alpha-3 codes, as `CountryCode.nameKey` makes them.
  static let countryNames = LineTable(
    """
    abw	AW
    afg	AF
    afghanistan	AF
    afrique du sud	ZA
    ago	AO
    aia	AI
    ala	AX
    aland iles	AX
    aland islands	AX
    alb	AL
    albania	AL
    albanie	AL
    algeria	DZ
    algerie	DZ
    allemagne	DE
    america	US
    american samoa	AS
    amerique	US
    and	AD
    andorra	AD
    andorre	AD
    angleterre	GB
    angola	AO
    anguilla	AI
    antarctica	AQ
    antarctique	AQ
    antigua and barbuda	AG
    antigua barbuda	AG
    antigua et barbuda	AG
    arab republic of egypt	EG
    arabie saoudite	SA
    are	AE
    arg	AR
    argentina	AR
    argentine	AR
    argentine republic	AR
    arm	AM
    armenia	AM
    armenie	AM
    aruba	AW
    asm	AS
    ata	AQ
    atf	TF
    atg	AG
    aus	AU
    australia	AU
    australie	AU
    austria	AT
    aut	AT
    autriche	AT
    aze	AZ
    azerbaidjan	AZ
    azerbaijan	AZ
    bahamas	BS
    bahrain	BH
    bahrein	BH
    bangladesh	BD
    barbade	BB
    barbados	BB
    bdi	BI
    bel	BE
    belarus	BY
    belgie	BE
    belgien	BE
    belgique	BE
    belgium	BE
    belize	BZ
    ben	BJ
    benin	BJ
    bermuda	BM
    bermudes	BM
    bes	BQ
    bfa	BF
    bgd	BD
    bgr	BG
    bhoutan	BT
    bhr	BH
    bhs	BS
    bhutan	BT
    bielorussie	BY
    bih	BA
    birmanie	MM
    blm	BL
    blr	BY
    blz	BZ
    bmu	BM
    bol	BO
    bolivarian republic of venezuela	VE
    bolivia	BO
    bolivia plurinational state of	BO
    bolivie	BO
    bolivie etat plurinational de	BO
    bonaire saint eustache et saba	BQ
    bonaire sint eustatius and saba	BQ
    bosnia and herzegovina	BA
    bosnia herzegovina	BA
    bosnie herzegovine	BA
    botswana	BW
    bouvet island	BV
    bra	BR
    brasil	BR
    brazil	BR
    brb	BB
    bresil	BR
    british indian ocean territory	IO
    british virgin islands	VG
    brn	BN
    brunei	BN
    brunei darussalam	BN
    btn	BT
    bulgaria	BG
    bulgarie	BG
    burkina faso	BF
    burundi	BI
    bvt	BV
    bwa	BW
    cabo verde	CV
    caf	CF
    cambodge	KH
    cambodia	KH
    cameroon	CM
    cameroun	CM
    can	CA
    canada	CA
    cap vert	CV
    cape verde	CV
    caribbean netherlands	BQ
    cayman islands	KY
    cck	CC
    central african republic	CF
    chad	TD
    che	CH
    chile	CL
    chili	CL
    china	CN
    chine	CN
    chl	CL
    chn	CN
    christmas ile	CX
    christmas island	CX
    chypre	CY
    civ	CI
    cmr	CM
    cocos keeling iles	CC
    cocos keeling islands	CC
    cod	CD
    cog	CG
    cok	CK
    col	CO
    colombia	CO
    colombie	CO
    com	KM
    commonwealth de la dominique	DM
    commonwealth des bahamas	BS
    commonwealth des iles mariannes du nord	MP
    commonwealth of dominica	DM
    commonwealth of the bahamas	BS
    commonwealth of the northern mariana islands	MP
    comores	KM
    comoros	KM
    confederation helvetique	CH
    congo brazzaville	CG
    congo kinshasa	CD
    congo the democratic republic of the	CD
    cook islands	CK
    coree du nord	KP
    coree du sud	KR
    coree republique de	KR
    coree republique populaire democratique de	KP
    costa rica	CR
    cote d ivoire	CI
    cpv	CV
    cri	CR
    croatia	HR
    croatie	HR
    cub	CU
    cuba	CU
    curacao	CW
    cuw	CW
    cxr	CX
    cym	KY
    cyp	CY
    cyprus	CY
    cze	CZ
    czech republic	CZ
    czechia	CZ
    danemark	DK
    danmark	DK
    democratic people s republic of korea	KP
    democratic republic of sao tome and principe	ST
    democratic republic of timor leste	TL
    democratic socialist republic of sri lanka	LK
    denmark	DK
    deu	DE
    deutschland	DE
    dji	DJ
    djibouti	DJ
    dma	DM
    dnk	DK
    dom	DO
    dominica	DM
    dominican republic	DO
    dominique	DM
    drc	CD
    dza	DZ
    eastern republic of uruguay	UY
    eau	AE
    ecosse	GB
    ecu	EC
    ecuador	EC
    egy	EG
    egypt	EG
    egypte	EG
    eire	IE
    el salvador	SV
    emirats arabes unis	AE
    england	GB
    equateur	EC
    equatorial guinea	GQ
    eri	ER
    eritrea	ER
    erythree	ER
    esh	EH
    esp	ES
    espagne	ES
    espana	ES
    est	EE
    estonia	EE
    estonie	EE
    eswatini	SZ
    etat d israel	IL
    etat de la cite du vatican	VA
    etat du koweit	KW
    etat du qatar	QA
    etat independant de papouasie nouvelle guinee	PG
    etat independant de samoa	WS
    etat plurinational de bolivie	BO
    etats federes de micronesie	FM
    etats unis	US
    etats unis d amerique	US
    etats unis du mexique	MX
    eth	ET
    ethiopia	ET
    ethiopie	ET
    falkland islands	FK
    falkland islands malvinas	FK
    faroe islands	FO
    federal democratic republic of ethiopia	ET
    federal democratic republic of nepal	NP
    federal republic of germany	DE
    federal republic of nigeria	NG
    federal republic of somalia	SO
    federated states of micronesia	FM
    federative republic of brazil	BR
    fidji	FJ
    fiji	FJ
    fin	FI
    finland	FI
    finlande	FI
    fji	FJ
    flk	FK
    fra	FR
    france	FR
    france metropolitaine	FR
    french guiana	GF
    french polynesia	PF
    french republic	FR
    french southern territories	TF
    fro	FO
    fsm	FM
    gab	GA
    gabon	GA
    gabonese republic	GA
    gambia	GM
    gambie	GM
    gbr	GB
    geo	GE
    georgia	GE
    georgie	GE
    georgie du sud et les iles sandwich du sud	GS
    germany	DE
    ggy	GG
    gha	GH
    ghana	GH
    gib	GI
    gibraltar	GI
    gin	GN
    glp	GP
    gmb	GM
    gnb	GW
    gnq	GQ
    grand duche du luxembourg	LU
    grand duchy of luxembourg	LU
    grande bretagne	GB
    grc	GR
    grd	GD
    great britain	GB
    grece	GR
    greece	GR
    greenland	GL
    grenada	GD
    grenade	GD
    grl	GL
    groenland	GL
    gtm	GT
    guadeloupe	GP
    guam	GU
    guatemala	GT
    guernesey	GG
    guernsey	GG
    guf	GF
    guinea	GN
    guinea bissau	GW
    guinee	GN
    guinee bissau	GW
    guinee equatoriale	GQ
    gum	GU
    guy	GY
    guyana	GY
    guyane francaise	GF
    haiti	HT
    hashemite kingdom of jordan	JO
    heard island and mcdonald islands	HM
    heard mcdonald islands	HM
    hellenic republic	GR
    hkg	HK
    hmd	HM
    hnd	HN
    holland	NL
    hollande	NL
    holy see vatican city state	VA
    honduras	HN
    hong kong	HK
    hong kong sar china	HK
    hong kong special administrative region of china	HK
    hongrie	HU
    hrv	HR
    hti	HT
    hun	HU
    hungary	HU
    iceland	IS
    idn	ID
    ile bouvet	BV
    ile christmas	CX
    ile de man	IM
    ile norfolk	NF
    iles aland	AX
    iles caimans	KY
    iles cocos	CC
    iles cook	CK
    iles feroe	FO
    iles heard et macdonald	HM
    iles malouines	FK
    iles mariannes du nord	MP
    iles marshall	MH
    iles mineures eloignees des etats unis	UM
    iles pitcairn	PN
    iles salomon	SB
    iles turques et caiques	TC
    iles vierges britanniques	VG
    iles vierges des etats unis	VI
    iles vierges des etats unis d amerique	VI
    iles vierges etats unis	VI
    imn	IM
    ind	IN
    inde	IN
    independent state of papua new guinea	PG
    independent state of samoa	WS
    india	IN
    indonesia	ID
    indonesie	ID
    iot	IO
    irak	IQ
    iran	IR
    iran islamic republic of	IR
    iran republique islamique d	IR
    iraq	IQ
    ireland	IE
    irl	IE
    irlande	IE
    irlande du nord	GB
    irn	IR
    irq	IQ
    isl	IS
    islamic republic of afghanistan	AF
    islamic republic of iran	IR
    islamic republic of mauritania	MR
    islamic republic of pakistan	PK
    islande	IS
    isle of man	IM
    isr	IL
    israel	IL
    ita	IT
    italia	IT
    italian republic	IT
    italie	IT
    italy	IT
    ivory coast	CI
    jam	JM
    jamaica	JM
    jamaique	JM
    japan	JP
    japon	JP
    jersey	JE
    jey	JE
    jor	JO
    jordan	JO
    jordanie	JO
    jpn	JP
    kaz	KZ
    kazakhstan	KZ
    ken	KE
    kenya	KE
    kgz	KG
    khm	KH
    kingdom of bahrain	BH
    kingdom of belgium	BE
    kingdom of bhutan	BT
    kingdom of cambodia	KH
    kingdom of denmark	DK
    kingdom of eswatini	SZ
    kingdom of lesotho	LS
    kingdom of morocco	MA
    kingdom of norway	NO
    kingdom of saudi arabia	SA
    kingdom of spain	ES
    kingdom of sweden	SE
    kingdom of thailand	TH
    kingdom of the netherlands	NL
    kingdom of tonga	TO
    kir	KI
    kirghizistan	KG
    kirghizstan	KG
    kiribati	KI
    kna	KN
    kor	KR
    korea democratic people s republic of	KP
    korea republic of	KR
    koweit	KW
    kuwait	KW
    kwt	KW
    kyrgyz republic	KG
    kyrgyzstan	KG
    l etat d erythree	ER
    l etat de palestine	PS
    la reunion	RE
    lao	LA
    lao people s democratic republic	LA
    lao republique democratique populaire	LA
    laos	LA
    latvia	LV
    lbn	LB
    lbr	LR
    lby	LY
    lca	LC
    lebanese republic	LB
    lebanon	LB
    lesotho	LS
    lettonie	LV
    liban	LB
    liberia	LR
    libya	LY
    libye	LY
    lie	LI
    liechtenstein	LI
    lithuania	LT
    lituanie	LT
    lka	LK
    lso	LS
    ltu	LT
    lux	LU
    luxembourg	LU
    luxemburg	LU
    lva	LV
    mac	MO
    macao	MO
    macao sar china	MO
    macao special administrative region of china	MO
    macau	MO
    macedoine	MK
    macedoine du nord	MK
    macedonia	MK
    madagascar	MG
    maf	MF
    malaisie	MY
    malawi	MW
    malaysia	MY
    maldives	MV
    mali	ML
    malouines iles falkland	FK
    malta	MT
    malte	MT
    mar	MA
    maroc	MA
    marshall islands	MH
    martinique	MQ
    maurice	MU
    mauritania	MR
    mauritanie	MR
    mauritius	MU
    mayotte	YT
    mco	MC
    mda	MD
    mdg	MG
    mdv	MV
    metropolitan france	FR
    mex	MX
    mexico	MX
    mexique	MX
    mhl	MH
    micronesia	FM
    micronesia federated states of	FM
    micronesie	FM
    micronesie etats federes de	FM
    mkd	MK
    mli	ML
    mlt	MT
    mmr	MM
    mne	ME
    mng	MN
    mnp	MP
    moldavie	MD
    moldova	MD
    moldova republic of	MD
    moldova republique de	MD
    monaco	MC
    mongolia	MN
    mongolie	MN
    montenegro	ME
    montserrat	MS
    morocco	MA
    moz	MZ
    mozambique	MZ
    mrt	MR
    msr	MS
    mtq	MQ
    mus	MU
    mwi	MW
    myanmar	MM
    myanmar birmanie	MM
    myanmar burma	MM
    mys	MY
    myt	YT
    nam	NA
    namibia	NA
    namibie	NA
    nauru	NR
    ncl	NC
    nepal	NP
    ner	NE
    netherlands	NL
    new caledonia	NC
    new zealand	NZ
    nfk	NF
    nga	NG
    nic	NI
    nicaragua	NI
    niger	NE
    nigeria	NG
    nioue	NU
    nippon	JP
    niu	NU
    niue	NU
    nld	NL
    nor	NO
    norfolk island	NF
    norge	NO
    north korea	KP
    north macedonia	MK
    northern ireland	GB
    northern mariana islands	MP
    norvege	NO
    norway	NO
    nouvelle caledonie	NC
    nouvelle zelande	NZ
    npl	NP
    nru	NR
    nzl	NZ
    oman	OM
    omn	OM
    osterreich	AT
    ouganda	UG
    ouzbekistan	UZ
    pak	PK
    pakistan	PK
    palaos	PW
    palau	PW
    palestine etat de	PS
    palestine state of	PS
    palestinian territories	PS
    pan	PA
    panama	PA
    papouasie nouvelle guinee	PG
    papua new guinea	PG
    paraguay	PY
    pays bas	NL
    pays bas caribeens	BQ
    pays de galles	GB
    pcn	PN
    people s democratic republic of algeria	DZ
    people s republic of bangladesh	BD
    people s republic of china	CN
    per	PE
    perou	PE
    peru	PE
    philippines	PH
    phl	PH
    pitcairn	PN
    pitcairn islands	PN
    plurinational state of bolivia	BO
    plw	PW
    png	PG
    pol	PL
    poland	PL
    pologne	PL
    polska	PL
    polynesie francaise	PF
    porto rico	PR
    portugal	PT
    portuguese republic	PT
    prc	CN
    pri	PR
    principality of andorra	AD
    principality of liechtenstein	LI
    principality of monaco	MC
    principaute d andorre	AD
    principaute de monaco	MC
    principaute du liechtenstein	LI
    prk	KP
    prt	PT
    pry	PY
    pse	PS
    puerto rico	PR
    pyf	PF
    qat	QA
    qatar	QA
    r a s chinoise de hong kong	HK
    r a s chinoise de macao	MO
    rdc	CD
    region speciale administrative chinoise de hong kong	HK
    region speciale administrative chinoise de macao	MO
    republic of albania	AL
    republic of angola	AO
    republic of armenia	AM
    republic of austria	AT
    republic of azerbaijan	AZ
    republic of belarus	BY
    republic of benin	BJ
    republic of bosnia and herzegovina	BA
    republic of botswana	BW
    republic of bulgaria	BG
    republic of burundi	BI
    republic of cabo verde	CV
    republic of cameroon	CM
    republic of chad	TD
    republic of chile	CL
    republic of colombia	CO
    republic of costa rica	CR
    republic of cote d ivoire	CI
    republic of croatia	HR
    republic of cuba	CU
    republic of cyprus	CY
    republic of djibouti	DJ
    republic of ecuador	EC
    republic of el salvador	SV
    republic of equatorial guinea	GQ
    republic of estonia	EE
    republic of fiji	FJ
    republic of finland	FI
    republic of ghana	GH
    republic of guatemala	GT
    republic of guinea	GN
    republic of guinea bissau	GW
    republic of guyana	GY
    republic of haiti	HT
    republic of honduras	HN
    republic of iceland	IS
    republic of india	IN
    republic of indonesia	ID
    republic of iraq	IQ
    republic of ireland	IE
    republic of kazakhstan	KZ
    republic of kenya	KE
    republic of kiribati	KI
    republic of latvia	LV
    republic of liberia	LR
    republic of lithuania	LT
    republic of madagascar	MG
    republic of malawi	MW
    republic of maldives	MV
    republic of mali	ML
    republic of malta	MT
    republic of mauritius	MU
    republic of moldova	MD
    republic of mozambique	MZ
    republic of myanmar	MM
    republic of namibia	NA
    republic of nauru	NR
    republic of nicaragua	NI
    republic of north macedonia	MK
    republic of palau	PW
    republic of panama	PA
    republic of paraguay	PY
    republic of peru	PE
    republic of poland	PL
    republic of san marino	SM
    republic of senegal	SN
    republic of serbia	RS
    republic of seychelles	SC
    republic of sierra leone	SL
    republic of singapore	SG
    republic of slovenia	SI
    republic of south africa	ZA
    republic of south sudan	SS
    republic of suriname	SR
    republic of tajikistan	TJ
    republic of the congo	CG
    republic of the gambia	GM
    republic of the marshall islands	MH
    republic of the niger	NE
    republic of the philippines	PH
    republic of the sudan	SD
    republic of trinidad and tobago	TT
    republic of tunisia	TN
    republic of turkiye	TR
    republic of uganda	UG
    republic of uzbekistan	UZ
    republic of vanuatu	VU
    republic of yemen	YE
    republic of zambia	ZM
    republic of zimbabwe	ZW
    republique algerienne democratique et populaire	DZ
    republique arabe d egypte	EG
    republique bolivarienne du venezuela	VE
    republique centrafricaine	CF
    republique d afrique du sud	ZA
    republique d albanie	AL
    republique d angola	AO
    republique d argentine	AR
    republique d armenie	AM
    republique d autriche	AT
    republique d azerbaidjan	AZ
    republique d el salvador	SV
    republique d equateur	EC
    republique d estonie	EE
    republique d inde	IN
    republique d indonesie	ID
    republique d iraq	IQ
    republique d irlande	IE
    republique d islande	IS
    republique d ouganda	UG
    republique d ouzbekistan	UZ
    republique de bosnie et herzegovine	BA
    republique de bulgarie	BG
    republique de chypre	CY
    republique de colombie	CO
    republique de cote d ivoire	CI
    republique de croatie	HR
    republique de cuba	CU
    republique de djibouti	DJ
    republique de finlande	FI
    republique de gambie	GM
    republique de guinee	GN
    republique de guinee bissau	GW
    republique de guinee equatoriale	GQ
    republique de guyana	GY
    republique de haiti	HT
    republique de kiribati	KI
    republique de l ile maurice	MU
    republique de lettonie	LV
    republique de lituanie	LT
    republique de macedoine du nord	MK
    republique de madagascar	MG
    republique de malte	MT
    republique de moldova	MD
    republique de myanmar	MM
    republique de namibie	NA
    republique de nauru	NR
    republique de palau	PW
    republique de pologne	PL
    republique de san marin	SM
    republique de serbie	RS
    republique de sierra leone	SL
    republique de singapour	SG
    republique de slovenie	SI
    republique de trinite et tobago	TT
    republique de tunisie	TN
    republique de zambie	ZM
    republique democratique de sao tome et principe	ST
    republique democratique du congo	CD
    republique democratique du timor leste	TL
    republique democratique populaire de coree	KP
    republique democratique socialiste de sri lanka	LK
    republique des fidji	FJ
    republique des iles marshall	MH
    republique des maldives	MV
    republique des philippines	PH
    republique des seychelles	SC
    republique dominicaine	DO
    republique du belarus	BY
    republique du benin	BJ
    republique du botswana	BW
    republique du burundi	BI
    republique du cameroun	CM
    republique du cap vert	CV
    republique du chili	CL
    republique du congo	CG
    republique du costa rica	CR
    republique du ghana	GH
    republique du guatemala	GT
    republique du honduras	HN
    republique du kazakhstan	KZ
    republique du kenya	KE
    republique du liberia	LR
    republique du malawi	MW
    republique du mali	ML
    republique du mozambique	MZ
    republique du nicaragua	NI
    republique du niger	NE
    republique du panama	PA
    republique du paraguay	PY
    republique du perou	PE
    republique du senegal	SN
    republique du soudan	SD
    republique du soudan du sud	SS
    republique du surinam	SR
    republique du tadjikistan	TJ
    republique du tchad	TD
    republique du vanuatu	VU
    republique du yemen	YE
    republique du zimbabwe	ZW
    republique federale d allemagne	DE
    republique federale de somalie	SO
    republique federale democratique d ethiopie	ET
    republique federale democratique du nepal	NP
    republique federale du bresil	BR
    republique federale du nigeria	NG
    republique francaise	FR
    republique gabonaise	GA
    republique grecque	GR
    republique islamique d afghanistan	AF
    republique islamique d iran	IR
    republique islamique de mauritanie	MR
    republique islamique du pakistan	PK
    republique italienne	IT
    republique kirghize	KG
    republique libanaise	LB
    republique orientale d uruguay	UY
    republique populaire de chine	CN
    republique populaire du bengladesh	BD
    republique portugaise	PT
    republique rwandaise	RW
    republique slovaque	SK
    republique socialiste du viet nam	VN
    republique tcheque	CZ
    republique togolaise	TG
    republique unie de tanzanie	TZ
    reu	RE
    reunion	RE
    reunion ile de la	RE
    romania	RO
    rou	RO
    roumanie	RO
    royaume d arabie saoudite	SA
    royaume d espagne	ES
    royaume d eswatini	SZ
    royaume de bahrein	BH
    royaume de belgique	BE
    royaume de norvege	NO
    royaume de suede	SE
    royaume de thailande	TH
    royaume des pays bas	NL
    royaume des tonga	TO
    royaume du bouthan	BT
    royaume du cambodge	KH
    royaume du danemark	DK
    royaume du lesotho	LS
    royaume du maroc	MA
    royaume hachemite de jordanie	JO
    royaume uni	GB
    royaume uni de grande bretagne et d irlande du nord	GB
    rus	RU
    russia	RU
    russian federation	RU
    russie	RU
    russie federation de	RU
    rwa	RW
    rwanda	RW
    rwandese republic	RW
    sahara occidental	EH
    saint barthelemy	BL
    saint christophe et nieves	KN
    saint helena ascension and tristan da cunha	SH
    saint kitts and nevis	KN
    saint lucia	LC
    saint marin	SM
    saint martin	MF
    saint martin french part	MF
    saint martin partie francaise	MF
    saint martin partie neerlandaise	SX
    saint pierre and miquelon	PM
    saint pierre et miquelon	PM
    saint siege etat de la cite du vatican	VA
    saint vincent and the grenadines	VC
    saint vincent et les grenadines	VC
    sainte helene	SH
    sainte helene ascension et tristan da cunha	SH
    sainte lucie	LC
    salomon iles	SB
    salvador	SV
    samoa	WS
    samoa americaines	AS
    san marino	SM
    sao tome and principe	ST
    sao tome et principe	ST
    sao tome principe	ST
    sau	SA
    saudi arabia	SA
    schweiz	CH
    scotland	GB
    sdn	SD
    sen	SN
    senegal	SN
    serbia	RS
    serbie	RS
    seychelles	SC
    sgp	SG
    sgs	GS
    shn	SH
    sierra leone	SL
    singapore	SG
    singapour	SG
    sint maarten	SX
    sint maarten dutch part	SX
    sjm	SJ
    slb	SB
    sle	SL
    slovak republic	SK
    slovakia	SK
    slovaquie	SK
    slovenia	SI
    slovenie	SI
    slv	SV
    smr	SM
    socialist republic of viet nam	VN
    solomon islands	SB
    som	SO
    somalia	SO
    somalie	SO
    soudan	SD
    soudan du sud	SS
    south africa	ZA
    south georgia and the south sandwich islands	GS
    south georgia south sandwich islands	GS
    south korea	KR
    south sudan	SS
    spain	ES
    spm	PM
    srb	RS
    sri lanka	LK
    ssd	SS
    st barthelemy	BL
    st helena	SH
    st kitts nevis	KN
    st lucia	LC
    st martin	MF
    st pierre miquelon	PM
    st vincent grenadines	VC
    state of israel	IL
    state of kuwait	KW
    state of qatar	QA
    stp	ST
    sudan	SD
    suede	SE
    suisse	CH
    sultanat d oman	OM
    sultanate of oman	OM
    suomi	FI
    sur	SR
    surinam	SR
    suriname	SR
    svalbard and jan mayen	SJ
    svalbard et ile jan mayen	SJ
    svalbard et jan mayen	SJ
    svalbard jan mayen	SJ
    sverige	SE
    svizzera	CH
    svk	SK
    svn	SI
    swaziland	SZ
    swe	SE
    sweden	SE
    swiss confederation	CH
    switzerland	CH
    swz	SZ
    sxm	SX
    syc	SC
    syr	SY
    syria	SY
    syrian arab republic	SY
    syrie	SY
    syrienne republique arabe	SY
    tadjikistan	TJ
    taiwan	TW
    taiwan province de chine	TW
    taiwan province of china	TW
    tajikistan	TJ
    tanzania	TZ
    tanzania united republic of	TZ
    tanzanie	TZ
    tanzanie republique unie de	TZ
    tca	TC
    tcd	TD
    tchad	TD
    tchequie	CZ
    terres australes francaises	TF
    territoire britannique de l ocean indien	IO
    territoires palestiniens	PS
    tgo	TG
    tha	TH
    thailand	TH
    thailande	TH
    the netherlands	NL
    the state of eritrea	ER
    the state of palestine	PS
    timor leste	TL
    timor oriental	TL
    tjk	TJ
    tkl	TK
    tkm	TM
    tls	TL
    togo	TG
    togolese republic	TG
    tokelau	TK
    ton	TO
    tonga	TO
    trinidad and tobago	TT
    trinidad tobago	TT
    trinite et tobago	TT
    tto	TT
    tun	TN
    tunisia	TN
    tunisie	TN
    tur	TR
    turkey	TR
    turkiye	TR
    turkmenistan	TM
    turks and caicos islands	TC
    turks caicos islands	TC
    turquie	TR
    tuv	TV
    tuvalu	TV
    twn	TW
    tza	TZ
    u s	US
    u s a	US
    u s outlying islands	UM
    u s virgin islands	VI
    uae	AE
    uga	UG
    uganda	UG
    uk	GB
    ukr	UA
    ukraine	UA
    umi	UM
    union des comores	KM
    union of the comoros	KM
    united arab emirates	AE
    united kingdom	GB
    united kingdom of great britain and northern ireland	GB
    united mexican states	MX
    united republic of tanzania	TZ
    united states	US
    united states minor outlying islands	UM
    united states of america	US
    uruguay	UY
    ury	UY
    usa	US
    uzb	UZ
    uzbekistan	UZ
    vanuatu	VU
    vat	VA
    vatican	VA
    vatican city	VA
    vct	VC
    ven	VE
    venezuela	VE
    venezuela bolivarian republic of	VE
    venezuela republique bolivarienne du	VE
    vgb	VG
    viet nam	VN
    vietnam	VN
    vir	VI
    virgin islands british	VG
    virgin islands of the united states	VI
    virgin islands u s	VI
    vnm	VN
    vut	VU
    wales	GB
    wallis and futuna	WF
    wallis et futuna	WF
    wallis futuna	WF
    western sahara	EH
    wlf	WF
    wsm	WS
    yem	YE
    yemen	YE
    zaf	ZA
    zambia	ZM
    zambie	ZM
    zimbabwe	ZW
    zmb	ZM
    zwe	ZW
    """)
}
