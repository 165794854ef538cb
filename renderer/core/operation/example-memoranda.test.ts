import { describe, expect, it } from 'vitest';
import { aPlanRequest, operationIn } from '../../../test/builders/plan-order';
import { hashOf } from '../../word/compose';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { frozenDocument } from '../issuing/issue';
import { compareMemorandum } from '../memoranda/comparison';
import { fieldValues } from '../memoranda/field-values';
import { clauseEditId } from '../memoranda/memorandum';
import { sentParagraphs } from '../memoranda/sent-paragraphs';
import { exampleChanges, exampleOperationId } from './example';
import { exampleMemorandaChanges } from './example-memoranda';

const openedOn = (day: string) =>
  exampleMemorandaChanges({ operationId: asId('example-operation'), at: `${day}T10:00:00.000Z` });
const changes = openedOn('2026-11-21');

/** What the fields of Saltmarsh's clauses are filled with. */
function fieldValuesOf(all: readonly RecordChange[]) {
  const { records } = aPlanRequest('memorandum', { changes: all });
  const areaId = asId<'Area'>('example-saltmarsh');
  const operation = operationIn(all);
  return fieldValues({ operation, records, areaId, issueDate: '2026-11-21', reviewDate: null });
}

function only<C extends (typeof changes)[number]['collection']>(collection: C, among = changes) {
  const change = among.find((each) => each.collection === collection);
  if (change === undefined || change.after === null) throw new Error(`No ${collection}`);
  return change.after as Extract<(typeof changes)[number], { collection: C }>['after'];
}

describe('the memoranda of the example', () => {
  it('have a version whose hash is that of what was sent', async () => {
    for (const day of ['2026-11-21', '2027-04-30']) {
      const version = only('documentVersions', openedOn(day));
      if (version === null) throw new Error('No version');
      expect(await hashOf(frozenDocument(version))).toBe(version.contentHash);
    }
  });

  it.each(['2026-11-21', '2027-04-30'])('lie behind the day on which the example is opened: %s', (today) => {
    const all = exampleChanges(`${today}T10:00:00.000Z`);
    const of = <C extends (typeof all)[number]['collection']>(name: C) =>
      all.flatMap((change) =>
        change.collection === name && change.after !== null
          ? [change.after as NonNullable<Extract<(typeof all)[number], { collection: C }>['after']>]
          : [],
      );
    const [version] = of('documentVersions');
    const [memorandum] = of('memoranda');
    const [sent, back] = memorandum?.steps ?? [];
    const agreed = of('planTexts')
      .filter(({ kind, subjectId }) => kind === 'intervention-policy' && subjectId === version?.subjectId)
      .flatMap(({ agreements }) => agreements.map(({ on }) => on))
      .at(-1);
    const roles = of('commandRoles');
    const gold = roles.find(({ tier }) => tier === 'gold')?.appointments[0]?.appointedOn ?? '';
    const firstDecision =
      of('decisions')
        .filter(({ operationId }) => operationId === exampleOperationId)
        .map(({ at }) => at.slice(0, 10))
        .sort()[0] ?? '';
    const inOrder = [gold, firstDecision, agreed ?? '', sent?.on ?? '', back?.on ?? '', today];
    expect(inOrder).toEqual([...inOrder].filter((day) => day !== '').sort());
    expect(version?.issuedOn).toBe(sent?.on);
    expect(frozenDocument(version ?? { content: '{}' }).issueDate).toBe(sent?.on);
    const happened = [
      ...of('clauseEdits').flatMap(({ earlier }) => earlier.map(({ at }) => at)),
      ...roles.flatMap(({ appointments }) => appointments.map(({ appointedOn }) => appointedOn ?? '')),
      ...roles.flatMap(({ handovers }) => handovers.flatMap(({ at, recordedAt }) => [at, recordedAt])),
      ...of('memorandumReturns').flatMap(({ receivedOn, recordedAt }) => [receivedOn, recordedAt]),
    ];
    for (const at of happened) expect(at.slice(0, 10) <= today, at).toBe(true);
  });

  it('name the SPOC and how to reach them', () => {
    const filled = fieldValuesOf(exampleChanges('2026-11-21T10:00:00.000Z'));
    expect(filled).toMatchObject({ spoc: 'J. Sandry', spocPhone: '01632 960116' });
    expect(filled.spocEmail).not.toBeNull();
  });

  it('have a file that came back with three changes', () => {
    const version = only('documentVersions');
    const returned = only('memorandumReturns');
    if (version === null || returned === null) throw new Error('Nothing came back');
    const { changes: found } = compareMemorandum(
      sentParagraphs(frozenDocument(version)),
      returned.paragraphs,
    );
    expect(found.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['changed', 'Reporting and first log'],
      ['changed', 'First action and evidence'],
      ['changed', 'Debrief'],
    ]);
  });

  it('change clauses for councils of the example alone, never for the force', () => {
    const all = exampleChanges('2026-11-21T10:00:00.000Z');
    const councils = all.flatMap((change) =>
      change.collection === 'areas' && change.after?.kind === 'local-authority' ? [change.after.id] : [],
    );
    const edited = all.flatMap((change) =>
      change.collection === 'clauseEdits' && change.after !== null ? [change.after] : [],
    );
    expect(edited.length).toBeGreaterThan(0);
    for (const edit of edited) {
      expect(councils).toContain(edit.areaId);
      expect(edit.id).toBe(clauseEditId(edit.clauseId, edit.areaId));
    }
  });
});
