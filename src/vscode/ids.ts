import { CORRECTIONS, type CorrectionId } from '../review/correction.ts';
import { KINDS, type Kind } from '../review/kinds.ts';

/** Every id that package.json and the code share; a test holds the two against each other. */
export const VIEWS = {
  actors: 'corpusReview.actors',
  dates: 'corpusReview.dates',
  claims: 'corpusReview.claims',
  legend: 'corpusReview.legend',
} as const;

/** The views over the corpus, which share their commands. */
export const CORPUS_VIEWS = ['actors', 'dates', 'claims'] as const;
export type CorpusViewName = (typeof CORPUS_VIEWS)[number];

export type ViewAction = 'filter' | 'clearFilter' | 'group' | 'sort' | 'copy';

/** What can be done in each view: dates have one order only. */
export const VIEW_ACTIONS: Readonly<Record<CorpusViewName, readonly ViewAction[]>> = {
  actors: ['filter', 'clearFilter', 'group', 'sort', 'copy'],
  dates: ['filter', 'clearFilter', 'group', 'copy'],
  claims: ['filter', 'clearFilter', 'group', 'sort', 'copy'],
};

/** The command that does something in one view: `corpusReview.actors.filter`. */
export const viewCommand = (view: CorpusViewName, action: ViewAction): string => `corpusReview.${view}.${action}`;

export const COMMANDS = {
  reveal: 'corpusReview.reveal',
  goTo: 'corpusReview.goTo',
  showActor: 'corpusReview.showActor',
  showStatements: 'corpusReview.showStatements',
  nextMention: 'corpusReview.nextMention',
  previousMention: 'corpusReview.previousMention',
  markReviewed: 'corpusReview.markReviewed',
  nextUnreviewed: 'corpusReview.nextUnreviewed',
  chooseKinds: 'corpusReview.chooseKinds',
  showActors: 'corpusReview.showActors',
  rescan: 'corpusReview.rescan',
  showLog: 'corpusReview.showLog',
  setDocumentDate: 'corpusReview.setDocumentDate',
  removeBoilerplate: 'corpusReview.removeBoilerplate',
  removeAllBoilerplate: 'corpusReview.removeAllBoilerplate',
  copyArticle: 'corpusReview.copyArticle',
  correct: 'corpusReview.correct',
  undoDecision: 'corpusReview.undoDecision',
  nextUncertain: 'corpusReview.nextUncertain',
  previousUncertain: 'corpusReview.previousUncertain',
  acceptUncertain: 'corpusReview.acceptUncertain',
  rejectUncertain: 'corpusReview.rejectUncertain',
  addNote: 'corpusReview.note.add',
  editNote: 'corpusReview.note.edit',
  saveNote: 'corpusReview.note.save',
  cancelNote: 'corpusReview.note.cancel',
  deleteNote: 'corpusReview.note.delete',
} as const;

/** The command that corrects one thing: `corpusReview.correct.not-an-entity`. */
export const correctCommand = (id: CorrectionId): string => `${COMMANDS.correct}.${id}`;

/** The command that shows or hides one kind: `corpusReview.toggle.PERSON`. */
export const toggleCommand = (kind: Kind): string => `corpusReview.toggle.${kind}`;

export const ALL_COMMANDS: readonly string[] = [
  ...Object.values(COMMANDS),
  ...KINDS.map(toggleCommand),
  ...CORRECTIONS.map(correctCommand),
  ...CORPUS_VIEWS.flatMap((view) => VIEW_ACTIONS[view].map((action) => viewCommand(view, action))),
];

/** Settings, without the section `corpusReview`. */
export const SETTINGS = {
  files: 'files',
  hiddenKinds: 'hiddenKinds',
  boilerplateSeverity: 'boilerplate.severity',
  showBoilerplateMentions: 'actors.showBoilerplateMentions',
  followEditor: 'views.followEditor',
  seatHints: 'inlayHints.seats',
  dateHints: 'inlayHints.dates',
  workers: 'analysis.workers',
  maxFileSize: 'analysis.maxFileSize',
  askAbove: 'analysis.askAbove',
  problemsUpTo: 'problems.wholeCorpusUpTo',
} as const;

/** Context keys for `when` clauses. */
export const CONTEXTS = {
  hasFiles: 'corpusReview.hasFiles',
  /** The active editor shows a reviewed file. */
  inReviewedFile: 'corpusReview.inReviewedFile',
  /** A card has been shown: a step of the walkthrough. */
  cardShown: 'corpusReview.cardShown',
} as const;

/** The controller of notes, which are comments to VS Code. */
export const NOTES = 'corpusReview.notes';

/** The kind of code actions that delete boilerplate. */
export const REMOVAL_KIND = 'corpusReview.removeBoilerplate';

/** Items of the language status. */
export const STATUS = { boilerplate: 'corpusReview.boilerplate' } as const;

/** The theme colour of a kind: `corpusReview.person`, `corpusReview.workOfArt`. */
export const colourOf = (kind: Kind): string =>
  `corpusReview.${kind.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`;
