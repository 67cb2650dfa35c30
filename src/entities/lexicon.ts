import { wordSet } from '../util/word-set.ts';

/** Word lists of news English, from common knowledge. All in small letters unless said otherwise. */
/** Words that open a sentence or a title with a capital and are no part of a name. */
export const OPENERS = wordSet(
  'the a an this that these those there here he she it they we you i his her its their our your my in on at by for from ' +
    'to with without of off over under after before since until during while when where why what who whom whose which how ' +
    'as if but and or nor so yet because although though however moreover meanwhile also then thus therefore hence now ' +
    'today yesterday tomorrow earlier later recently finally first second third fourth last next once again still even ' +
    'only just both either neither each every all some any many most more much few several other another such no not yes ' +
    'one two three four five six seven eight nine ten according despite amid amidst among against between about above ' +
    'across along around behind below beside besides beyond near outside inside into onto toward towards through ' +
    'throughout upon via per like unlike than except due given following regarding concerning including is are was were ' +
    'be been being has have had do does did will would shall should can could may might must let read see watch follow ' +
    'join support breaking update live video photo photos opinion analysis interview editorial exclusive report reports ' +
    'new former ex late old young great big small good bad asked speaking citing quoting commenting addressing talking ' +
    'noting adding stressing welcoming nearly almost perhaps maybe indeed instead rather quite very too well thank thanks ' +
    'dear hello ok okay paradoxically interestingly naturally unfortunately fortunately clearly obviously certainly ' +
    'apparently reportedly allegedly currently previously initially eventually ultimately generally especially ' +
    'specifically particularly additionally furthermore likewise similarly conversely otherwise nevertheless nonetheless ' +
    'rival fellow regardless overall talks officials authorities residents police troops soldiers protesters forces people women men ' +
    'children critics analysts experts observers sources state national international local foreign western eastern ' +
    'northern southern central global military political economic public private human social official senior top chief',
);

const FORMS_IN_LAW = 'Inc Ltd Limited LLC LLP Plc PLC AG SA ASA AS Oyj NV BV SpA GmbH SE Bhd Tbk JSC PJSC OJSC Pty';

/** What a company is in law and no more, at the end of its name, as it is written. */
export const LEGAL_FORMS = wordSet(FORMS_IN_LAW);

/** The same, with the nouns that may tell one company from another: "News Corp" is not "News Ltd". */
export const COMPANY_FORMS = wordSet(`${FORMS_IN_LAW} Corp Corporation Co Company Group`);

/** What has a name of its own behind it, as it is written. */
export const STORMS = wordSet('Hurricane Typhoon Cyclone Storm');

/** Titles that stand with a capital before a name, and are no part of it. */
export const TITLES = wordSet(
  'president vice prime deputy first minister premier chancellor secretary general secretary-general ambassador envoy ' +
    'governor mayor senator congressman congresswoman representative rep sen gov speaker chairman chairwoman chair chief ' +
    'commander colonel col lieutenant lt major maj captain capt sergeant sgt corporal cpl private admiral adm marshal ' +
    'brigadier gen mr mrs ms miss dr doctor prof professor sir dame lord lady baroness baron king queen prince princess ' +
    'emperor sheikh sheik emir sultan shah pope cardinal archbishop bishop patriarch catholicos father rev reverend rabbi ' +
    'imam ayatollah grand mullah hojatoleslam judge justice prosecutor attorney director adviser advisor spokesman ' +
    'spokeswoman spokesperson press head leader politician foreign defense defence interior finance health justice ' +
    'economy energy education agriculture trade culture environment labour labor national security officer detective ' +
    'inspector agent coach ceo founder analyst expert economist historian journalist observer lawyer activist diplomat ' +
    'counsel counselor commissioner fm pm mp acting former ex-president co-chair rapporteur chargé superintendent sheriff ' +
    'presidents ministers generals senators ambassadors colonels governors mayors spokesmen prosecutors judges ' +
    'elect class affairs duke duchess ' +
    'commodore rear cdr cmdr cpt brig pte supt insp det pc pastor ustaz ustadh alhaji alhaja hajiya datuk dato seri maulana swami ' +
    'executive operating financial staff hon honourable honorable mme monsieur comrade brother sister saint',
);

/** Ranks and forms of address that are nobody's name: with a capital before a name, no part of it. */
export const ADDRESSES = wordSet(
  'commodore rear adm admiral cdr cmdr cpt lt col gen maj capt sgt cpl brig pte pvt supt insp det pc hon rev prof dr mr mrs ' +
    'ms messrs pastor ustaz ustadh alhaji alhaja hajiya datuk dato maulana swami novelist commander captain ' +
    'colonel lieutenant sergeant corporal inspector detective superintendent constable senator congressman ' +
    'congresswoman ambassador retired former justices judges senators professors ministers presidents governors mayors generals colonels',
);

/** Titles that need another one behind them ("Energy Minister"): alone before a name they are a part of it. */
export const FIELD_TITLES = wordSet(
  'foreign defense defence interior finance health justice economy energy education agriculture trade culture ' +
    'environment labour labor national security press prime affairs class',
);

/** Role words before a person's full name, in small letters. */
export const ROLES = wordSet(
  'president minister premier chancellor secretary ambassador envoy governor mayor senator congressman congresswoman ' +
    'representative speaker chairman chairwoman chairperson chair chief commander colonel lieutenant major captain ' +
    'general admiral marshal sergeant director adviser advisor aide spokesman spokeswoman spokesperson leader head ' +
    'analyst expert observer economist historian journalist reporter correspondent editor columnist writer author poet ' +
    'lawyer attorney prosecutor judge activist diplomat politician lawmaker legislator deputy scientist researcher ' +
    'scholar professor academic political-scientist academician founder owner billionaire businessman businesswoman ' +
    'entrepreneur oligarch tycoon singer actor actress musician director filmmaker artist photographer blogger player ' +
    'striker midfielder defender goalkeeper coach athlete champion star rapper comedian host presenter teacher doctor ' +
    'nurse soldier officer pilot veteran rebel warlord cleric priest bishop patriarch imam resident villager farmer ' +
    'student pensioner mother father wife husband son daughter brother sister widow uncle cousin candidate incumbent ' +
    'soprano tenor conductor composer pianist violinist cellist sculptor novelist playwright choreographer dancer architect ' +
    'physicist chemist biologist surgeon predecessor successor rival negotiator mediator co-chair commissioner ombudsman rapporteur official executive ' +
    'manager ceo partner strategist specialist consultant fellow counsel captain comrade king queen prince princess',
);

/** Verbs and nouns that are capitalised in headlines and follow no name. Also generic nouns that end a person's run. */
export const NOT_SURNAMES = wordSet(
  'government ministry minister army forces troops president parliament war conflict region border city state states ' +
    'province district village road street avenue square bridge river sea airport party council committee commission ' +
    'court bank university institute center centre agency news times post daily today company corporation group union ' +
    'association organization organisation treaty agreement protocol charter act convention accord declaration summit ' +
    'conference forum talks deal crisis attack attacks strike strikes says said warns calls wants over near says in on',
);

/** Nouns that take a family name behind them: "Fort Trump", "Team Biden". */
export const NAMED_AFTER = wordSet(
  'fort camp lake mount cape port planet brand team project hotel tower operation hurricane house clan family casa plan ' +
    'doctrine',
);

/** Days and months: they stand beside names without a comma ("Jordan Tuesday") and are no part of them. */
export const CALENDAR = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december mon tue tues wed thu thur thurs fri sat sun jan feb apr jun jul aug sep sept oct nov dec',
);

/** First parts of paired adjectives ("Sino-Japanese"): the pair is no mention of either. */
export const PAIR_PREFIXES = wordSet(
  'sino austro afro franco anglo russo indo greco serbo judeo turko perso euro ibero hispano luso italo',
);

/** Nouns of people after an adjective of a region: only with one of these does it name a group ("African leaders"). */
export const PEOPLE_NOUNS = wordSet(
  'leaders leader officials official ministers minister diplomats diplomat negotiators negotiator troops soldiers ' +
    'observers monitors peacekeepers lawmakers envoys envoy immigrants migrants refugees workers students women men ' +
    'children people peoples citizens politicians partners allies investors players fans tourists voters families ' +
    'soldier man woman president presidents foreign heads descent origin ancestry community communities commissioner ' +
    'parliamentarians journalists experts analysts mediators counterparts colleagues powers governments mps farmers',
);

/** Particles inside a person's name. */
export const PARTICLES = wordSet('al el bin ibn bint von van der den de del della di da dos du la le abu ben ter ould');

/** What follows a family name and is none. */
export const SUFFIX = /^(?:[JS]n?r\.?|II|III|IV)$/;

/** Honours, degrees and seats in a parliament behind a person's name, as they are written, and no part of it. */
export const POST_NOMINALS = wordSet('KC QC SC OBE CBE MBE KBE DBE GBE FRS FBA PhD DPhil MD MP MEP MSP MLA');

/** Prefixes with a hyphen after which a demonym or a name is no mention of its own ("pro-Russian"). */
export const STANCE_PREFIXES = wordSet(
  'pro anti ex post non pre neo mid trans inter un intra ultra semi half quasi pan near',
);

/** Verbs before "us" in capitals ("FOLLOW US"). */
export const BEFORE_US = wordSet(
  'follow contact join email tell subscribe about support help call visit like write find let',
);

/** Words after "us" in capitals that make no noun of it ("FOLLOW US ON"). */
export const AFTER_PRONOUN = wordSet('on at in everywhere today now via for here know and or by to a your what');

/** Nouns after US in capitals that make it the state. */
export const AFTER_US = wordSet(
  'president troops army forces senate congress navy military officials official envoy embassy ambassador dollar ' +
    'sanctions administration election elections government secretary house-led led backed media state air house bid ' +
    'strike strikes soldiers general vice intelligence economy markets stocks lawmakers and',
);

/** Acronyms that are words of English in small letters: in capitals throughout they need a witness. */
export const WORD_ACRONYMS = wordSet(
  'us who it is start pace un au as ap am pm aid ice rand sadat iron so or an in at if me ira eta fed',
);

/** Nouns and the participle that make of an adjective before them a language's. */
export const LANGUAGE_NOUNS = wordSet(
  'language languages speaking speaker speakers alphabet alphabets script dialect dialects grammar translation subtitles',
);

/** Words that may stand in a role beside its noun ("former", "political", "press"). */
export const ROLE_ADJECTIVES = wordSet(
  'policy staff former acting deputy vice senior chief special permanent military political independent national security foreign defense defence interior press human rights general first prime co executive opposition regional presidential state ' +
    'police labour labor finance health education economy economics energy environment climate trade transport agriculture culture ' +
    'sport sports justice industry technology science tourism housing immigration migration communications information water steel ' +
    'coal oil railway railways development planning youth welfare fisheries forestry mines fire party federal provincial public works',
);

/** Forms of address: before a name, but no office. */
export const HONORIFICS = wordSet('mr mrs ms miss dr sir lady lord madam mme hon st saint');

/** Currencies, units, formats and the like, as they are written; days that are feasts. */
export const NO_NAMES = wordSet(
  'EUR USD GBP JPY CHF CNY INR RUB VND AUD CAD NZD SEK NOK DKK PLN TRY BRL ZAR KRW HKD SGD UAH AMD AZN PDF OLED LED LCD ' +
    'HTML URL SMS FAQ FAQs NGO NGOs GDP GNP DNA RNA CEO CEOs CFO PM MP MPs VIP MENU TV TVs IT AI PC PCs ID HIV AIDS ' +
    'Halloween Thanksgiving',
);
