import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMemorandumDocument, carrow, aMemorandumRequest } from '../../../test/builders/memoranda';
import { plainText } from '../documents/missing';
import { asId } from '../foundation/ids';
import { filledParagraph, paragraphsOf } from './clause-fields';
import { printedClauses } from './clauses';
import { wordDifference } from '../plan/plan-text-difference';
import { compareMemorandum, inPhrases } from './comparison';
import { fieldValues } from './field-values';
import type { ClauseEdit } from './memorandum';
import { plainWords } from './plain-words';
import { type SentParagraph, sentParagraphs } from './sent-paragraphs';
import { answered, type ReturnAnswer } from './take-in';

const document = aMemorandumDocument();
const sent = sentParagraphs(document);
const unedited = sent.map(({ text }) => text);
const values = fieldValues({ ...aMemorandumRequest(), areaId: carrow });

const edited = (change: (texts: string[]) => void) => {
  const texts = [...unedited];
  change(texts);
  return compareMemorandum(sent, texts);
};
const placeOf = (start: string) => unedited.findIndex((text) => text.startsWith(start));

/** Answers every change with "accepted", one after the other, and gives the clauses as they then stand. */
function acceptAll(returned: readonly string[]) {
  const comparison = compareMemorandum(sent, returned);
  const edits = new Map<string, ClauseEdit>();
  let answers: readonly ReturnAnswer[] = [];
  let count = 0;
  for (const { number } of comparison.changes) {
    const answer: ReturnAnswer = {
      change: number,
      answer: 'accepted',
      note: '',
      by: 'J. Marl',
      at: '2027-03-01T09:00:00.000Z',
    };
    const given = { edits, areaId: carrow, comparison, returned: { answers } };
    const result = answered(given, answer, () => ({
      id: asId(`change-${(count += 1)}`),
      at: answer.at,
      by: answer.by,
      reason: 'Accepted',
    }));
    if (!result.ok) throw new Error(result.error);
    answers = result.value.answers;
    for (const edit of result.value.edits) edits.set(edit.id, edit);
  }
  const clauses = printedClauses(edits, carrow).map(({ heading, text }) => [
    heading,
    ...paragraphsOf(text).map((paragraph) => plainText(filledParagraph(paragraph, values))),
  ]);
  return { comparison, edits, answers, clauses };
}

describe('words in phrases', () => {
  it('read as the same two texts as the words do', () => {
    const text = fc
      .array(fc.constantFrom('a', 'be', 'the', 'poll', 'two', 'hours'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = inPhrases(wordDifference(before, after));
        const read = (without: string) =>
          parts
            .filter(({ kind }) => kind !== without)
            .map((part) => part.text)
            .join('');
        expect(read('added')).toBe(before);
        expect(read('removed')).toBe(after);
      }),
    );
  });
});

describe('what came back against what was sent', () => {
  it('finds nothing in a file that nobody edited', () => {
    expect(compareMemorandum(sent, unedited)).toMatchObject({ changes: [], frontEdits: 0 });
  });

  it('takes quotes, blanks, hyphens, soft hyphens and typed numbers for no change', () => {
    const returned = unedited.map((text, index) => {
      const noisy = text
        .replaceAll('’', "'")
        .replaceAll(' ', '\u00a0 ')
        .replace(/(\w{4})(\w{4})/, '$1\u00ad$2');
      return sent[index]?.zone === 'clause' ? `${index}.${index + 1} ${noisy}` : noisy;
    });
    expect(compareMemorandum(sent, returned).changes).toEqual([]);
  });

  it('says in which clause words were put in and taken out', () => {
    const at = placeOf('An allegation or suspicion');
    const { changes } = edited((texts) => {
      texts[at] = (texts[at] ?? '').replace('on the day on which', 'within two hours of the moment at which');
    });
    expect(changes).toMatchObject([
      { number: 1, kind: 'changed', heading: 'Reporting and first log', zone: 'clause' },
    ]);
    const words = (kind: string) =>
      changes[0]?.parts.filter((part) => part.kind === kind).map(({ text }) => text.trim());
    expect(words('added')?.join(' ')).toContain('within two hours');
    expect(words('removed')?.join(' ')).toContain('day');
  });

  it('sees a paragraph that moved as one change, with both of its places', () => {
    const from = placeOf('The SPOC writes up what was learned');
    const { changes } = edited((texts) => {
      const [moved = ''] = texts.splice(from, 1);
      texts.splice(placeOf('This memorandum is between'), 0, moved);
    });
    expect(changes).toMatchObject([{ kind: 'moved', heading: 'Debrief', movedTo: { heading: 'Parties' } }]);
  });

  it('counts edits of the front table without reporting them, and reports a paragraph put in there', () => {
    const { changes, frontEdits } = edited((texts) => {
      texts[placeOf('Version')] = 'Version\t7';
      texts.splice(3, 0, 'Carrow Council agrees subject to the points below.');
    });
    expect(frontEdits).toBe(1);
    expect(changes).toMatchObject([{ kind: 'added', zone: 'front' }]);
  });

  it('finds every word that was put in anywhere in the clauses', () => {
    const inClauses = sent.flatMap(({ zone, isHeading }, index) =>
      zone === 'clause' && !isHeading ? [index] : [],
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.constantFrom(...inClauses),
            word: fc.stringMatching(/^[b-df-hj-np-tv-xz]{5,9}$/),
            where: fc.nat(200),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (insertions) => {
          const texts = [...unedited];
          for (const { at, word, where } of insertions) {
            const words = (texts[at] ?? '').split(' ');
            words.splice(where % (words.length + 1), 0, word);
            texts[at] = words.join(' ');
          }
          const found = compareMemorandum(sent, texts)
            .changes.flatMap(({ parts }) => parts)
            .filter(({ kind }) => kind === 'added')
            .map(({ text }) => text)
            .join(' ');
          return insertions.every(({ word }) => found.includes(word));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Edits of clause paragraphs: reworded, put in, taken out, moved within or out of a clause. */
const paragraphEdit = fc.record({
  kind: fc.constantFrom('reword', 'add', 'remove', 'move' as const),
  at: fc.nat(500),
  to: fc.nat(500),
  words: fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){2,6}\.$/),
});

function applied(edits: readonly { kind: string; at: number; to: number; words: string }[]) {
  const texts: { text: string; from: SentParagraph | null }[] = sent.map((from) => ({
    text: from.text,
    from,
  }));
  const spots = () =>
    texts.flatMap(({ from }, index) => (from?.zone === 'clause' && !from.isHeading ? [index] : []));
  for (const { kind, at, to, words } of edits) {
    const index = spots()[at % spots().length] ?? 0;
    const entry = texts[index];
    if (entry === undefined) continue;
    if (kind === 'reword') texts[index] = { ...entry, text: `${entry.text.slice(0, -9)} ${words}` };
    if (kind === 'add') texts.splice(index + 1, 0, { text: words, from: null });
    if (kind === 'remove' && spots().length > 30) texts.splice(index, 1);
    if (kind === 'move') {
      const [moved] = texts.splice(index, 1);
      const target = spots()[to % spots().length] ?? 0;
      if (moved !== undefined) texts.splice(target + 1, 0, { ...moved, from: null });
    }
  }
  return texts.map(({ text }) => text);
}

describe('a memorandum of two hundred pages', () => {
  it('is compared whole, wherever and however much of it was changed', () => {
    const words = (count: number, seed: number) =>
      Array.from({ length: count }, (_, at) => `w${(at * 7919 + seed * 104729) % 9973}`).join(' ');
    const long = Array.from({ length: 2000 }, (_, at): SentParagraph => ({
      text: words(50, at),
      zone: 'clause',
      heading: `Clause ${Math.floor(at / 20)}`,
      isHeading: false,
      clause: Math.floor(at / 20),
    }));
    const some = long.map(({ text }, at) => (at % 9 === 0 ? text.replace(' ', ' newly ') : text));
    expect(compareMemorandum(long, some).changes).toHaveLength(223);
    const all = long.map((_, at) => words(50, at + 5000));
    expect(compareMemorandum(long, all).changes.length).toBeGreaterThanOrEqual(2000);
  });
});

describe('taking in what the council wrote', () => {
  it('gives the council’s own clauses once everything is accepted', () => {
    const headings = new Set(sent.filter(({ isHeading }) => isHeading).map(({ text }) => text));
    fc.assert(
      fc.property(fc.array(paragraphEdit, { minLength: 1, maxLength: 8 }), (changes) => {
        const returned = applied(changes);
        const { clauses } = acceptAll(returned);
        const from = returned.indexOf('Parties');
        const to = returned.findIndex((text) => text.startsWith('Role\tName'));
        // A clause of which nothing is left is left out with its heading.
        const wanted = returned
          .slice(from, to)
          .filter((text, index, all) => {
            const next = all[index + 1];
            return !headings.has(text) || (next !== undefined && !headings.has(next));
          })
          .map(plainWords);
        expect(clauses.flat().map(plainWords)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('takes a heading and the one paragraph before it that changed places for a moved paragraph', () => {
    const at = sent.findIndex(
      ({ isHeading }, index) =>
        isHeading && sent[index - 1]?.zone === 'clause' && sent[index - 1]?.isHeading === false,
    );
    const returned = [...unedited];
    const heading = returned[at] ?? '';
    returned[at] = returned[at - 1] ?? '';
    returned[at - 1] = heading;
    const { comparison } = acceptAll(returned);
    expect(comparison.changes).toMatchObject([{ kind: 'moved', isHeading: false, before: unedited[at - 1] }]);
  });

  it('keeps the fields that the council left alone', () => {
    const at = placeOf('This memorandum is between');
    const returned = [...unedited];
    returned[at] = (returned[at] ?? '').replace('is between', 'is agreed between');
    const { edits } = acceptAll(returned);
    expect([...edits.values()][0]?.text).toContain(
      'is agreed between {{force}} (the police) and {{council}} (the council)',
    );
  });

  it('takes an accepted wording out again when the change is refused, and keeps who wrote what', () => {
    const at = placeOf('The parties meet after the election');
    const returned = [...unedited];
    returned[at] = (returned[at] ?? '').replace('after the election', 'within six weeks of the poll');
    const { comparison, edits, answers } = acceptAll(returned);
    const result = answered(
      { edits, areaId: carrow, comparison, returned: { answers } },
      { change: 1, answer: 'refused', note: 'Too soon', by: 'J. Marl', at: '2027-03-02T09:00:00.000Z' },
      () => ({ id: asId('change-9'), at: '2027-03-02T09:00:00.000Z', by: 'J. Marl', reason: 'Refused' }),
    );
    expect(result).toMatchObject({ ok: true, value: { answers: [{ answer: 'refused', note: 'Too soon' }] } });
    const text = result.ok ? result.value.edits[0]?.text : '';
    expect(text).toContain('The parties meet after the election');
    expect(result.ok && result.value.edits[0]?.earlier).toHaveLength(2);
  });

  it('does not write over a clause that was edited since it was sent', () => {
    const at = placeOf('The parties meet after the election');
    const returned = [...unedited];
    returned[at] = (returned[at] ?? '').replace('after the election', 'within six weeks of the poll');
    const comparison = compareMemorandum(sent, returned);
    const edit: ClauseEdit = {
      id: asId('debrief:carrow'),
      clauseId: 'debrief',
      areaId: carrow,
      heading: 'Debrief',
      text: 'Something else by now.',
      isLeftOut: false,
      afterClauseId: null,
      earlier: [],
    };
    const result = answered(
      { edits: new Map([[edit.id, edit]]), areaId: carrow, comparison, returned: { answers: [] } },
      { change: 1, answer: 'accepted', note: '', by: 'J. Marl', at: '2027-03-02T09:00:00.000Z' },
      () => ({ id: asId('change-9'), at: '2027-03-02T09:00:00.000Z', by: 'J. Marl', reason: '' }),
    );
    expect(result).toMatchObject({ ok: false });
  });
});
