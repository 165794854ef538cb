/** A form of an invented partner, as a Word file, and ways to fill it in as a word processor does. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answerField } from '../../renderer/core/debrief/answer-field';
import type { DebriefForm } from '../../renderer/core/debrief/contribution';
import { type OwnText, ownTextOf } from '../../renderer/core/debrief/own-text';
import { questionsFor } from '../../renderer/core/debrief/questions';
import { composePartnerForm } from '../../renderer/core/documents/debrief/partner-form';
import type { WordDocument } from '../../renderer/core/documents/model';
import type { PlanDocumentRequest } from '../../renderer/core/documents/plan/plan-document';
import { asId } from '../../renderer/core/foundation/ids';
import type { Partner } from '../../renderer/core/partners/partner';
import { newPartner } from '../../renderer/core/partners/partner-list';
import { exampleRequest } from './plan-request';

export const formPartner: Partner = newPartner(
  { id: asId<'Partner'>('partner-lyde'), kind: 'council', name: 'Lyde' },
  () => 'person',
);

/** A form of the council Lyde, due on Tue 30 June 2026. */
export function aDebriefForm(given: Partial<DebriefForm> = {}): DebriefForm {
  return {
    id: asId<'DebriefForm'>('form-lyde'),
    operationId: asId<'Operation'>('example-operation'),
    partnerId: formPartner.id,
    mark: 'ab12cd34',
    questions: questionsFor('council'),
    due: '2026-06-30',
    madeAt: '2026-05-18T09:00:00.000Z',
    madeBy: 'J. Sandry',
    sentOn: null,
    givenUp: null,
    ...given,
  };
}

/** The form as a document; `given` says for which operation, by whom and when. */
export function aFormDocument(
  form: DebriefForm = aDebriefForm(),
  given: Partial<Pick<PlanDocumentRequest, 'operation' | 'author' | 'issueDate'>> = {},
): WordDocument {
  const request = exampleRequest('partner-form', (maps) => {
    maps.get('partners')?.set(formPartner.id, formPartner);
    maps.get('debriefForms')?.set(form.id, form);
  });
  const made = composePartnerForm({ ...request, ...given, subjectId: form.id, status: 'issued' });
  if (!made.ok) throw new Error(made.error);
  return made.value.document;
}

/** What a file of that form says by itself. */
export function ownTextOfForm(form: DebriefForm = aDebriefForm()): OwnText {
  return ownTextOf(aFormDocument(form));
}

/** The file with its text part changed. */
export function withDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'word/document.xml';
  const text = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  return zipSync({ ...parts, [path]: text }, { mtime: new Date(2026, 0, 1) });
}

/** A text as a word processor writes it: a paragraph for each line. */
export function wordParagraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Types an answer into its cell, behind the empty paragraph with the bookmark. */
export function typed(xml: string, given: { mark: string; fieldId: string; text: string }): string {
  const { bookmark } = answerField(given.mark, given.fieldId);
  const at = xml.indexOf('</w:tc>', xml.indexOf(`w:name="${bookmark}"`));
  if (!xml.includes(bookmark)) throw new Error(`The form has no field ${given.fieldId}`);
  return xml.slice(0, at) + wordParagraphs(given.text) + xml.slice(at);
}

/** The content controls gone, as a program does that does not know them. */
export function withoutControls(xml: string): string {
  return xml
    .replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/g, '')
    .replace(/<\/w:sdtContent><\/w:sdt>/g, '');
}

/** The hidden bookmarks of the answers gone. */
export function withoutBookmarks(xml: string): string {
  return xml.replace(/<w:bookmarkStart w:id="1\d{4}"[^>]*\/><w:bookmarkEnd w:id="1\d{4}"\/>/g, '');
}
