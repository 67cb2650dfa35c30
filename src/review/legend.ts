import { Emitter } from '../util/event.ts';
import { t } from '../util/l10n.ts';
import { iconOf } from './icons.ts';
import { kindNames, KINDS, type Kind } from './kinds.ts';
import type { Row, TreeModel } from './tree/row.ts';

/** How many kinds are highlighted, and the way to change that. */
export interface Highlights {
  isShown(kind: Kind): boolean;
  show(kind: Kind, shown: boolean): Promise<void>;
}

/** The legend: every kind in its colour, with a box that says whether it is highlighted. */
export class Legend implements TreeModel {
  readonly #changes = new Emitter<readonly Row[] | undefined>();
  readonly onDidChange = this.#changes.event;
  readonly #rows: readonly Row[];
  #last: Promise<void> = Promise.resolve();

  constructor(highlights: Highlights, lineOf: (kind: Kind) => string) {
    this.#rows = KINDS.map((kind) => ({
      id: kind,
      kind: 'legend',
      parent: undefined,
      children: () => [],
      look: () => ({
        label: kindNames(kind),
        description: lineOf(kind),
        icon: iconOf(kind),
        tooltip: kind,
        shape: 'leaf',
        checked: highlights.isShown(kind),
      }),
      tick: (shown) => this.#inTurn(() => highlights.show(kind, shown)),
      // The box takes no key, the row does.
      act: () => void this.#inTurn(() => highlights.show(kind, !highlights.isShown(kind))),
    }));
  }

  roots(): readonly Row[] {
    return this.#rows;
  }

  path(): readonly Row[] {
    return [];
  }

  /** A setting is written some time after it was asked for: the next change must see what came of the last. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const changed = this.#last.then(change);
    this.#last = changed.catch(() => undefined);
    return changed;
  }

  /** Told when other kinds are highlighted than before. */
  refresh(): void {
    this.#changes.fire(this.#rows);
  }
}

/** A kind of line under a word, in words. */
export function lineName(style: string, width: string): string {
  const [top = '0', , bottom = '0'] = width.split(' ');
  if (width === '1px') return t('boxed');
  const styles: Readonly<Record<string, string>> = {
    solid: t('solid'),
    double: t('double'),
    dotted: t('dotted'),
    dashed: t('dashed'),
  };
  const name = styles[style] ?? style;
  if (top !== '0') return t('two {0}', name);
  return bottom === '1px' ? t('{0}, thin', name) : name;
}
