import { describe, expect, it } from 'vitest';
import { anAllegation } from '../../../test/builders/cases';
import { aPlanRequest, composedBy, planChanges } from '../../../test/builders/plan-order';
import { letterDocument } from '../documents/plan/candidate-letter';
import { memorandumComposer } from '../documents/plan/memorandum';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { clauseEditId } from '../memoranda/memorandum';
import { checksOf } from './checks';
import { knownNames } from './known-names';
import type { LetterBatch } from './letter-batch';

const saltmarsh = asId<'Area'>('example-saltmarsh');
const recipient = 'Dilys Ormerod';
const agent = 'Corin Peverell';
const partyContact = 'Ottoline Marsh-Price';

/** The example with these people complained of in an allegation. */
function withSuspects(...names: readonly string[]): readonly RecordChange[] {
  const allegation = anAllegation({
    reporterName: '',
    concerned: names.map((name, index) => ({
      id: asId<'ConcernedPerson'>(`concerned-${index}`),
      name,
      standing: 'candidate',
      side: 'complained-of',
      detail: '',
    })),
  });
  return [...planChanges(), { collection: 'allegations', id: allegation.id, after: allegation }];
}

/** What is found in the memorandum with Saltmarsh, a clause of which says this. */
function inMemorandum(text: string, changes: readonly RecordChange[]) {
  const edit = {
    id: clauseEditId('planning', saltmarsh),
    clauseId: 'planning',
    areaId: saltmarsh,
    heading: 'Planning meetings',
    text,
    isLeftOut: false,
    afterClauseId: null,
    earlier: [],
  };
  const request = aPlanRequest('memorandum', {
    subjectId: saltmarsh,
    changes: [...changes, { collection: 'clauseEdits', id: edit.id, after: edit }],
  });
  const names = knownNames(request.records, request.operation);
  return checksOf({ composed: composedBy(memorandumComposer, request), request, names, today: '2027-04-01' });
}

/** What is found in the example's letter to this recipient, with this text. */
function inLetter(to: string, body: string, changes: readonly RecordChange[]) {
  const request = aPlanRequest('candidate-letter', { changes });
  const { operation, records, author, issueDate } = request;
  const batch = [...records.letterBatches.values()].find(({ recipients }) =>
    recipients.some(({ name }) => name === to),
  );
  if (batch === undefined) throw new Error(`No letter to ${to}`);
  // Who signs the example's letter stands in a case of the example as well, which is another finding.
  const letter: LetterBatch = { ...batch, body, signatories: [] };
  const document = letterDocument({
    batch: letter,
    recipient: batch.recipients.find(({ name }) => name === to) ?? null,
    operation,
    look: undefined,
    status: 'issued',
    issueDate,
    author,
  });
  return checksOf({
    composed: { document, sources: [], readership: 'person' },
    request,
    names: knownNames(records, operation),
    today: issueDate,
  });
}

const identity = (findings: ReturnType<typeof checksOf>) =>
  findings.filter(({ check }) => check === 'identity').map(({ blocks }) => blocks);

describe('the names that the desk knows', () => {
  it.each([recipient, agent, partyContact])('hold back a memorandum that names the suspect %s', (suspect) => {
    expect(identity(inMemorandum(`The parties have met ${suspect}.`, withSuspects(suspect)))).toEqual([true]);
    expect(identity(inMemorandum('The parties have met.', withSuspects(suspect)))).toEqual([]);
  });

  it('let an office stand that somebody was entered by, and hold back a name beside it', () => {
    const changes = withSuspects(
      'Returning officer, Saltmarsh',
      'Presiding officer',
      'Poll clerk, Odo Brackenbury',
    );
    const found = (text: string) => identity(inMemorandum(text, changes));
    expect(found('Signed by the Returning officer, Saltmarsh, and read by the Presiding officer.')).toEqual(
      [],
    );
    expect(found('The parties have met the Poll clerk, Odo Brackenbury.')).toEqual([true]);
  });

  it('take an office of a party for nobody’s name, and a name beside it for somebody’s', () => {
    const secretary = 'Secretary of the Harbour Alliance';
    const found = (changes: readonly RecordChange[]) =>
      identity(inMemorandum(`The parties have heard the ${secretary}, and Odo Brackenbury.`, changes));
    expect(found(withSuspects(secretary))).toEqual([]);
    expect(found(withSuspects(`${secretary}, Odo Brackenbury`))).toEqual([true]);
  });

  it('take nobody for named who is only described by an area, and somebody who is named beside it', () => {
    const changes = withSuspects('A resident of Quayside', 'The agent Odo Brackenbury');
    const found = (text: string) => identity(inMemorandum(text, changes));
    expect(found('The parties have met in Quayside.')).toEqual([]);
    expect(found('The parties have met Odo Brackenbury.')).toEqual([true]);
  });

  it('only warn of somebody of a partner who is named in an office', () => {
    expect(
      identity(inMemorandum('The parties meet Vera Harbottle.', withSuspects('Vera Harbottle'))),
    ).toEqual([false]);
  });

  it('do not take an officer for somebody of a case who has the same surname', () => {
    const changes = withSuspects('Sgt Dara Quill');
    expect(identity(inMemorandum('Petra Quill answers the press.', changes))).toEqual([]);
    expect(identity(inMemorandum('The press office asks Petra Quill first.', changes))).toEqual([]);
    expect(identity(inMemorandum('The press office asks Quill first.', changes))).toEqual([true]);
  });

  it('take partners of the operation alone for people in an office', () => {
    const request = aPlanRequest('memorandum', { subjectId: saltmarsh, changes: planChanges() });
    const { records, operation } = request;
    expect(knownNames(records, operation).inOffice).toContain('Vera Harbottle');
    const other = { ...operation, isExample: false, forceAreaId: asId<'Area'>('another-force') };
    expect(knownNames(records, other).inOffice).not.toContain('Vera Harbottle');
  });

  it('let a letter name the person that it goes to in its address and salutation', () => {
    const changes = withSuspects(recipient, 'Odo Brackenbury');
    expect(identity(inLetter(recipient, 'Please keep to the code.', changes))).toEqual([]);
  });

  it('hold back a letter whose text names a suspect: another, or the one that it goes to', () => {
    const changes = withSuspects(recipient, 'Odo Brackenbury');
    expect(identity(inLetter(recipient, 'We wrote to Odo Brackenbury.', changes))).toEqual([true]);
    expect(identity(inLetter(recipient, 'Dilys Ormerod was told.', changes))).toEqual([true]);
  });

  it('warn of a candidate named in the text of a letter, not in its address and salutation', () => {
    const wording = (body: string) =>
      inLetter(recipient, body, planChanges()).filter(({ check }) => check === 'wording');
    expect(wording('We met Ewan Larkhill on Monday.').map(({ text }) => text)).toEqual([
      expect.stringContaining('Ewan Larkhill'),
    ]);
    expect(wording('We met on Monday.')).toEqual([]);
  });
});
