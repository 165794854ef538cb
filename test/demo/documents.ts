/** The four documents: seen before they leave, exported, and kept. */
import { expect, type Page } from '@playwright/test';
import { allSaved, goTo } from '../e2e/support/desk-acts';
import { type DocumentName, exportDocument, openExport } from '../e2e/support/word-acts';
import type { DemoContext } from './demo-context';

const documents: readonly { readonly kind: DocumentName; readonly name: string }[] = [
  { kind: 'threat-assessment', name: 'threat-assessment.docx' },
  { kind: 'gold-summary', name: 'gold-summary.docx' },
  { kind: 'workshop-record', name: 'workshop-record.docx' },
  { kind: 'not-considered', name: 'not-considered.docx' },
];

/** Exports each document of the newest version; answers their file names. */
export async function exportDocuments(context: DemoContext): Promise<readonly string[]> {
  const { desk, say, picture } = context;
  const { page } = desk;
  say('Look at what would leave, and what is withheld');
  await openExport(page);
  await withheldShown(page);
  await picture('document-preview-withheld');
  say('Export four Word documents');
  for (const { kind, name } of documents) {
    const path = await exportDocument(desk, kind, {
      name,
      ...(kind === 'workshop-record' ? { workshop: /^Threat assessment workshop,/ } : {}),
    });
    context.keepDocument(path);
    await picture(`document-${kind}`);
  }
  await goTo(page, 'Documents');
  await expect(page.getByText(/\.docx$/)).toHaveCount(documents.length);
  await allSaved(page);
  await picture('documents');
  return documents.map(({ name }) => name);
}

async function withheldShown(page: Page): Promise<void> {
  const withheld = page.getByRole('region', { name: 'Withheld because of handling' });
  await expect(withheld).toBeVisible();
  await withheld.scrollIntoViewIfNeeded();
}
