// Reference: APP Policing elections, organisational learning: sanitised before it is made available to other forces.
import { describe, expect, it } from 'vitest';
import { aPlanRequest, planChanges } from '../../test/builders/plan-order';
import { type Planted, plantedIdentifiers, plantedRecords } from '../../test/builders/planted-identifiers';
import { byId } from '../../test/builders/plan-records';
import { composedNote, learningNoteDocument } from '../core/documents/debrief/learning-note';
import { learningNoteFile } from '../core/documents/debrief/learning-note-file';
import type { WordDocument } from '../core/documents/model';
import type { PlanDocumentRequest } from '../core/documents/plan/plan-document';
import { asId } from '../core/foundation/ids';
import type { LearningPoint } from '../core/debrief/learning-point';
import type { HitDecision, LearningNote } from '../core/sanitise/learning-note';
import { namesOfRecords } from '../core/sanitise/names-of-records';
import { isMarkingHit, sanitisedNote } from '../core/sanitise/note-sanitised';
import { leftInFile } from '../core/sanitise/read-back';
import { knowledgeOf, openHits } from '../core/sanitise/sanitise';
import { squashed } from '../core/sanitise/text-tokens';
import { vocabularyOf } from '../core/sanitise/vocabulary';
import { composeWord, printedHashLength } from './compose';
import { readParts } from './read-parts';

const at = '2027-06-01T09:00:00.000Z';
const noteId = asId<'LearningNote'>('note-1');

const planted = plantedIdentifiers();
const everything = planted.map(({ text }) => text).join('; ');

/** What may hold words of a person in a note. */
type Slot = 'title' | 'introduction' | 'observation' | 'shows' | 'recommendation';

const sentence = (text: string, index: number) =>
  index % 3 === 0
    ? `The queue grew while we waited for ${text}.`
    : `We then spoke to ${text}, and it was late.`;

function inPortions<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, at * size + size),
  );
}

/** A point that says `text` in one of its parts; whatever a note leaves out of a point names everybody. */
function aPoint(number: number, slot: Slot, text: string): LearningPoint {
  const said = (own: Slot, otherwise: string) => (slot === own ? text : otherwise);
  return {
    id: asId<'LearningPoint'>(`point-${number}`),
    operationId: asId<'Operation'>('example-operation'),
    number,
    headingId: 'polling-day',
    kind: number % 2 === 0 ? 'fault' : 'good-practice',
    observation: said('observation', 'The queue was long.'),
    shows: said('shows', ''),
    from: [],
    harmIds: [],
    locations: [
      { kind: 'place', id: asId('planted-place-0') },
      { kind: 'area', id: asId('planted-area-0') },
    ],
    marking: { classification: number === 1 ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL', handling: everything },
    recommendation: { text: said('recommendation', 'Ask earlier.'), owner: everything, due: '2027-04-29' },
    change: { on: '2027-04-29', by: everything, words: everything, links: [] },
    notPursued: null,
    seenBefore: [],
    enteredAt: at,
    enteredBy: everything,
  };
}

interface Told {
  readonly note: LearningNote;
  readonly points: readonly LearningPoint[];
}

/** A note in which these stand in one of its texts. */
function told(slot: Slot, those: readonly Planted[]): Told {
  const isOfNote = slot === 'title' || slot === 'introduction';
  const points = inPortions(
    those.map(({ text }, index) => sentence(text, index)),
    isOfNote ? 500 : 5,
  ).map((sentences, index) => aPoint(index + 1, slot, sentences.join(index % 2 === 0 ? ' ' : '\n')));
  const note: LearningNote = {
    id: noteId,
    operationId: asId<'Operation'>('example-operation'),
    title: slot === 'title' ? `Lessons of ${those.map(({ text }) => text).join(' and ')}` : 'Lessons',
    introduction: slot === 'introduction' ? those.map(({ text }, at) => sentence(text, at)).join('\n') : '',
    audiences: ['commission', 'knowledge-hub'],
    pointIds: points.map(({ id }) => id),
    decisions: [],
    madeAt: at,
    madeBy: everything,
  };
  return { note, points };
}

const base = aPlanRequest('learning-note', {
  subjectId: noteId,
  changes: [...planChanges(), ...plantedRecords(planted)],
  author: everything,
});
const vocabulary = vocabularyOf(namesOfRecords(base.records));
const { pollingDate } = base.operation;

function requestOf({ note, points }: Told): PlanDocumentRequest {
  return {
    ...base,
    operation: { ...base.operation, name: everything, forceName: everything },
    records: { ...base.records, learningNotes: byId(note), learningPoints: byId(...points) },
  };
}

/** The same with every open hit decided: replaced, and the marking let pass with a reason. */
function decided({ note, points }: Told): Told {
  const made = madeOf({ note, points });
  const decisions = openHits(made).map((hit): HitDecision => {
    const isKept = isMarkingHit(hit);
    return {
      key: hit.key,
      found: hit.words.slice(0, 500),
      decision: isKept ? 'keep' : 'replace',
      kind: isKept ? null : hit.kind,
      why: isKept ? `Its sanitised words tell nothing of ${everything}.` : '',
      by: everything,
      at,
    };
  });
  return { note: { ...note, decisions }, points };
}

function madeOf({ note, points }: Told) {
  return sanitisedNote({ note, points: byId(...points), vocabulary, pollingDate, placeholders: [] });
}

interface Written {
  readonly parts: ReadonlyMap<string, string>;
  readonly fileName: string;
  readonly document: WordDocument;
  readonly contentHash: string;
}

async function written(given: Told): Promise<Written> {
  const composed = composedNote(requestOf(given), madeOf(given));
  if (!composed.ok) throw new Error(composed.error);
  const { document } = composed.value;
  const { bytes, contentHash } = await composeWord(document);
  return { parts: readParts(bytes), fileName: learningNoteFile(document), document, contentHash };
}

/** Those that stand in any part of a file or in its name, however they are parted or written. */
function survivorsIn({ parts, fileName }: Written): readonly Planted[] {
  const all = [...parts.values(), fileName].map((part) => ({
    lower: part.toLowerCase(),
    letters: squashed(part.replace(/<[^>]*>/g, '')),
  }));
  return planted.filter(({ text }) =>
    all.some(({ lower, letters }) => lower.includes(text.toLowerCase()) || letters.includes(squashed(text))),
  );
}

function leftIn(given: Told, { parts, fileName, document, contentHash }: Written) {
  return leftInFile({
    file: { parts, fileName },
    knowledge: knowledgeOf({ vocabulary, decisions: given.note.decisions, pollingDate }),
    texts: madeOf(given).texts,
    own: {
      title: document.title,
      foot: `${document.versionLabel} · content ${contentHash.slice(0, printedHashLength)}`,
      issueDate: document.issueDate,
    },
  });
}

describe('a sanitised note with 200 identifiers', () => {
  it('has two hundred of them, of every kind', () => {
    expect(new Set(planted.map(({ text }) => text)).size).toBe(200);
    expect(new Set(planted.map(({ kind }) => kind)).size).toBe(17);
  });

  it('is not made while a hit is open', () => {
    const made = learningNoteDocument(requestOf(told('observation', planted)));
    expect(made.ok ? '' : made.error).toMatch(/hits are still to be decided/);
  });

  it.each(['introduction', 'observation', 'shows', 'recommendation'] as const)(
    'in its %s holds none of them in any part of the file nor in its name',
    async (slot) => {
      const given = decided(told(slot, planted));
      expect(madeOf(given).texts.some(({ path }) => path.endsWith(slot))).toBe(true);
      const file = await written(given);
      expect(survivorsIn(file)).toEqual([]);
      expect(leftIn(given, file)).toEqual([]);
    },
  );

  it('in its title holds none of them, neither in the properties nor in the name of the file', async () => {
    for (const few of inPortions(planted, 8)) {
      const given = decided(told('title', few));
      const file = await written(given);
      expect(survivorsIn(file)).toEqual([]);
      expect(leftIn(given, file)).toEqual([]);
    }
  });

  it('leaves none of them in where polling day is not known', async () => {
    const given = told('observation', planted);
    const without = { vocabulary, pollingDate: null, placeholders: [], points: byId(...given.points) };
    const open = openHits(sanitisedNote({ ...without, note: given.note }));
    const decisions = open.map((hit): HitDecision => ({
      ...{ key: hit.key, found: hit.words, by: 'A. Sandry', at, why: 'Nothing.' },
      decision: isMarkingHit(hit) ? 'keep' : 'replace',
      kind: isMarkingHit(hit) ? null : hit.kind,
    }));
    const made = sanitisedNote({ ...without, note: { ...given.note, decisions } });
    expect(openHits(made)).toEqual([]);
    const composed = composedNote(requestOf(given), made);
    if (!composed.ok) throw new Error(composed.error);
    const { bytes, contentHash } = await composeWord(composed.value.document);
    const { document } = composed.value;
    const file = { parts: readParts(bytes), fileName: learningNoteFile(document), document, contentHash };
    expect(survivorsIn(file)).toEqual([]);
  });

  it('names neither force, operation, author nor source, and has neither crest nor letterhead', async () => {
    const given = decided(told('observation', planted));
    const request = {
      ...requestOf(given),
      operation: base.operation,
      author: 'J. Sandry, force election SPOC',
    };
    const composed = learningNoteDocument(request);
    if (!composed.ok) throw new Error(composed.error);
    expect(composed.value.sources).toEqual([]);
    const { bytes } = await composeWord(composed.value.document);
    const whole = [...readParts(bytes).values()].join('\n');
    for (const word of [request.operation.name, request.operation.forceName, request.author, 'Marlshire'])
      expect(whole).not.toContain(word);
    expect(whole).not.toMatch(/dc:creator|w:drawing|<w:comment/);
  });

  it('is read back: a name in a property, a comment, an alternative text or the file’s name is found', async () => {
    const given = decided(told('observation', planted));
    const { document, parts } = await written(given);
    const made = madeOf(given);
    const name = planted[0]?.text ?? '';
    const extra: readonly (readonly [string, string])[] = [
      ['docProps/app.xml', `<Properties><Company>${name}</Company></Properties>`],
      [
        'docProps/custom.xml',
        `<Properties><property name="x"><vt:lpwstr>${name}</vt:lpwstr></property></Properties>`,
      ],
      [
        'word/comments.xml',
        `<w:comments><w:comment w:author="${name}"><w:p><w:r><w:t>ok</w:t></w:r></w:p></w:comment></w:comments>`,
      ],
      [
        'word/header9.xml',
        `<w:hdr><w:p><w:r><w:t>${name.slice(0, 4)}</w:t></w:r><w:r><w:t>${name.slice(4)}</w:t></w:r></w:p></w:hdr>`,
      ],
      ['word/other.xml', `<wp:docPr id="1" descr="${name} at the door"/>`],
    ];
    for (const [path, content] of extra) {
      const left = leftInFile({
        file: { parts: new Map([[path, content]]), fileName: 'x.docx' },
        knowledge: { vocabularies: [vocabulary], pollingDate },
        texts: made.texts,
        own: { title: document.title, foot: '', issueDate: document.issueDate },
      });
      expect(left.map(({ where }) => where)).toContain(path);
    }
    const named = leftInFile({
      file: { parts, fileName: `${name}.docx` },
      knowledge: { vocabularies: [vocabulary], pollingDate },
      texts: made.texts,
      own: { title: document.title, foot: '', issueDate: document.issueDate },
    });
    expect(named.map(({ where }) => where)).toContain('the file’s name');
  });
});
