import { wordSet } from '../util/word-set.ts';
import { wordList } from './word-list.ts';

export const DETERMINERS = wordList(
  'the a an this that these those his her its their our my your some any all both each every several many most few no another other one two three four five six seven eight nine ten',
);
export const NUMERALS = wordList('one two three four five six seven eight nine ten');
export const INDEFINITE = wordList('a an some any another one several many few two three other no every each');
export const POSSESSIVES = wordList('his her its their our my your');
export const PREPOSITIONS = wordList(
  'of in on at by for from to with about against over under after before during since until till into onto between among amid through via as than toward towards within without near across behind beyond despite following regarding concerning upon per like unlike alongside outside inside around throughout because while when where if although though whether what how why whom whose which',
);
/** Prepositions that hold on to the noun before them: a spokesman for the army, officials in Kyiv. */
export const BINDING_PREPOSITIONS = wordList('of for in at from to on with');
export const CONJUNCTIONS = wordList('and or but nor yet so');
export const AUXILIARIES = wordList(
  "has have had having is are was were be been being am will would shall should can could may might must do does did 's 've 'd 'll hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't don't doesn't didn't",
);
export const BE = wordList("is are was were be been being am 's isn't aren't wasn't weren't");
export const HAVE = wordList("has have had having 've hasn't haven't hadn't");
export const NEGATIONS = wordList(
  "not never no n't neither nor hardly scarcely hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't shouldn't can't cannot couldn't don't doesn't didn't",
);
/** Each is one token. */
export const CONTRACTED = wordList("he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll");
export const SUBJECT_PRONOUNS = wordList('he she they it we i you who which', CONTRACTED);
export const PERSONAL = wordList('he she him her his');
/** Adjectives and other words in -ly that are no adverbs. */
const NO_ADVERBS = wordSet(
  'ally family assembly italy july monopoly daily weekly monthly supply reply anomaly belly bully rally elderly early italy',
);
/** Adverbs between a subject and its verb: those that don't end in -ly, and the others. */
export const ADVERBS = wordList(
  'also then later earlier now again still already even just once often always never not too further ever so far yet thus therefore however instead meanwhile today yesterday tomorrow long since first soon twice nevertheless nonetheless rather more much only itself himself herself themselves monday tuesday wednesday thursday friday saturday sunday',
  (word) => word.length > 4 && word.endsWith('ly') && !NO_ADVERBS.has(word),
);

/** Units and parts of time, with which an adverbial before the subject ends: last month officials said. */
export const TIME_UNITS = wordList(
  'hour day night morning afternoon evening week weekend month year hours days nights weeks months years',
);

/** Words that end a noun phrase on either side. */
export const PHRASE_ENDS = wordList(PREPOSITIONS, CONJUNCTIONS, AUXILIARIES, SUBJECT_PRONOUNS);
