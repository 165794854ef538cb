import { describe, expect, it } from 'vitest';
import { aDebriefForm, aFormDocument } from '../../../../test/builders/debrief-forms';
import { exampleRequest } from '../../../../test/builders/plan-request';
import { documentText } from '../document-text';
import { missingValues } from '../missing-values';
import { composePartnerForm } from './partner-form';

describe('the form of a partner', () => {
  const form = aDebriefForm();
  const document = aFormDocument(form);
  const text = documentText(document);

  it('says what it is for, where and by when it goes back, how it is marked, and its reference', () => {
    expect(text).toContain('Marlshire Police (example) debriefs the policing of');
    expect(text).toContain('Tue 30 Jun 2026');
    expect(text).toContain('J. Sandry, Election SPOC');
    expect(text).toContain(form.mark);
    expect(missingValues(document)).toEqual([]);
  });

  it('bears no marking of the operation, which would keep it from those who are asked', () => {
    expect(document.marking).toEqual({ classification: 'OFFICIAL', handling: '' });
    expect(text).toContain('OFFICIAL as it is sent.');
  });

  it('has a place for each answer and for who gave it, each with marks of its own', () => {
    const cells = document.blocks.flatMap((block) => {
      if (block.kind === 'table') return block.rows.flatMap((row) => row);
      return block.kind === 'particulars' ? block.rows.map(({ value }) => value) : [];
    });
    const answers = cells.flatMap((cell) =>
      typeof cell === 'object' && 'kind' in cell && cell.kind === 'answer' ? [cell] : [],
    );
    expect(answers).toHaveLength(form.questions.length + 3);
    expect(new Set(answers.map(({ number }) => number)).size).toBe(answers.length);
    expect(new Set(answers.map(({ field }) => field.bookmark)).size).toBe(answers.length);
    for (const { text: question } of form.questions) expect(text).toContain(question);
  });

  it('says why there is none for a form that is gone', () => {
    const made = composePartnerForm({ ...exampleRequest('partner-form'), subjectId: 'nowhere' });
    expect(made).toMatchObject({ ok: false, error: expect.stringContaining('no longer recorded') as string });
  });
});
