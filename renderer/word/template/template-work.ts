/** Lists the fields of a template, or writes a document into one, in a worker of its own. */
import type { WordDocument } from '../../core/documents/model';
import { err, ok, type Result } from '../../core/foundation/result';
import type { TemplateFacts, TemplateField } from '../../core/issuing/template-fields';
import type { WrittenWord } from '../compose';
import type { WordError, WriteOptions } from '../write-word';
import type { TemplateReply, TemplateTask } from './answer-template-task';

/** The fields of a file that was checked before, in the order of the file. */
export async function readTemplateFields(
  template: Uint8Array,
  options: WriteOptions = {},
): Promise<Result<readonly TemplateField[], WordError>> {
  const reply = await answered({ task: 'inspect', template }, options);
  if (!reply.ok) return reply;
  return 'fields' in reply.value ? ok(reply.value.fields) : wrongAnswer;
}

/** The document in a force's own file: the bytes of the .docx and the SHA-256 of the document's content. */
export async function writeFromTemplate(
  given: { readonly document: WordDocument; readonly template: Uint8Array; readonly facts: TemplateFacts },
  options: WriteOptions = {},
): Promise<Result<WrittenWord, WordError>> {
  const reply = await answered({ task: 'fill', ...given }, options);
  if (!reply.ok) return reply;
  return 'written' in reply.value ? ok(reply.value.written) : wrongAnswer;
}

const wrongAnswer = err<WordError>({ kind: 'not-written', detail: 'another answer than was asked for' });

function answered(
  task: TemplateTask,
  { signal, startWorker = startTemplateWorker }: WriteOptions,
): Promise<Result<Extract<TemplateReply, { ok: true }>, WordError>> {
  if (signal?.aborted === true) return Promise.resolve(err({ kind: 'cancelled' }));
  return new Promise((resolve) => {
    const worker = startWorker();
    const finish = (result: Result<Extract<TemplateReply, { ok: true }>, WordError>) => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = () => finish(err({ kind: 'cancelled' }));
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<TemplateReply>) =>
      finish(data.ok ? ok(data) : err({ kind: 'not-written', detail: data.reason })),
    );
    worker.addEventListener('error', ({ message }) => finish(err({ kind: 'not-written', detail: message })));
    worker.postMessage(task);
  });
}

function startTemplateWorker(): Worker {
  return new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module', name: 'template' });
}
