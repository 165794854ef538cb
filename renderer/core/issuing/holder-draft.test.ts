import { describe, expect, it } from 'vitest';
import { asId, idSchema } from '../foundation/ids';
import { formDraftId } from '../plan/form-draft';
import { planDocumentKinds } from './document-version';
import { distributionDraftName, emptyHolder, holderDraftName, holdersToIssue } from './holder-draft';

const newId = () => 'new1';
const empty = emptyHolder('2027-04-01');

describe('who is typed and not added when a version is issued', () => {
  it('is taken onto the list', () => {
    expect(holdersToIssue([], { ...empty, name: ' Supt P. Oake ', how: 'By hand' }, newId)).toEqual({
      ok: true,
      value: [
        {
          ...{ id: 'new1', name: 'Supt P. Oake', organisation: '', how: 'By hand' },
          ...{ givenOn: '2027-04-01', recalledOn: null },
        },
      ],
    });
  });

  it('stops the issue with a sentence where the name or the day is missing', () => {
    for (const draft of [
      { ...empty, organisation: 'Carrow' },
      { ...empty, name: 'Supt P. Oake', givenOn: null },
    ])
      expect(holdersToIssue([], draft, newId)).toMatchObject({
        ok: false,
        error: expect.stringContaining('Nothing was issued.') as string,
      });
  });

  it('is nobody where the fields are empty', () => {
    expect(holdersToIssue([], empty, newId)).toEqual({ ok: true, value: [] });
  });
});

describe('a distribution that is being put together', () => {
  it('is kept under an id that the vault takes, whatever the document, with the longest ids that there are', () => {
    const uuid = '8f14e45f-ceea-467f-a0a6-d6f3b1c9a7e2';
    const names = [
      ...planDocumentKinds.map(({ id: kind }) =>
        distributionDraftName({ kind, operationId: asId(uuid), subjectId: uuid }),
      ),
      holderDraftName(asId(uuid)),
    ];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(idSchema<'FormDraft'>().safeParse(formDraftId(name, asId(uuid))).success, name).toBe(true);
  });
});
