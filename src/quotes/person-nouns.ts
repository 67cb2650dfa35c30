/** Singular nouns for a person by office, trade or relation. From common knowledge of news English. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    'president chancellor premier minister secretary king queen prince princess emperor sultan emir sheikh pope ' +
    'cardinal archbishop bishop imam rabbi ayatollah patriarch priest pastor governor mayor senator congressman ' +
    'congresswoman lawmaker legislator deputy parliamentarian speaker chairman chairwoman chair chairperson chief ' +
    'head leader director commander general admiral colonel major captain lieutenant sergeant marshal brigadier ' +
    'officer soldier fighter pilot gunner sniper militant rebel insurgent ambassador envoy diplomat representative ' +
    'negotiator mediator adviser advisor aide spokesman spokeswoman spokesperson official commissioner coordinator ' +
    'administrator manager executive ceo founder co-founder owner analyst expert observer commentator economist ' +
    'historian scientist researcher professor academic scholar lecturer strategist pundit specialist doctor physician ' +
    'surgeon nurse medic paramedic lawyer attorney prosecutor judge justice detective investigator inspector sheriff ' +
    'policeman policewoman journalist reporter correspondent editor author writer columnist blogger activist ' +
    'campaigner critic dissident politician candidate nominee opponent rival witness resident villager survivor ' +
    'refugee teacher student worker volunteer farmer driver engineer shopkeeper pensioner mother father son daughter ' +
    'wife husband brother sister widow neighbour neighbor friend relative colleague man woman boy girl citizen local ' +
    'source insider veteran coach player striker singer actor actress artist producer dictator monarch ruler warlord ' +
    'counterpart successor predecessor comptroller treasurer regulator monitor strongman statesman jurist ombudsman ' +
    'attache attaché fm pm mp mep trader broker investor banker entrepreneur child kid teenager youth elder cousin uncle ' +
    'aunt nephew niece grandson granddaughter grandfather grandmother grandparent parent spouse partner fiancé ' +
    'fiancée girlfriend boyfriend orphan twin housewife homemaker retiree peasant shepherd herder herdsman goatherd ' +
    'fisherman sailor seaman boatman skipper hunter forester ranger gardener grower winemaker beekeeper baker butcher ' +
    'grocer barber hairdresser tailor seamstress weaver watchmaker carpenter plumber electrician mechanic technician ' +
    'welder blacksmith builder bricklayer mason painter roofer foreman supervisor miner steelworker docker stevedore ' +
    'trucker courier conductor dispatcher controller stationmaster machinist cleaner janitor caretaker concierge ' +
    'porter gatekeeper waiter waitress cook chef bartender innkeeper hotelier vendor seller merchant salesman dealer ' +
    'smuggler customer visitor tourist traveller traveler passenger pilgrim guest host hostess presenter moderator ' +
    'interviewer interviewee anchor translator interpreter photographer cameraman filmmaker musician composer pianist ' +
    'violinist sculptor architect designer poet novelist playwright philosopher sociologist anthropologist geographer ' +
    'physicist chemist biologist geologist archaeologist psychologist psychiatrist epidemiologist virologist ' +
    'seismologist meteorologist mathematician statistician demographer criminologist theologian librarian archivist ' +
    'curator pharmacist dentist vet midwife orderly therapist psychotherapist firefighter rescuer lifeguard ' +
    'undertaker gravedigger monk nun abbot deacon chaplain preacher missionary mufti mullah lama chieftain headman ' +
    'alderman councillor councilor counsellor counselor delegate member organiser organizer supporter loyalist ' +
    'separatist nationalist partisan guerrilla mercenary peacekeeper conscript recruit reservist cadet sapper ' +
    'deserter prisoner detainee captive hostage inmate convict defendant plaintiff accused suspect bystander onlooker ' +
    'passer-by eyewitness mourner protester protestor demonstrator unionist trade-unionist voter taxpayer shareholder ' +
    'tenant landlord employee employer boss clerk accountant auditor consultant contractor developer programmer ' +
    'receptionist financier magnate tycoon oligarch billionaire businessman businesswoman industrialist rector dean ' +
    'principal headmaster headmistress schoolteacher schoolboy schoolgirl pupil tutor apprentice trainee intern ' +
    'constable gendarme superintendent warden jailer bodyguard watchman guard serviceman servicewoman private ' +
    'corporal ensign brigade-commander vice-president rapporteur secretary-general undersecretary plenipotentiary ' +
    'consul chargé newcomer old-timer stranger speechwriter biographer ghostwriter signatory'
  ).split(' '),
);
