/** The work on a template that is done away from the screen: listing its fields, and filling it. */
import type { WordDocument } from '../../core/documents/model';
import type { TemplateFacts, TemplateField } from '../../core/issuing/template-fields';
import type { WrittenWord } from '../compose';
import { composeFromTemplate } from './fill-template';
import { inspectTemplate } from './inspect-template';

export type TemplateTask =
  | { readonly task: 'inspect'; readonly template: Uint8Array }
  | {
      readonly task: 'fill';
      readonly document: WordDocument;
      readonly template: Uint8Array;
      readonly facts: TemplateFacts;
    };

export type TemplateReply =
  | { readonly ok: true; readonly fields: readonly TemplateField[] }
  | { readonly ok: true; readonly written: WrittenWord }
  | { readonly ok: false; readonly reason: string };

/** Never rejects. */
export async function answerTemplateTask(given: TemplateTask): Promise<TemplateReply> {
  try {
    if (given.task === 'inspect') return { ok: true, fields: await inspectTemplate(given.template) };
    return { ok: true, written: await composeFromTemplate(given.document, given.template, given.facts) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
