import { describe, expect, it } from 'vitest';
import { asId, idSchema } from '../foundation/ids';
import { formDraftId } from '../plan/form-draft';
import { clauseDraftName, keptReturn, memorandumDraftName, type ReturnDraft } from './form-drafts';

const uuid = '8f14e45f-ceea-467f-a0a6-d6f3b1c9a7e2';

describe('what is half written', () => {
  it('has an id that the vault takes, with the longest ids that there are', () => {
    const user = asId<'DeskUser'>(uuid);
    const names = [
      memorandumDraftName('send', asId(uuid), asId(uuid)),
      memorandumDraftName('back', asId(uuid), asId(uuid)),
      clauseDraftName(asId(uuid), `own-${uuid}`),
      clauseDraftName(null, null),
    ];
    for (const name of names)
      expect(idSchema<'FormDraft'>().safeParse(formDraftId(name, user)).success, name).toBe(true);
  });

  it('keeps the file that was read, unless it is too long to be kept', () => {
    const text = { fileHash: 'ab'.repeat(32), comments: [], insertions: 0, deletions: 0, notes: [] };
    const draft = (paragraph: string): ReturnDraft => ({
      from: 'T. Wren',
      on: null,
      againstId: null,
      file: { name: 'carrow.docx', text: { ...text, paragraphs: [paragraph] } },
    });
    expect(keptReturn(draft('Short.')).file).not.toBeNull();
    expect(keptReturn(draft('x'.repeat(400_000)))).toMatchObject({ from: 'T. Wren', file: null });
  });
});
