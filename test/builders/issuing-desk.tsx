/** A plan on a desk from which documents are issued, and what a person does to issue one. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createHash } from 'node:crypto';
import { ok } from '../../renderer/core/foundation/result';
import type { DocumentVersion } from '../../renderer/core/issuing/document-version';
import { IssuedScreen } from '../../renderer/features/documents/issuing/issued-screen';
import { PlanDocumentScreen } from '../../renderer/features/documents/issuing/plan-document-screen';
import type { SaveDocument } from '../../renderer/services/desk-context';
import { WritersProvider } from '../../renderer/services/writers';
import { composeWord } from '../../renderer/word/compose';
import { aDesk, type MemoryDesk, OnDesk } from './desk';
import { operationIn, planChanges } from './plan-order';

/** The example's plan whole, with an officer whose posting the conduct register refuses. */
export const everything = planChanges();
// Nobody is refused a posting but where that is tried: it holds the order back.
const changes = everything.filter(({ collection }) => collection !== 'conductEntries');
export const operation = operationIn(changes);
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A desk that holds the example plan and keeps what was saved from it. */
export function planDesk() {
  const saved: { readonly name: string; readonly hash: string }[] = [];
  const saveDocument: SaveDocument = ({ suggestedName, bytes }) => {
    saved.push({ name: suggestedName, hash: sha256(bytes) });
    return Promise.resolve(ok({ fileName: suggestedName, sha256: sha256(bytes) }));
  };
  const desk = aDesk(changes);
  return { ...desk, services: { ...desk.services, saveDocument }, saved };
}

export const writers = {
  word: async (document: Parameters<typeof composeWord>[0]) => ok(await composeWord(document)),
  sheet: () => Promise.reject(new Error('Nothing is written as a workbook here')),
};

/** Opens a document of the plan, an extract of the decision log, or the list of issued documents. */
export function open(desk: MemoryDesk, at: string, kind: 'document' | 'extract' | 'issued' = 'document') {
  const paths = {
    document: '/documents/plan/:kind',
    extract: '/documents/plan/:kind/:subjectId',
    issued: '/documents/issued',
  } as const;
  const element = kind === 'document' || kind === 'extract' ? <PlanDocumentScreen /> : <IssuedScreen />;
  return render(
    <WritersProvider value={writers}>
      <OnDesk desk={desk} operation={operation} at={at} path={paths[kind]}>
        {element}
      </OnDesk>
    </WritersProvider>,
  );
}

/** Exports a version and says who is given it. */
export async function exportVersion(number: number, to: string, name?: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: `Export version ${number}` }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: to }));
  if (name !== undefined) {
    await userEvent.clear(dialog.getByLabelText('Given to'));
    await userEvent.type(dialog.getByLabelText('Given to'), name);
  }
  await userEvent.click(dialog.getByRole('button', { name: 'Export' }));
}

/** What was issued in the test; the example brings versions of its own. */
export const versions = (desk: MemoryDesk): readonly DocumentVersion[] =>
  [...desk.records.all('documentVersions').values()]
    .filter(({ issuedBy }) => issuedBy === 'Insp J. Marl')
    .sort((a, b) => a.number - b.number);

/** Opens the points kind by kind and ticks every kind. */
export async function seeAll() {
  await userEvent.click(await screen.findByRole('button', { name: 'Show all points' }));
  for (const tick of screen.getAllByRole('checkbox', { name: /^I have seen th/ }))
    await userEvent.click(tick);
}

/** Ticks every point, and issues. */
export async function seeAndIssue(number: number) {
  await seeAll();
  await userEvent.click(screen.getByRole('button', { name: `Issue version ${number}` }));
  await screen.findByRole('heading', { name: `Version ${number}: In force` });
}
