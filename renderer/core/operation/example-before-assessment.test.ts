import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../test/builders/desk';
import { contentText } from '../threat/content-text';
import { exampleBeforeId } from './example-before';
import { exampleChanges, exampleSteps } from './example';

const at = '2027-03-10T09:00:00.000Z';

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

describe('the assessment of May 2026 in the example', () => {
  it('is put before gold and approved in commits of their own, each of which the guards take', () => {
    const desk = aDesk();
    const states = exampleSteps(at).map(({ purpose, changes }) => {
      const done = desk.services.vault.commit({ purpose, changes });
      expect(done.ok ? '' : JSON.stringify(done.error), purpose).toBe('');
      return desk.records.get('assessments', 'example-before-assessment')?.status;
    });
    expect(states).toEqual(['draft', 'submitted', 'approved', 'approved']);
    for (const { collection, id, after } of exampleChanges(at))
      expect(desk.records.get(collection, id), `${collection} ${id}`).toEqual(after);
  });

  it('cannot be approved in the commit that brings it', () => {
    const changes = exampleChanges(at);
    expect(aDesk().services.vault.commit({ purpose: 'All at once', changes }).ok).toBe(false);
  });

  it('says by its hash that nothing in it was changed since', async () => {
    const desk = aDesk(exampleChanges(at));
    const assessment = desk.records.get('assessments', 'example-before-assessment');
    if (assessment?.approval === undefined || assessment.approval === null) throw new Error('It is approved');
    const { facts, contentHash, name } = assessment.approval;
    expect(assessment.operationId).toBe(exampleBeforeId);
    expect(name).toBe('ACC Rowan Tyne');
    const [cells, factorNotes, lessonAnswers] = [
      desk.records.all('cells').values(),
      desk.records.all('factorNotes').values(),
      desk.records.all('lessonAnswers').values(),
    ];
    expect(await sha256Of(contentText({ assessment, cells, factorNotes, lessonAnswers, facts }))).toBe(
      contentHash,
    );
    expect(facts.cited.history.length).toBeGreaterThan(0);
  });
});
