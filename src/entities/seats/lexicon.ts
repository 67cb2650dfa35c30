import { wordSet } from '../../util/word-set.ts';

/** Nouns with their plurals. */
const nounSet = (list: string): ReadonlySet<string> => wordSet(list.replace(/\S+/g, '$& $&s'));

// Words that tell a government from a place, from common knowledge of news English. In small letters; verbs are bases,
// as their forms are looked up by stem.

/** Of the verbs below, what towns, markets and hosts do as well. */
export const WEAK_VERBS = wordSet(
  'keep continue lose win need see get take make give remain become play cut break open start begin stop end ' +
    'change shift step expand reduce increase hold face suffer benefit enjoy risk work move turn join fail succeed ' +
    'stand rule fire build delay spend bid double triple drop train rebuild close follow lead watch show appear seem ' +
    'look know host provide return raise owe care matter quit have',
);

/** Verbs whose object is the government. */
export const ADDRESSING = wordSet(
  'enrage infuriate delight alarm unsettle unnerve embarrass humiliate offend surprise rattle accuse urge tell ' +
    'warn blame ask call press pressure force support back criticize criticise condemn thank trust help persuade ' +
    'convince push demand assure reassure inform notify anger irritate annoy upset provoke isolate punish deter ' +
    'allow enable arm join prompt lead concern worry contact consult please satisfy sanction',
);

/** Verbs whose subject decides, speaks or wants: bases; inflected forms are looked up by stem. */
export const ACTING_VERBS = new Set([
  ...WEAK_VERBS,
  ...ADDRESSING,
  ...wordSet(
    'say announce declare state claim report threaten deny reject refuse accept agree decide want seek try attempt ' +
      'hope fear believe think consider expect anticipate insist offer propose plan intend aim oppose welcome praise ' +
      'express voice stress emphasize emphasise confirm admit acknowledge recognize recognise pledge promise vow sign ' +
      'send deploy supply sell buy impose lift expel recall summon respond react retaliate retort reply answer ' +
      'maintain pursue develop use withdraw pull leave abandon gain view regard perceive pay act mediate broker ' +
      'negotiate engage cooperate fund finance ban block restore resume suspend freeze extend renew ratify approve ' +
      'launch strengthen weaken boost control dominate annex invade occupy interfere meddle exploit escalate fuel ' +
      'stoke undermine destabilize destabilise violate breach honour honor respect fulfil fulfill implement prefer ' +
      'favour favor choose share prove understand feel invite let permit prevent enter-talks rely depend suspect hint ' +
      'signal indicate suggest imply argue contend allege dispute question doubt downplay dismiss disagree object ' +
      'complain protest appeal lobby ignore monitor manage tout blink hesitate lodge scramble deplore applaud salute ' +
      'congratulate rebuff shrug bristle balk demur waver scoff hail decry lament regret intervene conscript ease ' +
      'tighten slam denounce caution concede stall bargain haggle coerce bully woo snub tolerate endorse embrace shun ' +
      'betray rescue borrow lend repay equip conceal boast gloat apologise apologize embark resort opt resolve ' +
      'conspire collude collaborate compete challenge defy flout abstain boycott sever downgrade upgrade normalise ' +
      'normalize rebuke wait tax abolish repeal revoke amend relent ' +
      'surrender hedge bet court spy ' +
      'advise dispatch rush pour pump funnel assist publish ' +
      'present submit sue prosecute charge extradite pardon appoint replace exclude banish ' +
      'deal forbid hide meet drive halve redouble relax vote ' +
      'calculate overlook withhold position portray describe depict treat coordinate brief guarantee ' +
      'deliver transfer export import invest trade retain rearm mobilise mobilize bear prepare speak test release free ' +
      'arrest detain jail veto cancel postpone lower mull weigh eye vie fume rage must should could would can may ' +
      'might will cannot shall dare require find teach attach',
  ),
]);

/** What only a town, not its government, opens, closes, loses or has. */
export const TOWN_THINGS = nounSet(
  'night cellar school park shop street tram metro subway bus buses museum theatre theater library libraries pool playground ' +
    'rain rainfall snow snowfall sunshine hail degrees celsius millimetres millimeters centimetres centimeters dead ' +
    'drowned stadium games olympics marathon championship final tournament festival carnival biennale tourists ' +
    'commuters lights blackout heatwave smog earthquake flood storm',
);

/** How a stock market moves. */
export const MARKET_MOVES = nounSet(
  'shed fell falls rose rises slid slides slipped slips climbed climbs gained gains lost loses dropped drops ' +
    'jumped jumps tumbled tumbles added adds advanced eased sank plunged closed ended opened dipped rallied',
);

/** Auxiliaries and adverbs between a subject and its verb. */
export const AUXILIARIES = wordSet(
  'has have had is was are were be been being will would can could may might must should shall do does did also ' +
    'still now ever already never not only just even then again recently long always often once soon later since ' +
    'clearly officially formally publicly repeatedly reportedly apparently allegedly immediately quickly strongly ' +
    'firmly itself too either increasingly deliberately currently actively finally simply largely certainly surely ' +
    'likely consistently initially previously traditionally nevertheless however meanwhile therefore thus',
);

/** After "is" or "was": states that only a place is in. */
export const PLACE_STATES = wordSet(
  'dark hit shelled bombed bombarded struck attacked captured seized liberated retaken surrounded besieged evacuated ' +
    'flooded destroyed rebuilt founded located situated home quiet calm shaken packed crowded covered lit decorated ' +
    'rocked hosting ready awash free safe burning empty drowned plunged battered lashed swamped soaked blanketed ' +
    'cheering sweltering sleeping deserted overrun encircled paralysed paralyzed',
);

/** After "is in", "was under" or "is without": what befalls a place. */
export const PLACE_PLIGHTS = wordSet(
  'ruins flames darkness chaos mourning lockdown siege curfew fire bombardment shelling snow water power electricity ' +
    'smoke rubble range hands',
);

/** What comes down "on" a place. */
export const ASSAULTS = nounSet(
  'attack strike airstrike march marched assault drone missile raid advance advanced offensive fire fired shelling ' +
    'bombardment bombing bombs shells rockets siege',
);

/** Nouns after a possessive that belong to the place. */
export const PLACE_NOUNS = nounSet(
  'site magistrate organisers organizers bourse crowds taxi bakers port province prefecture governorate offices ' +
    'transit underground provincial posh airport street metro subway square mayor suburb outskirts resident ' +
    'population inhabitants skyline weather centre center downtown district university hospital theatre theater ' +
    'museum park cathedral mosque church churches traffic road bridge camp nightlife newspaper broadcaster school ' +
    'courthouse jail prison slum beach beaches ghetto bazaar harbour harbor docks cafe bars restaurant bakery ' +
    'bakeries poets monument shrine landmark gallery galleries cinema opera zoo rents commuters pensioners football ' +
    'club derby old stadium hotel shops building region oblast time court prosecutor police airspace arena station ' +
    'neighbourhood neighborhood boulevard tower synagogue market cemetery waterfront seafront embankment',
);

/** Nouns that a seat as modifier makes a meeting of: the place where it was. */
export const MEETING_NOUNS = nounSet(
  'train summit meeting talks round negotiations conference forum agreement accord declaration statement-signing ' +
    'visit trip protest rally rallies demonstration march marathon office bureau apartment studio daily weekly paper ' +
    'tabloid newsroom correspondent native based born fashion ceasefire truce bombing attack blast explosion parade',
);

/** Prepositions of place. */
export const LOCATIVES = wordSet('in at near around outside inside throughout across via through');

/** Nouns and verbs that make "in <seat>" an attitude, not a place. */
export const ATTITUDES = wordSet(
  'faith trust confidence distrust mistrust interest interested belief disappointed disappointment',
);

/** Those who, "in <seat>", are the government itself. */
export const OFFICIALS = nounSet(
  'authorities officials ministry government leadership regime leaders policymakers politicians elites ministers ' +
    'decision-makers circles power',
);

/** What comes "from <seat>" when the government sends it. */
export const SENT = nounSet(
  'statement message signal response reaction order demand pressure support aid assistance help weapons arms loan ' +
    'money funding backing permission approval guarantees threat accusations criticism condemnation warning denial ' +
    'instructions directives interference influence independence autonomy concessions promises proposal sanctions ' +
    'rhetoric call words guidance intervention opposition gas comment announcement push encouragement blessing envoy ' +
    'troops recognition gift sympathy condolences congratulations thanks praise sovereignty position distance ' +
    'distanced demanded received receive sought seek expect expected backlash rebuke invitation letter offer line ' +
    'propaganda stretching',
);

/** Verbs and nouns of movement, before "to", "from" or "for". */
export const MOVEMENT = wordSet(
  'take truck lorry driven go went gone travel fly flew flown arrive return come came drive head visit trip flight train road journey move ' +
    'fled flee escape leave displaced expelled exiled resettled hail relocated banished uprooted depart departure ' +
    'plane bus ferry convoy walk march route highway railway commute evacuated brought bring transported rushed way ' +
    'tour invited took taken taking carried carrying kilometers kilometres km miles freight cargo goods delegation ' +
    'sent-back migrated emigrated transferred deported extradited bound booking visa ride voyage pilgrimage ticket fare sail ' +
    'shuttle report speaking spoke wrote broadcast phoned telephoned',
);

/** Verbs whose object is the place. */
export const REACHING = wordSet(
  'visit blanket lashed battered flooded paralysed paralyzed rocked shook pounded swept ravaged engulfed leave ' +
    'reach enter shell bomb hit strike struck attack capture seize besiege surround tour storm flee fled escape ' +
    'evacuate capital city',
);

/** Nouns "of <seat>" that belong to the place. */
export const PLACE_OF = nounSet(
  'city state capital north south east west northeast northwest southeast southwest bishop archbishop metropolitan ' +
    'heart middle siege battle fall outside part side area town treaty patriarch embassy kilometers kilometres km ' +
    'miles bombing shelling evacuation people rooftops roofs walls basements cellars hills gates sky skies capture ' +
    'destruction reconstruction construction liberation occupation defenders villages control takeover recapture ' +
    'loss map picture quay pier coast shore photograph photo footage postcards most all half much rest way ' +
    'approaches river quarter corner',
);

/** Words before "between" or after it that are about roads. */
export const ROADS = nounSet(
  'road highway railway train flight route distance border bus line rail travel time commute',
);

/** Nouns of a line that opens "… from <seat>:" as a headline does. */
export const DISPATCH = nounSet(
  'opinion view letter report notes postcard dispatch diary comment look voices live news',
);

/** Verbs that say something of a place. */
export const PLACE_VERBS = wordSet(
  'sits sleep slept wake woke awoke celebrate mourn burn burnt fall fell shake shook tremble choke weep wept ' +
    'dance swelter shiver bake sweat drown froze freezes flood cheer crumble smoulder empty lies',
);

/** Words after which a new clause begins. */
export const CLAUSE_OPENERS = wordSet(
  ', ; : “ " that but and while as when if because although though since whereas whether where why how which meanwhile however after before unless until so then said says whom',
);

/** Nouns after a seat that are its government. */
export const GOVERNING_NOUNS = nounSet(
  'government regime administration leadership diplomacy cabinet establishment policymakers',
);

/** Words before a seat that belong to the noun after it: "a Paris court", "his former Warsaw office". */
export const DETERMINERS = wordSet(
  'a an his her their its these those former two three four several many some new old first second another every',
);

/** Words before a city that make it a part of the place. */
export const PARTS = wordSet(
  'northern southern eastern western northeastern northwestern southeastern southwestern north south east west inner outer greater old downtown suburban',
);

/** What a government feels: "outrage in Moscow". */
export const FEELINGS = nounSet(
  'outrage anger alarm unease irritation concern fears worries dismay frustration satisfaction resentment ' +
    'indignation',
);

/** What runs through a chain of cities. */
export const LINES = nounSet(
  'railway railroad pipeline highway motorway road route line flight train ferry rail corridor link',
);

/** Who is recalled from a place. */
export const RECALLED = nounSet('recall recalled recalling ambassador consul');

/** Who comes from a place as its native. */
export const NATIVES = nounSet(
  'company companies firm man woman men women boy girl student teacher doctor family families couple team ' +
    'journalist reporter pensioner resident refugee tourist brewer rival retailer maker lender airline startup ' +
    'insurer operator distributor carmaker band singer lawyer historian volunteer engineer professor nurse colleague ' +
    'friend guest expert scholar analyst economist researcher businessman businesswoman worker farmer driver cousin ' +
    'brother sister mother father daughter son uncle aunt artist painter poet musician writer novelist architect ' +
    'actor actress dentist athlete runner player fans supporters dealer trader banker people pilgrim migrant',
);

/** What one does at a distance, "from" a place. */
export const AT_A_DISTANCE = wordSet(
  'watched watching governed governing ruled ruling directed directing followed following worked working run led advised',
);

/** Who comes from a capital as much for its government. */
export const ENVOYS = nounSet(
  'diplomat official delegate negotiator caller somebody someone nobody minister politician inspectors word ' +
    'announced',
);

/** Whom or what one aims "at" a government. */
export const AIMS = nounSet(
  'hint hinted aim aimed directed levelled leveled anger angry furious fury out swipe dig jab barb broadside ' +
    'frustration irritation exasperation dismay indignation laughed laughs',
);

/** What the office of a government has: "the White House move", "Brussels bureaucrats". */
export const OFFICE_NOUNS = nounSet(
  'move decision plan officials bureaucrats bureaucracy diplomats negotiators mandarins hawks insiders strategists ' +
    'spokesman spokeswoman adviser aide stance line view position proposal veto consensus elite',
);

/** What a city has as a place to trade: "London shares". */
export const MARKET_NOUNS = nounSet('shares stock equities trading traders bankers bonds futures tribunal hoteliers');

/** Where one goes, before "to". */
export const COMPASS = wordSet(
  'north south east west northwards southwards eastwards westwards home overland upriver downriver',
);

/** Who is sent to a place. */
export const VISITORS = nounSet(
  'general officer troop engineer observers monitors peacekeepers experts volunteers doctors medics rescuers journalists correspondents ' +
    'inspectors mission people migrants refugees athletes runners teams players delegates students tourists pilgrims ' +
    'passengers pupils children soldiers prisoners suspects reinforcements commuters visitors fans',
);

/** What one does to have something "from" a government. */
export const GETTING = wordSet(
  'buy import borrow get receive want demand expect seek obtain win extract secure request ask need hear learn hold owe lease',
);

/** What somebody has with or of a government. */
export const RELATIONS = nounSet(
  'army forces troops war critic critical side favour favor behalf because instead ahead regardless wary ' +
    'suspicious afraid independent eyes ears goals aims plans grip shadow orbit puppet agents proxies clients wrath ' +
    'rights claims weapons tanks loyalty rival partner sphere sake relations relationship ties interest mediation ' +
    'auspices policy policies position influence role line offer proposal demand request refusal decision support ' +
    'consent approval allies ally enemies friends envoy ambassador representative delegation hand ambitions ' +
    'intentions help',
);

/** What joins names. */
export const JOINING = wordSet('and or nor');
export const AND_OR = wordSet('and or');

export const COMING = wordSet('come comes came coming');

/** Verbs after which a place is a town of a kind. */
export const BECOMING = wordSet('become remain stay');
