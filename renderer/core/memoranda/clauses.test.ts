import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClauseEdit, aMemorandumRequest, carrow } from '../../../test/builders/memoranda';
import { memorandumComposer } from '../documents/plan/memorandum';
import { missingValues } from '../documents/missing-values';
import { plainText } from '../documents/missing';
import { asId } from '../foundation/ids';
import { changedClause, changesOf, putBack, standing } from './clause-edits';
import { filledParagraph, paragraphsOf, unknownFields } from './clause-fields';
import { clauseFields, libraryClauses } from './clause-library';
import { type ClauseWording, effectiveClauses, printedClauses } from './clauses';
import { fieldValues } from './field-values';
import { type ClauseEdit, clauseEditId } from './memorandum';
import { fieldSpans } from './refilled';

const by = (at: string) => ({ id: asId<'ClauseChange'>(`c-${at}`), at, by: 'J. Marl', reason: 'Local need' });
const now = '2027-01-12T09:00:00.000Z';
const words = (text: string): ClauseWording => ({ heading: 'Media', text, isLeftOut: false });
const media = (edits: ReadonlyMap<string, ClauseEdit>, areaId: typeof carrow | null) => {
  const found = effectiveClauses(edits, areaId).find(({ clauseId }) => clauseId === 'media');
  if (found === undefined) throw new Error('The clause on media is gone');
  return found;
};
const mapOf = (...edits: readonly ClauseEdit[]) => new Map(edits.map((edit) => [edit.id, edit]));

describe('the clause library', () => {
  it('has every clause once, and no field in its texts that the desk cannot fill', () => {
    const ids = libraryClauses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(libraryClauses.flatMap(({ text }) => unknownFields(text))).toEqual([]);
  });

  it('uses every field that it offers, and says where each is filled from', () => {
    const all = libraryClauses.map(({ text }) => text).join('\n');
    expect(clauseFields.filter(({ id }) => !all.includes(`{{${id}}}`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the clauses in force', () => {
  it('are the library’s where nobody changed anything', () => {
    expect(effectiveClauses(new Map(), carrow)).toMatchObject(
      libraryClauses.map(({ id, text }) => ({ clauseId: id, text, from: 'library', isLeftOut: false })),
    );
  });

  it('take the council’s wording over the force’s and the force’s over the library’s, and say so', () => {
    const force = changedClause(
      new Map(),
      { clauseId: 'media', areaId: null },
      { wording: words('Ours.'), changed: by(now) },
    );
    expect(media(mapOf(force), carrow)).toMatchObject({ text: 'Ours.', from: 'force' });
    const council = changedClause(
      mapOf(force),
      { clauseId: 'media', areaId: carrow },
      { wording: words('Theirs.'), changed: by(now) },
    );
    expect(media(mapOf(force, council), carrow)).toMatchObject({
      text: 'Theirs.',
      from: 'council',
      below: { text: 'Ours.' },
    });
    expect(media(mapOf(force, council), null)).toMatchObject({ text: 'Ours.', from: 'force' });
  });

  it('follow the level below again once an edit is put back, and keep every wording that stood', () => {
    const edited = changedClause(
      new Map(),
      { clauseId: 'media', areaId: carrow },
      { wording: words('Theirs.'), changed: by(now) },
    );
    const back = putBack(
      mapOf(edited),
      { clauseId: 'media', areaId: carrow },
      by('2027-02-01T09:00:00.000Z'),
    );
    if (back === null) throw new Error('Nothing was put back');
    const force = aClauseEdit({
      id: clauseEditId('media', null),
      clauseId: 'media',
      heading: 'Media',
      text: 'Later wording of the force.',
    });
    expect(media(mapOf(back, force), carrow)).toMatchObject({
      text: 'Later wording of the force.',
      from: 'force',
    });
    expect(changesOf(back).map(({ what, before }) => [what, before.text.slice(0, 7)])).toEqual([
      ['put-back', 'Theirs.'],
      ['worded', 'The ret'],
    ]);
  });

  it('stand each once, in the library’s order, wherever others were added', () => {
    const ids = libraryClauses.map(({ id }) => id);
    const added = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-f0-9]{4}$/),
        after: fc.oneof(fc.constantFrom(...ids, 'gone', null), fc.nat(5)),
        isCouncil: fc.boolean(),
      }),
      { selector: ({ name }) => name, maxLength: 8 },
    );
    fc.assert(
      fc.property(added, (given) => {
        const edits = mapOf(
          ...given.map(({ name, after, isCouncil }) => {
            const clauseId = `own-${name}`;
            const areaId = isCouncil ? carrow : null;
            const afterClauseId = typeof after === 'number' ? `own-${given[after]?.name ?? ''}` : after;
            return aClauseEdit({ id: clauseEditId(clauseId, areaId), clauseId, areaId, afterClauseId });
          }),
        );
        const order = effectiveClauses(edits, carrow).map(({ clauseId }) => clauseId);
        expect(order.filter((id) => !id.startsWith('own-'))).toEqual(ids);
        expect([...order].sort()).toEqual([...ids, ...given.map(({ name }) => `own-${name}`)].sort());
      }),
    );
  });

  it('leave a clause out of print, and keep it in the list', () => {
    const out = changedClause(
      new Map(),
      { clauseId: 'media', areaId: carrow },
      { wording: { ...words('x'), isLeftOut: true }, changed: by(now) },
    );
    expect(printedClauses(mapOf(out), carrow).map(({ clauseId }) => clauseId)).not.toContain('media');
    expect(standing(mapOf(out), { clauseId: 'media', areaId: carrow })?.isLeftOut).toBe(true);
  });
});

describe('the fields of a clause', () => {
  const values = fieldValues({ ...aMemorandumRequest(), areaId: carrow });

  it('are filled from the records, and seen as gaps where the records do not say', () => {
    expect(values.returningOfficer).toBe('Ines Harrowby');
    expect(values.councilPress).toBeNull();
    expect(plainText(filledParagraph('Press: {{councilPress}}.', values))).toBe('Press: [not recorded].');
  });

  it('can be found again in what they were filled into', () => {
    for (const paragraph of libraryClauses.flatMap(({ text }) => paragraphsOf(text))) {
      const filled = plainText(filledParagraph(paragraph, values));
      const spans = fieldSpans(paragraph, filled);
      expect(spans?.map(({ from, to }) => filled.slice(from, to))).toEqual(
        [...paragraph.matchAll(/\{\{(\w+)\}\}/g)].map(
          ([, name]) => values[name as keyof typeof values] ?? '[not recorded]',
        ),
      );
    }
  });
});

describe('the memorandum', () => {
  it('lists what is missing and says what it was made from', () => {
    const composed = memorandumComposer(aMemorandumRequest());
    if (!composed.ok) throw new Error(composed.error);
    const { document, sources, readership } = composed.value;
    expect(readership).toBe('partner');
    expect(document.title).toBe('Memorandum of understanding with Carrow');
    expect(missingValues(document)).toContain('gold commander');
    expect(missingValues(document)).toContain('checklist: who takes an allegation first');
    expect(sources.map(({ what, state }) => [what, state])).toEqual([
      ['Clause library', 'not-approved'],
      ['Contact checklist, Carrow', 'missing'],
      ['Intervention policy, Carrow', 'missing'],
    ]);
  });

  it('is refused with a sentence for a council that is no longer recorded', () => {
    expect(memorandumComposer(aMemorandumRequest({ subjectId: 'gone' }))).toMatchObject({ ok: false });
  });
});
