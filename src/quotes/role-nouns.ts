import { PERSON_NOUNS } from './person-nouns.ts';
import { wordSet } from '../util/word-set.ts';
import { wordList } from './word-list.ts';

/** Nouns for a body whose words are those of the state or organisation it belongs to. */
export const BODY_NOUNS = wordList(
  'government ministry army military navy forces troops side authorities administration regime parliament presidency delegation embassy ' +
    'command cabinet leadership foreign-ministry police court office department agency service services council senate duma party group ' +
    'movement committee commission staff headquarters directorate state country nation officialdom airforce guard militia company firm ' +
    'union bank airline fund mission camp campaign entourage junta tribunal secretariat battalion brigade garrison patrol crew team jury panel board family organization organisation charity maker carmaker drugmaker shipbuilder retailer operator federation institute ' +
    'institution association alliance bloc coalition body watchdog university municipality consulate club league',
);

/** Of these, the ones that a name says of itself: "the ministry" is the last body whose name has the word. */
const SAYS_ITSELF = wordSet(
  'ministry army navy police court council commission committee parliament senate duma party bank airline union university embassy ' +
    'consulate department office institute institution association federation league club fund municipality command guard militia service',
);

/** Can the body of this name be meant by "the company", "the ministry"? States and their governments are not taken up so. */
export function takesUpBody(noun: string, name: readonly string[]): boolean {
  if (SAYS_ITSELF.has(noun)) return name.includes(noun);
  if (!TAKES_UP_BODIES.has(noun)) return false;
  return !PRIVATE.has(noun) || !name.some((word) => SAYS_ITSELF.has(word) && word !== 'bank' && word !== 'airline');
}

const PRIVATE = wordSet('company firm maker carmaker drugmaker shipbuilder retailer operator');
const TAKES_UP_BODIES = wordSet(
  'company firm maker carmaker drugmaker shipbuilder retailer operator group agency organization organisation charity alliance bloc ' +
    'coalition body watchdog movement regulator',
);

/** Nouns for what is said: the rhetoric from NATO, a statement by the ministry. */
export const SPEECH_NOUNS = wordList(
  'rhetoric statement statements remark remarks comment comments speech address report reports announcement letter message tweet post ' +
    'claim claims warning warnings accusation accusations allegation allegations declaration communique communiqué interview briefing ' +
    'narrative words view views opinion assessment analysis testimony manifesto press-release decree order resolution study survey ' +
    'document documents declaration text banner sign placard poster plaque inscription graffiti billboard leaflet paper treaty agreement constitution charter protocol draft directive diary article editorial memo email law lawsuit ruling verdict note answer reply response advice ' +
    'reaction apology retort headline insistence suggestion suggestions complaint explanation excuse argument conclusion quip toast plea question motto ' +
    'slogan entry caption notes review minutes transcript readout recording audit indictment leaflet brochure postcard promise accusation belief conviction',
);

/** A body, one or several: the government, both sides. */
export const BODIES = wordList(BODY_NOUNS, (word) => word.endsWith('s') && BODY_NOUNS.has(singularOf(word)));

/** Plural nouns for people: nobody in particular speaks. */
export const PEOPLE_NOUNS = wordList(
  'people men women children officials sources witnesses experts media servicemen policemen spokesmen congressmen families locals critics ' +
    'newspaper newspapers broadcaster broadcasters outlet outlets channel channels daily magazine website portal bloggers milbloggers milblogger ' +
    'opponents supporters leaders members civilians protesters rebels militants separatists analysts states countries allies parties opposition crowd audience',
  (word) => word.endsWith('s') && PERSON_NOUNS.has(singularOf(word)),
);

/** One person or several. */
export const SOMEBODY = wordList(PERSON_NOUNS, PEOPLE_NOUNS);

/** Of a plural. */
export function singularOf(plural: string): string {
  return plural.endsWith('ies')
    ? `${plural.slice(0, -3)}y`
    : plural.endsWith('sses')
      ? plural.slice(0, -2)
      : plural.slice(0, -1);
}

/** Is it an office that "her counterpart" may hold as well? */
export const isOffice = (noun: string): boolean => OFFICES.has(noun);
const OFFICES = wordSet('minister president premier chancellor leader diplomat secretary fm pm');

/** A description in general words stands for whom the text described in particular ones: the expert, earlier "political observer X". */
const KINDS: readonly (readonly [general: string, particular: string])[] = [
  [
    'expert',
    'analyst observer commentator economist historian scientist researcher professor academic scholar lecturer strategist pundit specialist political-scientist',
  ],
  ['analyst', 'observer expert commentator political-scientist strategist pundit economist'],
  ['observer', 'analyst commentator expert'],
  ['scientist', 'researcher professor physicist biologist chemist'],
  ['researcher', 'scientist professor academic scholar analyst'],
  ['academic', 'professor scholar lecturer'],
  [
    'politician',
    'president minister premier chancellor senator lawmaker mayor governor deputy legislator parliamentarian candidate leader chairman',
  ],
  ['lawmaker', 'senator congressman congresswoman deputy legislator parliamentarian mp member leader'],
  ['deputy', 'lawmaker legislator parliamentarian mp member'],
  ['mp', 'lawmaker legislator parliamentarian deputy member'],
  ['leader', 'president minister premier chancellor king queen chairman head ruler dictator commander chief emir'],
  [
    'official',
    'spokesman spokeswoman spokesperson minister secretary commissioner director deputy governor mayor head chief representative administrator',
  ],
  ['diplomat', 'ambassador envoy representative minister negotiator attache secretary'],
  ['envoy', 'ambassador representative negotiator mediator'],
  ['commander', 'general colonel major captain admiral chief brigadier marshal'],
  ['officer', 'general colonel major captain lieutenant sergeant commander admiral'],
  ['soldier', 'general colonel major captain lieutenant sergeant private corporal gunner sniper pilot fighter'],
  ['spokesman', 'spokesperson secretary'],
  ['spokesperson', 'spokesman spokeswoman secretary'],
  ['spokeswoman', 'spokesperson secretary'],
  ['premier', 'minister pm'],
  ['pm', 'minister premier'],
  ['fm', 'minister'],
  ['minister', 'fm pm'],
  ['adviser', 'advisor assistant aide'],
  ['advisor', 'adviser assistant aide'],
  ['aide', 'adviser advisor assistant secretary'],
  ['journalist', 'reporter correspondent editor columnist writer'],
  ['reporter', 'journalist correspondent'],
  ['doctor', 'surgeon physician medic'],
  ['general', 'commander'],
  ['head of state', 'president king queen emperor emir sultan'],
  ['head of government', 'minister premier chancellor'],
  ['monarch', 'king queen emperor'],
  ['head', 'chief director chairman leader minister president'],
  ['chief', 'head director commander general minister'],
  ['boss', 'leader head chief chairman chairwoman director manager coach secretary executive president'],
  ['author', 'writer columnist journalist novelist poet'],
  ['writer', 'author columnist journalist novelist poet playwright essayist'],
  ['novelist', 'author writer'],
  ['lawyer', 'attorney barrister solicitor advocate counsel'],
  ['attorney', 'lawyer prosecutor'],
  ['barrister', 'lawyer'],
  ['solicitor', 'lawyer'],
  ['campaigner', 'activist organiser organizer'],
  ['activist', 'campaigner organiser organizer dissident'],
  ['businessman', 'founder owner executive entrepreneur tycoon magnate investor'],
  ['businesswoman', 'founder owner executive entrepreneur investor'],
  ['entrepreneur', 'founder owner businessman businesswoman'],
  ['executive', 'ceo chief director chairman chairwoman president head'],
  ['ceo', 'executive chief'],
  ['policeman', 'officer inspector constable sergeant detective'],
  ['detective', 'inspector officer investigator'],
  ['investigator', 'detective inspector prosecutor'],
  ['medic', 'doctor nurse surgeon paramedic physician'],
  ['physician', 'doctor surgeon paediatrician pediatrician psychiatrist cardiologist'],
  ['clergyman', 'priest bishop pastor vicar archbishop chaplain'],
  ['cleric', 'priest bishop imam mufti ayatollah rabbi'],
  ['coach', 'manager trainer'],
  ['manager', 'coach'],
  ['player', 'striker midfielder defender goalkeeper winger captain forward'],
  ['striker', 'forward player'],
  ['musician', 'singer guitarist pianist violinist drummer composer songwriter'],
  ['singer', 'vocalist musician songwriter soprano tenor'],
  ['artist', 'painter sculptor photographer'],
  ['filmmaker', 'director producer'],
  ['teacher', 'schoolteacher headmaster headmistress tutor'],
  ['grower', 'farmer'],
  ['farmer', 'grower rancher crofter'],
  ['pensioner', 'retiree'],
  ['retiree', 'pensioner'],
  ['rescuer', 'firefighter paramedic volunteer'],
  ['serviceman', 'soldier private corporal sergeant lieutenant captain major colonel officer'],
  ['colonel', 'lieutenant-colonel'],
  ['veteran', 'colonel general soldier major captain sergeant brigadier'],
  ['negotiator', 'envoy mediator diplomat'],
  ['mediator', 'envoy negotiator'],
  ['legislator', 'lawmaker senator deputy parliamentarian mp member'],
  ['parliamentarian', 'lawmaker senator deputy legislator mp member'],
  ['shopkeeper', 'grocer owner'],
  ['villager', 'farmer resident'],
  ['resident', 'villager'],
];

const SCHOLARS = wordSet('expert scientist researcher academic scholar');
const SCHOLAR = /(?:ologist|onomist|onomer|ographer|physicist|chemist|botanist)$/;

const KIND_INDEX = new Map(KINDS.map(([general, particular]) => [general, wordSet(particular)]));

/** May the noun `general` take up a person whom the text introduced as `particular`? */
export function takesUp(general: string, particular: string): boolean {
  if (general === particular || KIND_INDEX.get(general)?.has(particular) === true) return true;
  return SCHOLARS.has(general) && SCHOLAR.test(particular);
}
