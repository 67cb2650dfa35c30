import { wordSet } from '../util/word-set.ts';
import { wordList } from './word-list.ts';

const LISTED =
  'man worker president chancellor premier minister secretary king queen prince princess emperor sultan emir sheikh pope ' +
  'cardinal archbishop bishop imam rabbi ayatollah patriarch priest pastor governor mayor senator lawmaker ' +
  'legislator deputy parliamentarian speaker chair chief head leader director commander general admiral ' +
  'colonel major captain lieutenant sergeant marshal brigadier officer soldier fighter pilot gunner sniper ' +
  'militant rebel insurgent ambassador envoy diplomat representative negotiator mediator adviser advisor aide ' +
  'official commissioner coordinator administrator manager executive ceo founder co-founder owner analyst ' +
  'expert observer commentator historian researcher professor academic scholar lecturer pundit doctor surgeon ' +
  'nurse medic paramedic lawyer attorney prosecutor judge justice detective investigator inspector sheriff ' +
  'reporter correspondent editor author writer blogger campaigner critic dissident candidate nominee opponent ' +
  'rival witness resident villager survivor refugee teacher student worker volunteer farmer driver engineer ' +
  'pensioner mother father son daughter wife husband brother sister widow neighbour neighbor friend relative ' +
  'colleague man boy girl citizen local source insider veteran coach player striker singer actor actress ' +
  'producer dictator monarch ruler warlord counterpart successor predecessor comptroller treasurer regulator ' +
  'monitor attache attaché fm pm mp mep trader broker investor banker entrepreneur child kid teenager youth ' +
  'elder cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother grandparent parent ' +
  'spouse partner fiancé fiancée girlfriend boyfriend orphan twin housewife homemaker retiree peasant shepherd ' +
  'herder goatherd sailor skipper hunter forester ranger gardener grower winemaker baker butcher grocer barber ' +
  'hairdresser tailor seamstress weaver watchmaker carpenter plumber mechanic welder builder bricklayer mason ' +
  'painter roofer supervisor miner docker stevedore trucker courier conductor dispatcher controller cleaner ' +
  'janitor caretaker concierge porter waiter waitress cook chef bartender hotelier vendor seller merchant ' +
  'dealer smuggler customer visitor traveller traveler passenger pilgrim guest host hostess presenter ' +
  'moderator interviewer interviewee anchor translator interpreter filmmaker composer sculptor architect ' +
  'designer poet playwright philosopher theologian librarian curator vet midwife orderly firefighter rescuer ' +
  'lifeguard undertaker gravedigger monk nun abbot deacon chaplain preacher missionary mufti mullah lama ' +
  'chieftain councillor councilor counsellor counselor delegate member organiser organizer supporter partisan ' +
  'guerrilla mercenary conscript recruit cadet sapper deserter prisoner detainee captive hostage inmate ' +
  'convict defendant plaintiff accused suspect bystander onlooker passer-by eyewitness mourner protester ' +
  'protestor demonstrator voter taxpayer shareholder tenant landlord employee employer boss clerk accountant ' +
  'auditor consultant contractor developer programmer financier magnate tycoon oligarch billionaire rector ' +
  'dean principal schoolteacher schoolboy schoolgirl pupil tutor apprentice trainee intern constable gendarme ' +
  'superintendent warden jailer bodyguard guard private corporal ensign brigade-commander vice-president ' +
  'rapporteur secretary-general undersecretary plenipotentiary consul chargé newcomer old-timer stranger ' +
  'speechwriter ghostwriter signatory keeper person vicar curate verger prelate midfielder defender winger ' +
  'golfer boxer runner swimmer sprinter climber skier dancer drummer rapper songwriter carer forecaster miller ' +
  'plasterer joiner restorer conservator whistleblower stallholder householder commuter teen patient gp ' +
  'coroner barrister solicitor magistrate bailiff juror burglar robber killer attacker caller bidder ' +
  'auctioneer heir heiress duke duchess earl baron baroness countess lord lady astronaut cosmonaut policymaker ' +
  'steward umpire referee teammate flatmate cellmate classmate roommate mentor protege protégé understudy ' +
  'underling passer youngster assistant peer voice competitor participant ' +
  'athlete bride bridegroom groom cleric client comedian comrade cabbie chauffeur creditor dad descendant diver donor escapee evacuee explorer fan ' +
  'foreigner fugitive godfather godmother graduate gran grandma grandpa granny guardian guide hiker homeowner islander knight lad landlady lass ' +
  'lodger looter maid migrant mom mum nanny pal publisher puppeteer reader rioter seafarer servant settler shopper skater spectator sponsor spy ' +
  'stepbrother stepdaughter stepfather stepmother stepsister stepson stoker surveyor thief toddler victim viewer warrior widower wrestler ' +
  'addict adolescent adult agent applicant assailant believer bomber breeder brewer busker cashier castaway censor challenger ' +
  'champion claimant collector complainant contender contestant crofter custodian debtor divorcee drinker emigrant exile expatriate ' +
  'gambler gangster hacker hardliner hawker healer hermit hijacker illustrator immigrant infant influencer inventor jockey kidnapper lender ' +
  'logger loner lover murderer native nonagenarian octogenarian operative parishioner pedlar pollster potter prospector racer rancher recipient ' +
  'reformer returnee rider rower screenwriter scribe selector septuagenarian tiler trainer trustee vocalist warder worshipper';

/** What no list can hold all of: harbourmaster, forewoman, ornithologist, florist. */
const ENDINGS = 'man person master mistress keeper worker ologist ographer ician smith ist'.split(' ');
const MIN_STEM = 2;
const OTHERS = wordSet(
  'assist blacklist checklist consist enlist exist heist hoist moist twist waist german human norman oman ottoman persist playlist resist roman shortlist talisman wishlist',
);

const hasEnding = (word: string): boolean =>
  ENDINGS.some((ending) => word.length >= ending.length + MIN_STEM && word.endsWith(ending));

/** Singular nouns for a person by office, trade or relation. From common knowledge of news English. */
export const PERSON_NOUNS = wordList(LISTED, (word) => hasEnding(word) && !OTHERS.has(word));
