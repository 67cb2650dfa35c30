import { describe, expect, it } from 'vitest';
import {
  addDecisions,
  removeDecisions,
  renameActorInDecisions,
  replaceDecision,
} from '../../../../src/knowledge/workspace/edit-decisions.ts';
import { addAliases, mergeActors, removeActor, setActor } from '../../../../src/knowledge/workspace/edit-actors.ts';
import { setDocumentFact } from '../../../../src/knowledge/workspace/edit-documents.ts';
import { readActorsYaml } from '../../../../src/knowledge/workspace/read-actors.ts';
import { readDecisionsYaml } from '../../../../src/knowledge/workspace/read-decisions.ts';
import { readDocumentsYaml } from '../../../../src/knowledge/workspace/read-documents.ts';
import type { Decision, Ruling } from '../../../../src/model/decision.ts';
import { applyEdits, type TextEdit } from '../../../../src/text/text-edit.ts';
import { Random } from '../../../support/random.ts';

/** Files as people lay them out by hand; `#` marks, each with a name of its own, are what must survive. */
const DECISION_FILES = {
  'one line an entry': `# c1 head
decisions:
  # c2 above the first
  - { file: a.txt, line: 3, kind: not-an-entity, quote: "Spring" }  # t1
  - { file: b.txt, line: 1, kind: actor, quote: "he # not a comment", actor: petrosyan }

  # c3 in between
  - { file: m.txt, line: 9, kind: label, quote: "Tide", label: ORG } # t2
# c4 at the end
`,
  'several lines an entry': `decisions:
- kind: date   # t1 why
  file: a.txt
  quote: 'last
    week'
  value: 2024-W12
# c1
- file: c.txt
  kind: note
  quote: "x"
  # c2 inside
  text: >
    a folded
    note

# c3 end`,
  'in brackets': `# c1
decisions: [
  { file: a.txt, kind: not-an-entity, quote: "Spring" }, # t1
  # c2
  { kind: boilerplate, match: "Read more", category: related }
]
`,
  mixed: `---
# c1
decisions:
    - { file: "a b.txt", kind: 'reading', quote: Paris, reading: either }   # t1
    - file: b.txt
      kind: entity
      quote: "- { file: x, kind: y }"
      label: ORG
    # c2
    - { file: c.txt, kind: not-boilerplate, quote: "More" }
...
`,
  empty: '',
  'comment only': '# c1\n',
  'empty list': 'decisions: [] # t1\n# c1\n',
  'empty key': '# c1\ndecisions: # t1\n\n# c2',
};

const RULINGS: readonly Ruling[] = [
  { kind: 'not-an-entity' },
  { kind: 'entity', label: 'ORG' },
  { kind: 'entity', label: 'PERSON', actor: 'petrosyan' },
  { kind: 'label', label: 'GPE' },
  { kind: 'actor', actor: 'petrosyan' },
  { kind: 'reading', reading: 'government' },
  { kind: 'date', value: '1988' },
  { kind: 'date', value: 'P3D', type: 'DURATION' },
  { kind: 'boilerplate', category: 'share' },
  { kind: 'note', text: 'ask: "really?" # no comment' },
];
const QUOTES = [
  'Vedi',
  'the "Tide"',
  'a, b: { c } [d] # e',
  'back\\slash',
  'tab\there',
  'é ’ –',
  '\u202eright',
  "it's",
  '-',
];
const FILES = ['a.txt', 'b.txt', 'c d.txt', '001_e5.txt', '12.5', 'über/ä.txt', 'true'];

function randomDecision(random: Random): Decision {
  const ruling = random.pick(RULINGS);
  const quote = random.pick(QUOTES);
  const file = random.pick(FILES);
  const scope = random.below(4);
  if (scope === 0) return { target: { scope: 'corpus', match: quote }, ruling };
  if (scope === 1) return { target: { scope: 'file', file, match: quote }, ruling };
  const context = random.below(2) ? { prefix: 'before ', suffix: ' after' } : { prefix: '', suffix: '' };
  return { target: { scope: 'here', file, anchor: { quote, ...context, line: 1 + random.below(5) } }, ruling };
}

const contents = (text: string): string[] => {
  const { value, problems } = readDecisionsYaml(text);
  expect(problems.map(({ message }) => message)).toEqual([]);
  return (value ?? []).map(({ target, ruling }) => JSON.stringify({ target, ruling }));
};
const commentLines = (text: string): string[] => text.match(/^[ \t]*#.*$/gm)?.map((line) => line.trim()) ?? [];
const allComments = (text: string): string[] => text.match(/# [ct]\d.*$/gm) ?? [];

describe('edits by command', () => {
  for (const [layout, start] of Object.entries(DECISION_FILES)) {
    for (const eol of ['\n', '\r\n']) {
      it(
        `keep comments, order and everything else in decisions.yaml: ${layout}, ${eol === '\n' ? 'LF' : 'CRLF'}`,
        { timeout: 30_000 },
        () => {
          const random = new Random(layout.length * 7 + eol.length);
          let text = start.replaceAll('\n', eol);
          const first = contents(text);
          const comments = allComments(text);
          const made: Decision[] = [];
          for (let i = 0; i < 60; i++) {
            const before = contents(text);
            const decision = randomDecision(random);
            const choice = random.below(10);
            let edits: readonly TextEdit[];
            if (choice < 6 || made.length === 0) {
              edits = addDecisions(text, [decision]);
              made.push(decision);
            } else if (choice < 9) {
              edits = removeDecisions(text, [random.pick(made)]);
            } else {
              edits = replaceDecision(text, random.pick(made), decision);
              made.push(decision);
            }
            text = applyEdits(text, edits);
            const after = contents(text);
            if (choice < 6) expect(after).toContain(JSON.stringify(decision));
            // What was there keeps its order, but for the one that an edit was about.
            const stayed = before.filter((entry) => after.includes(entry));
            expect(after.filter((entry) => stayed.includes(entry))).toEqual(stayed);
            expect(Math.abs(after.length - before.length)).toBeLessThanOrEqual(choice < 6 ? 3 : 2);
            expect(after.filter((entry) => first.includes(entry))).toEqual(first);
          }
          expect(allComments(text)).toEqual(comments);
          if (eol === '\r\n' && start !== '') expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          // Everything that was made can be taken away again.
          text = applyEdits(text, removeDecisions(text, made));
          expect(contents(text)).toEqual(first);
          expect(allComments(text)).toEqual(comments);
        },
      );
    }
  }

  it('survive by the thousand in one file', { timeout: 60_000 }, () => {
    const random = new Random(20261122);
    let text = DECISION_FILES['one line an entry'];
    const comments = allComments(text);
    const first = contents(text);
    for (let i = 0; i < 1000; i++) {
      const decision = randomDecision(random);
      if (random.below(3) > 0) text = applyEdits(text, addDecisions(text, [decision]));
      else text = applyEdits(text, removeDecisions(text, [decision]));
      if (i % 100 === 0) text = applyEdits(text, renameActorInDecisions(text, 'petrosyan', 'petrosyan'));
    }
    expect(allComments(text)).toEqual(comments);
    const last = contents(text);
    expect(last.length).toBeGreaterThan(50);
    expect(last.filter((entry) => first.includes(entry))).toEqual(first);
  });
});

const ACTORS = `# c1 head
actors:
  # c2 about berd
  berd-council: { label: ORG, name: Berd Council, aliases: [the Council] } # t1
  mary-stone:
    name: Mary Stone # t2
    label: PERSON
    # c3 inside
    aliases:
      - Stone # t3
      - M. Stone
    note: >-
      a long
      note
  # c4 the end
`;

const NAMES = ['Ana Lund', 'Lund', 'Bo Berg', 'Berg: the "man"', 'Ceres', "O'Hara", 'No', '[x]', 'Дом'];
const IDS = ['ana-lund', 'bo-berg', 'ceres', 'zeta', 'aaa'];

describe('edits of actors.yaml', () => {
  it('keep comments and order over 300 edits', { timeout: 30_000 }, () => {
    const random = new Random(5);
    let text = ACTORS;
    for (let i = 0; i < 300; i++) {
      const id = random.pick([...IDS, 'mary-stone', 'berd-council']);
      const other = random.pick(IDS);
      const name = random.pick(NAMES);
      const has = readActorsYaml(text).value?.some((actor) => actor.id === id) ?? false;
      const choice = random.below(6);
      let edits: readonly TextEdit[] = [];
      if (choice < 2)
        edits = setActor(text, id, { label: random.pick(['PERSON', 'ORG']), name, aliases: [random.pick(NAMES)] });
      else if (choice < 4) edits = has ? addAliases(text, id, [name, random.pick(NAMES)]) : [];
      else if (choice === 4) edits = removeActor(text, other);
      else if (other !== id) {
        edits = mergeActors(text, { id: other, names: [name] }, { id, label: 'ORG', name: random.pick(NAMES) });
      }
      text = applyEdits(text, edits);
      const { value, problems } = readActorsYaml(text);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      if (choice < 2) expect(value?.find((actor) => actor.id === id)?.name).toBe(name);
      if (choice === 4) expect(value?.some((actor) => actor.id === other)).toBe(false);
      if (choice === 5 && other !== id) {
        expect(value?.some((actor) => actor.id === other)).toBe(false);
        const into = value?.find((actor) => actor.id === id);
        expect([into?.name, ...(into?.aliases ?? [])]).toContain(name);
      }
    }
    expect(allComments(text)).toEqual(allComments(ACTORS));
    expect(commentLines(text)).toEqual(commentLines(ACTORS));
  });
});

describe('edits of documents.yaml', () => {
  it('keep comments and order over 300 edits', { timeout: 30_000 }, () => {
    const random = new Random(9);
    const start =
      '# c1\ndocuments:\n  b.txt: { date: 2023-09-21, outlet: null } # t1\n  k.txt: # t2\n    status: reviewed\n  # c2\n';
    let text = start;
    for (let i = 0; i < 300; i++) {
      const file = random.pick([...FILES, 'b.txt', 'k.txt']);
      const date = random.pick(['2024-02-29', '1999-12-31', null]);
      const status = random.pick(['reviewed', null]);
      text = applyEdits(text, setDocumentFact(text, file, 'date', date));
      text = applyEdits(text, setDocumentFact(text, file, 'status', status));
      const { value, problems } = readDocumentsYaml(text);
      expect(problems).toEqual([]);
      expect(value?.get(file)?.date).toBe(date ?? undefined);
      expect(value?.get(file)?.status).toBe(status ?? undefined);
    }
    expect(allComments(text).sort()).toEqual(allComments(start).sort());
    expect(commentLines(text)).toEqual(commentLines(start));
  });
});
