import { ConfigurationTarget, workspace, type ConfigurationChangeEvent, type Uri, type WorkspaceFolder } from 'vscode';
import { DEFAULT_FILES } from '../corpus/globs.ts';
import { KINDS, type Kind } from '../review/kinds.ts';
import { readSeverities, type BoilerplateSeverities } from '../review/problems.ts';
import { SETTINGS } from './ids.ts';

const SECTION = 'corpusReview';

/** Settings as they stand now. People type them by hand, so what has the wrong type counts as not set. */
export const settings = {
  files(folder: WorkspaceFolder): readonly string[] {
    const value = workspace.getConfiguration(SECTION, folder.uri).get<unknown>(SETTINGS.files);
    return strings(value) ?? DEFAULT_FILES;
  },

  /** Kinds that are not highlighted in a file. */
  hiddenKinds(file: Uri | undefined): ReadonlySet<Kind> {
    const hidden = strings(workspace.getConfiguration(SECTION, file).get<unknown>(SETTINGS.hiddenKinds)) ?? [];
    return new Set(KINDS.filter((kind) => hidden.includes(kind)));
  },

  /** Changes that where it is set for the file: for its folder, the workspace, or else for the user. */
  async hideKinds(kinds: readonly Kind[], file: Uri | undefined): Promise<void> {
    const section = workspace.getConfiguration(SECTION, file);
    const { workspaceFolderValue, workspaceValue } = section.inspect(SETTINGS.hiddenKinds) ?? {};
    const target =
      workspaceFolderValue !== undefined
        ? ConfigurationTarget.WorkspaceFolder
        : workspaceValue !== undefined
          ? ConfigurationTarget.Workspace
          : ConfigurationTarget.Global;
    await section.update(SETTINGS.hiddenKinds, kinds, target);
  },

  boilerplateSeverities(uri: Uri): BoilerplateSeverities {
    return readSeverities(workspace.getConfiguration(SECTION, uri).get<unknown>(SETTINGS.boilerplateSeverity));
  },

  showBoilerplateMentions(): boolean {
    return workspace.getConfiguration(SECTION).get<unknown>(SETTINGS.showBoilerplateMentions) === true;
  },

  /** Do the views follow the cursor in this file? */
  followsEditor(file: Uri): boolean {
    return workspace.getConfiguration(SECTION, file).get<unknown>(SETTINGS.followEditor) !== false;
  },

  /** Inlay hints of either kind. */
  showsHints(kind: 'seatHints' | 'dateHints', uri: Uri): boolean {
    return workspace.getConfiguration(SECTION, uri).get<unknown>(SETTINGS[kind]) === true;
  },

  /** Documents analysed at once. */
  workers(): number {
    return Math.round(numberIn(SETTINGS.workers, 2, 1, 16));
  },

  /** In bytes: of a larger file only the cheap parts are looked at. */
  maxFileSize(): number {
    return 1e6 * numberIn(SETTINGS.maxFileSize, 2, 0.01, 100);
  },

  /** A corpus of more files is read when a person has said so. */
  askAbove(): number {
    return numberIn(SETTINGS.askAbove, 5000, 1, Infinity);
  },

  /** In a corpus of more files, problems are listed for open files. */
  problemsUpTo(): number {
    return numberIn(SETTINGS.problemsUpTo, 200, 0, Infinity);
  },

  affects(event: ConfigurationChangeEvent, setting: keyof typeof SETTINGS): boolean {
    return event.affectsConfiguration(`${SECTION}.${SETTINGS[setting]}`);
  },
};

function numberIn(setting: string, byDefault: number, least: number, most: number): number {
  const value = workspace.getConfiguration(SECTION).get<unknown>(setting);
  return typeof value === 'number' && !Number.isNaN(value) ? Math.min(Math.max(value, least), most) : byDefault;
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
