import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, OnDesk } from '../../../test/builders/desk';
import { anAssessedCell, anAssessment } from '../../../test/builders/threat';
import { plainText } from '../../core/documents/missing';
import type { Marking } from '../../core/foundation/marking';
import type { Assessment } from '../../core/threat/assessment';
import { keepDraft } from '../../ui/drafts';
import { prepareJsdom } from '../../ui/testing-jsdom';
import { ExportScreen } from './export-screen';
import { documentToLeave } from './threat-document';

const sensitive: Marking = { classification: 'OFFICIAL-SENSITIVE', handling: 'Command team only' };
const whole = { kind: 'threat-assessment', part: null, workshop: null } as const;
const official: Marking = { classification: 'OFFICIAL', handling: '' };

function deskWith(assessment: Assessment) {
  const cell = anAssessedCell();
  return aDesk([
    { collection: 'assessments', id: assessment.id, after: assessment },
    { collection: 'cells', id: cell.id, after: cell },
  ]);
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the export of a threat assessment', () => {
  it('waits while a draft is marked lower than its operation, and offers the marking of the operation', async () => {
    const desk = deskWith(anAssessment({ marking: official }));
    const operation = anOperation({ marking: sensitive });
    render(
      <OnDesk desk={desk} operation={operation} at="/documents" path="/documents">
        <ExportScreen />
      </OnDesk>,
    );
    const exporting = () => screen.getByRole('button', { name: 'Export Word document' });
    expect(exporting()).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Use the operation’s marking' }));
    expect(exporting()).toHaveProperty('disabled', false);
    expect(desk.records.get('assessments', 'assessment1')).toMatchObject({ marking: sensitive });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is refused as well where the marking was raised while the screen stood open', () => {
    const assessment = anAssessment({ marking: official });
    const desk = deskWith(assessment);
    const raised = anOperation({ marking: sensitive });
    desk.services.vault.commit({
      purpose: 'Raise the marking',
      changes: [{ collection: 'operations', id: raised.id, after: raised }],
    });
    const chosen = { operation: anOperation({ marking: official }), assessment, issueDate: '2027-02-01', ...whole };
    expect(documentToLeave(desk.records, chosen)).toEqual({ ok: false, error: { kind: 'marked-too-low' } });
  });

  it('holds what was typed up to the moment of the export', () => {
    const assessment = anAssessment();
    const desk = deskWith(assessment);
    const forget = keepDraft(() => {
      desk.services.vault.commit({
        purpose: 'Change the distribution of the threat assessment',
        changes: [
          {
            collection: 'assessments',
            id: assessment.id,
            after: { ...assessment, distribution: 'Gold only' },
          },
        ],
      });
    });
    const chosen = { operation: anOperation(), assessment, issueDate: '2027-02-01', ...whole };
    const leaving = documentToLeave(desk.records, chosen);
    forget();
    if (!leaving.ok) throw new Error(leaving.error.kind);
    expect(plainText(leaving.value.document.front.distribution)).toBe('Gold only');
    expect(leaving.value.assessment.distribution).toBe('Gold only');
    expect(leaving.value.facts.missingValues).toBeGreaterThan(0);
  });
});
