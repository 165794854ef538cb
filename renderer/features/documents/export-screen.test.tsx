import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, OnDesk } from '../../../test/builders/desk';
import { aFullInput, cellsIn, heldItem } from '../../../test/builders/documents';
import { anAssessedCell, anAssessment } from '../../../test/builders/threat';
import { plainText } from '../../core/documents/missing';
import { asId } from '../../core/foundation/ids';
import type { Marking } from '../../core/foundation/marking';
import type { CollectionName } from '../../core/records';
import type { Assessment } from '../../core/threat/assessment';
import type { DeskChange } from '../../services/desk-context';
import { keepDraft } from '../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { ExportScreen } from './export-screen';
import { documentToLeave } from './threat-document';

const sensitive: Marking = { classification: 'OFFICIAL-SENSITIVE', handling: 'Command team only' };
const whole = { kind: 'threat-assessment', part: null, workshop: null, widePages: 'A4' } as const;
const official: Marking = { classification: 'OFFICIAL', handling: '' };

function deskWith(assessment: Assessment) {
  const cell = anAssessedCell();
  return aDesk([
    { collection: 'assessments', id: assessment.id, after: assessment },
    { collection: 'cells', id: cell.id, after: cell },
  ]);
}

const full = aFullInput();

/** A desk that holds the full example. */
function fullDesk() {
  const { grid, gazetteer, citable, workshops } = full;
  const all = (collection: CollectionName, records: Iterable<{ readonly id: string }>) =>
    [...records].map((after) => ({ collection, id: after.id, after }) as DeskChange);
  return aDesk([
    ...all('assessments', [grid.assessment]),
    ...all('cells', cellsIn(grid)),
    ...all('factorNotes', full.factorNotes),
    ...all('areas', gazetteer.areas.values()),
    ...all('places', gazetteer.places.values()),
    ...all('stations', full.stations),
    ...all('intelligence', citable.intelligence.values()),
    ...all('history', citable.history.values()),
    ...all('lessons', citable.lessons.values()),
    ...all('lessonAnswers', full.lessonAnswers.values()),
    ...all('controls', citable.controls.values()),
    ...all('workshops', workshops.workshops.values()),
    ...all('rounds', workshops.rounds.values()),
    ...all('scores', workshops.scores.values()),
    ...all('roundReasons', workshops.reasons.values()),
    ...all('agreedRatings', workshops.agreed.values()),
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
    const chosen = {
      operation: anOperation({ marking: official }),
      assessment,
      issueDate: '2027-02-01',
      ...whole,
    };
    expect(documentToLeave(desk.records, chosen)).toEqual({ ok: false, error: { kind: 'marked-too-low' } });
  });

  it('shows what is withheld and why beside the document, and not in it', async () => {
    const desk = fullDesk();
    render(
      <OnDesk desk={desk} operation={full.operation} at="/documents" path="/documents">
        <ExportScreen />
      </OnDesk>,
    );
    const panel = screen.getByRole('region', { name: 'Withheld because of handling' });
    expect(within(panel).getByText(heldItem.reference)).toBeTruthy();
    expect(panel.textContent).toContain(
      'its conditions do not reach: Returning officers and electoral services',
    );
    const preview = screen.getByRole('article');
    expect(preview.textContent).not.toContain(heldItem.reference);
    expect(preview.textContent).toContain('1 item of intelligence is withheld');
    expect(await axeProblems(screen.getByRole('complementary', { name: 'Before it leaves' }))).toEqual([]);
  });

  it('shows the document that is chosen, and switches off a part of what is always whole', async () => {
    render(
      <OnDesk desk={fullDesk()} operation={full.operation} at="/documents" path="/documents">
        <ExportScreen />
      </OnDesk>,
    );
    const kind = screen.getByRole('combobox', { name: 'Document' });
    await userEvent.selectOptions(kind, 'Workshop record');
    expect(
      screen.getByRole('article', { name: 'Record of the workshop: Commanders’ workshop' }),
    ).toBeTruthy();
    await userEvent.selectOptions(kind, 'Summary for gold');
    expect(screen.getByRole('heading', { name: 'Export summary for gold' })).toBeTruthy();
    expect(screen.getByLabelText('Part', { selector: 'input' })).toHaveProperty('disabled', true);
    expect(screen.getByText('The summary for gold is always of the whole.')).toBeTruthy();
  });

  it('says why there is no record where no workshop was held', () => {
    render(
      <OnDesk desk={deskWith(anAssessment())} at="/documents" path="/documents">
        <ExportScreen />
      </OnDesk>,
    );
    const option = screen.getByRole('option', { name: 'Workshop record: no workshop on this version' });
    expect(option).toHaveProperty('disabled', true);
  });

  it('keeps kind, part and whom it was given to for the register', () => {
    const desk = fullDesk();
    const { assessment } = full.grid;
    const chosen = {
      operation: full.operation,
      assessment,
      issueDate: '2027-04-19',
      workshop: null,
      widePages: 'A4' as const,
    };
    const part = { kind: 'area', id: asId<'Area'>('quayside') } as const;
    const leaving = documentToLeave(desk.records, { ...chosen, kind: 'not-considered', part });
    if (!leaving.ok) throw new Error(leaving.error.kind);
    expect(leaving.value.facts).toMatchObject({
      kind: 'not-considered',
      subset: 'Quayside',
      givenTo: assessment.distribution,
      sourceId: assessment.id,
    });
    const [workshop] = full.workshops.workshops.values();
    const record = documentToLeave(desk.records, {
      ...chosen,
      kind: 'workshop-record',
      part: null,
      workshop: workshop ?? null,
    });
    if (!record.ok) throw new Error(record.error.kind);
    expect(record.value.facts).toMatchObject({ sourceId: 'workshop1', subset: '' });
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
