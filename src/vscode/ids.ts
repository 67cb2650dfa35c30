import { KINDS, type Kind } from '../review/kinds.ts';

/** Every id that package.json and the code share; a test holds the two against each other. */
export const VIEWS = { actors: 'corpusReview.actors' } as const;

/** The views over the corpus, which share their commands. */
export const CORPUS_VIEWS = ['actors'] as const;
export type CorpusViewName = (typeof CORPUS_VIEWS)[number];

export const VIEW_ACTIONS = ['filter', 'clearFilter', 'group', 'sort', 'copy'] as const;
export type ViewAction = (typeof VIEW_ACTIONS)[number];

/** The command that does something in one view: `corpusReview.actors.filter`. */
export const viewCommand = (view: CorpusViewName, action: ViewAction): string => `corpusReview.${view}.${action}`;

export const COMMANDS = {
  reveal: 'corpusReview.reveal',
  goTo: 'corpusReview.goTo',
  chooseKinds: 'corpusReview.chooseKinds',
  showActors: 'corpusReview.showActors',
  rescan: 'corpusReview.rescan',
  showLog: 'corpusReview.showLog',
  setDocumentDate: 'corpusReview.setDocumentDate',
  removeBoilerplate: 'corpusReview.removeBoilerplate',
  removeAllBoilerplate: 'corpusReview.removeAllBoilerplate',
  copyArticle: 'corpusReview.copyArticle',
} as const;

/** The command that shows or hides one kind: `corpusReview.toggle.PERSON`. */
export const toggleCommand = (kind: Kind): string => `corpusReview.toggle.${kind}`;

export const ALL_COMMANDS: readonly string[] = [
  ...Object.values(COMMANDS),
  ...KINDS.map(toggleCommand),
  ...CORPUS_VIEWS.flatMap((view) => VIEW_ACTIONS.map((action) => viewCommand(view, action))),
];

/** Settings, without the section `corpusReview`. */
export const SETTINGS = {
  files: 'files',
  hiddenKinds: 'hiddenKinds',
  boilerplateSeverity: 'boilerplate.severity',
  showBoilerplateMentions: 'actors.showBoilerplateMentions',
  followEditor: 'views.followEditor',
} as const;

/** Context keys for `when` clauses. */
export const CONTEXTS = { hasFiles: 'corpusReview.hasFiles', isReviewed: 'corpusReview.isReviewed' } as const;

/** The kind of code actions that delete boilerplate. */
export const REMOVAL_KIND = 'corpusReview.removeBoilerplate';

/** Items of the language status. */
export const STATUS = { boilerplate: 'corpusReview.boilerplate' } as const;

/** The theme colour of a kind: `corpusReview.person`, `corpusReview.workOfArt`. */
export const colourOf = (kind: Kind): string =>
  `corpusReview.${kind.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`;
