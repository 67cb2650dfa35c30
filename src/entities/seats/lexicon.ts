import { wordSet } from '../../util/word-set.ts';

/** Words that tell a government from a place, from common knowledge of news English. In small letters. */
/** Verbs whose subject decides, speaks or wants: bases; inflected forms are looked up by stem. */
export const ACTING_VERBS = wordSet(
  'say tell announce declare state claim report warn threaten accuse blame deny reject refuse accept agree decide want ' +
    'seek try attempt hope fear believe think consider expect anticipate demand insist urge call ask offer propose plan ' +
    'intend aim support back oppose condemn criticize criticise welcome praise express voice stress emphasize emphasise ' +
    'confirm admit acknowledge recognize recognise pledge promise vow sign send deploy supply sell buy impose lift expel ' +
    'recall summon respond react retaliate retort reply answer maintain keep continue pursue develop push press force ' +
    'pressure use deploy withdraw pull leave abandon lose gain win need view see regard perceive take make give get pay ' +
    'become remain act play help mediate broker negotiate engage cooperate back fund finance arm view ban block ' +
    'cut break restore resume suspend freeze extend renew ratify approve launch open start begin stop end change shift ' +
    'strengthen weaken increase step boost expand reduce control dominate annex invade occupy interfere meddle exploit ' +
    'provoke escalate fuel stoke undermine destabilize destabilise violate breach honour honor respect fulfil fulfill ' +
    'implement prefer favour favor choose share show prove appear seem look know understand understand feel care matter ' +
    'hold host invite let allow permit enable prevent work move turn join quit enter-talks rely depend trust suspect ' +
    'hint signal indicate suggest imply argue contend allege dispute question doubt downplay dismiss disagree object ' +
    'complain protest appeal lobby lead follow ignore watch monitor fail succeed manage owe benefit suffer face tout view ' +
    'thank blink hesitate lodge scramble deplore applaud salute congratulate rebuff shrug bristle balk demur waver scoff hail ' +
    'decry lament regret intervene conscript ease tighten worry slam denounce caution concede stall bargain haggle ' +
    'coerce bully woo snub tolerate endorse embrace shun betray rescue borrow lend repay equip conceal boast gloat ' +
    'apologise apologize embark resort opt resolve conspire collude collaborate compete challenge defy flout abstain ' +
    'boycott sever downgrade upgrade normalise normalize rebuke build wait vow bid spend tax hike overhaul scrap shelve ' +
    'abolish repeal rescind revoke amend backtrack bow relent capitulate surrender yield stonewall delay hedge gamble bet ' +
    'court pivot tilt resent envy copy mimic outbid patrol spy hack sabotage infiltrate smuggle train advise dispatch rush ' +
    'pour pump funnel assist rebuild evacuate repatriate publish unveil present submit table draft sue prosecute charge ' +
    'extradite pardon appoint nominate dismiss replace exclude banish blacklist designate label brand intensify step ' +
    'close deal forbid hide meet drive double halve triple redouble loosen relax vote calculate insist overlook underestimate drop withhold ' +
    'position portray describe depict treat coordinate consult brief inform notify assure reassure guarantee deliver ' +
    'provide transfer export import invest trade withhold retain return rearm mobilise mobilize stand bear prepare rule ' +
    'speak fire test release free arrest detain jail summon veto cancel postpone raise lower mull weigh eye vie fume rage ' +
    'risk enjoy have must should could would can may might will cannot shall dare require teach attach',
);

/** Of these, what towns, markets and hosts do as well. */
export const WEAK_VERBS = wordSet(
  'keep continue lose win need see get take make give remain become play cut break open start begin stop end change shift ' +
    'step expand reduce increase hold face suffer benefit enjoy risk work move turn join fail succeed stand rule fire ' +
    'build delay spend bid double triple drop train rebuild close follow lead watch show appear seem look know host provide return raise owe care matter quit have',
);

/** What only a town, not its government, opens, closes, loses or has. */
export const TOWN_THINGS = wordSet(
  'school schools park parks shop shops street streets tram trams metro subway bus buses museum museums theatre theatres ' +
    'theater theaters library libraries pool pools playground playgrounds rain rainfall snow snowfall sunshine hail degrees ' +
    'celsius millimetres millimeters centimetres centimeters dead drowned stadium games olympics marathon championship ' +
    'championships final tournament festival carnival biennale tourists commuters lights blackout blackouts heatwave ' +
    'smog earthquake flood floods storm',
);

/** How a stock market moves. */
export const MARKET_MOVES = wordSet(
  'shed sheds fell falls rose rises slid slides slipped slips climbed climbs gained gains lost loses dropped drops jumped ' +
    'jumps tumbled tumbles added adds advanced eased sank plunged closed ended opened dipped rallied',
);

/** Auxiliaries and adverbs between a subject and its verb. */
export const AUXILIARIES = wordSet(
  'has have had is was are were be been being will would can could may might must should shall do does did also still now ever ' +
    'already never not only just even then again recently long always often once soon later since clearly officially ' +
    'formally publicly repeatedly reportedly apparently allegedly immediately quickly strongly firmly itself too either ' +
    'increasingly deliberately currently actively finally simply largely clearly certainly surely likely consistently initially previously traditionally nevertheless however meanwhile therefore therefore thus',
);

/** After "is" or "was": states that only a place is in. */
export const PLACE_STATES = wordSet(
  'hit shelled bombed bombarded struck attacked captured seized liberated retaken surrounded besieged evacuated flooded ' +
    'destroyed rebuilt founded located situated home quiet calm shaken packed crowded covered lit decorated rocked hosting ready awash free safe burning empty drowned plunged battered lashed swamped soaked blanketed cheering sweltering sleeping ' +
    'deserted overrun encircled paralysed paralyzed',
);

/** After "is in", "was under" or "is without": what befalls a place. */
export const PLACE_PLIGHTS = wordSet(
  'ruins flames darkness chaos mourning lockdown siege curfew fire bombardment shelling snow water power electricity ' +
    'smoke rubble range hands',
);

/** What comes down "on" a place. */
export const ASSAULTS = wordSet(
  'attack attacks strike strikes airstrike airstrikes march marched assault assaults drone drones missile missiles raid ' +
    'raids advance advanced offensive fire fired shelling bombardment bombing bombings bombs shells rockets siege',
);

/** Nouns after a possessive that belong to the place. */
export const PLACE_NOUNS = wordSet(
  'site magistrate organisers organizers bourse crowds taxi taxis bakers port province prefecture governorate offices transit underground provincial posh airport airports street streets metro subway square squares mayor suburb suburbs outskirts residents resident ' +
    'population inhabitants skyline weather centre center downtown district districts university hospital hospitals ' +
    'theatre theater museum museums park parks cathedral mosque mosques church churches traffic roads road bridge bridges ' +
    'camp camps nightlife newspaper newspapers broadcaster schools school courthouse jail jails prison prisons slum slums ' +
    'beach beaches monuments landmarks ghetto bazaar harbour harbor docks cafe bars restaurant bakery bakeries poets monument shrine shrines landmark ' +
    'gallery galleries cinema cinemas opera zoo zoos rents commuters pensioners football club clubs derby ' +
    'old stadium hotel hotels restaurants cafes shops buildings building region oblast time court prosecutor police ' +
    'airspace arena port zoo station stations neighbourhood neighborhood neighbourhoods boulevard tower synagogue market cemetery waterfront port seafront embankment',
);

/** Nouns that a seat as modifier makes a meeting of: the place where it was. */
export const MEETING_NOUNS = wordSet(
  'train summit meeting meetings talks round negotiations conference forum agreement accord declaration statement-signing visit ' +
    'trip protest protests rally rallies demonstration demonstrations march marathon office bureau apartment studio ' +
    'daily weekly newspaper paper tabloid broadcaster newsroom ' +
    'correspondent resident native based born suburb fashion ceasefire truce bombing bombings attacks attack blast explosion subway metro parade airport street',
);

/** Prepositions of place. */
export const LOCATIVES = wordSet('in at near around outside inside throughout across via through');

/** Nouns and verbs that make "in <seat>" an attitude, not a place. */
export const ATTITUDES = wordSet(
  'faith trust confidence distrust mistrust interest interested belief disappointed disappointment',
);

/** Those who, "in <seat>", are the government itself. */
export const OFFICIALS = wordSet(
  'authorities officials ministry government leadership regime leaders policymakers politicians elites ministers decision-makers circles power',
);

/** What comes "from <seat>" when the government sends it. */
export const SENT = wordSet(
  'statement statements message messages signal signals response reaction order orders demand demands pressure support ' +
    'aid assistance help weapons arms loan loans money funding backing permission approval guarantees threat threats ' +
    'accusations criticism condemnation warning warnings denial denials instructions directives interference influence ' +
    'independence autonomy concessions promises proposals proposal sanctions rhetoric calls call words ' +
    'guidance intervention opposition gas comment comments announcement announcements push encouragement blessing ' +
    'envoy envoys troops recognition gift gifts sympathy condolences congratulations thanks praise sovereignty position distance distanced demanded received receive sought seek ' +
    'expect expects expected backlash rebuke invitation letter offer offers line propaganda stretching',
);

/** Verbs and nouns of movement, before "to", "from" or "for". */
export const MOVEMENT = wordSet(
  'driven go went gone travel fly flew flown arrive return come came drive head visit trip flight train road journey move ' +
    'fled flee escape leave displaced expelled exiled resettled hail relocated banished uprooted depart departure ' +
    'plane bus ferry convoy walk march route highway railway commute evacuated brought bring transported rushed way ' +
    'tour invited took taken taking carried carrying kilometers kilometres km miles freight cargo goods delegation ' +
    'sent-back migrated emigrated transferred deported extradited bound ride voyage pilgrimage ticket fare sail ' +
    'shuttle report speaking spoke wrote broadcast phoned telephoned',
);

/** Verbs whose object is the government. */
export const ADDRESSING = wordSet(
  'accuse urge tell warn blame ask call press pressure force support back criticize criticise condemn thank trust ' +
    'help persuade convince push demand that assure reassure inform notify anger irritate annoy upset provoke ' +
    'isolate punish deter allow enable arm join prompt lead concern worry contact consult please satisfy sanction ' +
    'against because',
);

/** Verbs whose object is the place. */
export const REACHING = wordSet(
  'visit blanket lashed battered flooded paralysed paralyzed rocked shook pounded swept ravaged engulfed leave ' +
    'reach enter shell bomb hit strike struck attack capture seize besiege surround tour storm flee fled escape ' +
    'evacuate capital city',
);

/** Nouns "of <seat>" that belong to the place. */
export const PLACE_OF = wordSet(
  'city state province capital mayor streets street outskirts suburb suburbs centre center district districts north south east west ' +
    'northeast northwest southeast southwest residents resident university bishop archbishop metropolitan heart middle ' +
    'skyline siege battle fall outside part parts side area areas port town treaty patriarch embassy kilometers kilometres km miles downtown hotels bombing shelling evacuation neighborhood neighbourhood population people ' +
    'bakeries bakery schools rooftops roofs walls slums basements cellars hills gates bazaars bazaar beaches sky skies capture ' +
    'destruction reconstruction construction liberation occupation defenders suburbs villages west control takeover recapture loss site map maps picture pictures ' +
    'quay quays pier docks waterfront coast shore photograph photographs photo photos footage postcards most half much rest parts way port approaches gates ' +
    'hospital hospitals river court courts jails quarter quarters corner corners',
);

/** Words before "between" or after it that are about roads. */
export const ROADS = wordSet(
  'road highway railway train flight flights route distance border bus line rail trains travel time commute',
);

/** Nouns of a line that opens "… from <seat>:" as a headline does. */
export const DISPATCH = wordSet(
  'opinion view views letter report notes postcard dispatch diary comment look voices live news',
);

/** Verbs that say something of a place. */
export const PLACE_VERBS = wordSet(
  'lies sits sleeps slept woke wakes awoke celebrated celebrates mourned mourns burned burns burnt fell falls shook shakes ' +
    'trembled trembles choked chokes wept weeps danced dances swelters sweltered shivers shivered bakes baked sweats drowns ' +
    'drowned froze freezes flooded floods cheered cheers crumbles crumbled smoulders smouldered emptied empties',
);

/** Words after which a new clause begins. */
export const CLAUSE_OPENERS = wordSet(
  ', ; : “ " that but and while as when if because although though since whereas whether where why how which meanwhile however after before unless until so then said says whom',
);

/** Nouns after a seat that are its government. */
export const GOVERNING_NOUNS = wordSet(
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
export const FEELINGS = wordSet(
  'outrage anger alarm unease irritation concern concerns fears worries dismay frustration satisfaction resentment indignation',
);

/** What runs through a chain of cities. */
export const LINES = wordSet(
  'railway railroad pipeline highway motorway road route line flight flights train ferry rail corridor link',
);

/** Who is recalled from a place. */
export const RECALLED = wordSet('recall recalls recalled recalling ambassador ambassadors consul');

/** Who comes from a place as its native. */
export const NATIVES = wordSet(
  'company companies firm man woman men women boy girl student students teacher doctor doctors family families couple team ' +
    'journalist journalists reporter reporters pensioner pensioners resident residents refugee refugees tourist tourists ' +
    'brewer rival retailer maker lender airline startup insurer operator distributor carmaker ' +
    'band singer lawyer historian volunteer volunteers engineer professor nurse colleague colleagues friend friends guest ' +
    'guests expert experts scholar scholars analyst analysts economist researcher researchers businessman businesswoman ' +
    'worker workers farmer farmers driver cousin brother sister brothers sisters mother father daughter son uncle aunt artist ' +
    'artists painter poet musician musicians writer novelist architect actor actress dentist nurses teachers lawyers athlete ' +
    'athletes runner player players fans supporters dealer dealers trader traders banker bankers people girls boys ' +
    'pilgrim pilgrims migrant migrants',
);

/** What one does at a distance, "from" a place. */
export const AT_A_DISTANCE = wordSet(
  'watched watching governed governing ruled ruling directed directing followed following worked working run led advised',
);

/** Who comes from a capital as much for its government. */
export const ENVOYS = wordSet(
  'diplomat diplomats official officials delegate delegates negotiator negotiators caller callers somebody someone nobody ' +
    'minister ministers politician politicians inspectors word announced',
);

/** Whom or what one aims "at" a government. */
export const AIMS = wordSet(
  'hint hints hinted aim aims aimed directed levelled leveled anger angry furious fury out swipe dig jab barb broadside ' +
    'frustration irritation exasperation dismay indignation laughed laughs',
);

/** What the office of a government has: "the White House move", "Brussels bureaucrats". */
export const OFFICE_NOUNS = wordSet(
  'move decision plan officials bureaucrats bureaucracy diplomats negotiators mandarins hawks insiders strategists ' +
    'spokesman spokeswoman adviser advisers aide aides stance line view position proposal veto consensus elite',
);

/** What a city has as a place to trade: "London shares". */
export const MARKET_NOUNS = wordSet(
  'shares stocks stock equities bourse exchange trading traders bankers bonds futures taxi taxis tribunal magistrate ' +
    'commuters pensioners hoteliers',
);

/** Where one goes, before "to". */
export const COMPASS = wordSet(
  'north south east west northwards southwards eastwards westwards home overland upriver downriver',
);

/** Who is sent to a place. */
export const VISITORS = wordSet(
  'observers monitors peacekeepers experts volunteers doctors medics rescuers journalists correspondents inspectors mission ' +
    'people migrants refugees athletes runners teams players delegates students tourists pilgrims passengers pupils ' +
    'children soldiers prisoners suspects reinforcements commuters visitors fans',
);

/** What one does to have something "from" a government. */
export const GETTING = wordSet(
  'buy import borrow get receive want demand expect seek obtain win extract secure request ask need hear learn hold owe lease',
);

/** What somebody has with or of a government. */
export const RELATIONS = wordSet(
  'army forces troops war wars critics critic critical side favour favor behalf because instead ahead regardless wary ' +
    'suspicious afraid independent eyes ears goals aims plans grip shadow orbit puppet puppets agents proxies clients wrath ' +
    'rights claims weapons tanks loyalty rivals rival partners partner sphere sake ' +
    'relations relationship ties interests interest mediation auspices policy policies position influence role line offer ' +
    'proposal proposals demands demand request refusal decision support consent approval allies ally enemies friends ' +
    'envoy envoys ambassador representative representatives delegation delegations hand hands ambitions intentions help',
);
